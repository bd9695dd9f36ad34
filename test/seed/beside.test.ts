import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Desk } from '../../src/reports/desk.factory.ts'
import { besideText, findAll, linesOf, readClaims } from './beside.ts'

let desk: Desk
let lines: string[]

beforeAll(async () => {
  desk = await Desk.open()
  await desk.draft()
  const { document } = await desk.seenBy('lead', 'restricted')
  if (document === null) throw new Error('There is no draft')
  lines = linesOf(document)
})
afterAll(() => desk?.story.close())

describe('looking for what the source says', () => {
  const claim = { source: '1', says: 'a count', verdict: 'same', find: ['three', 'four'] } as const

  it('misses what is not there, and what stands before its turn', () => {
    const found = (...texts: string[]) => findAll(texts, [{ ...claim, find: [...claim.find] }])[0]?.missing
    expect(found('three')).toEqual(['four'])
    expect(found('four', 'three')).toEqual(['four'])
    expect(found('three', 'four')).toEqual([])
  })
})

describe('the report of the story beside its source', () => {
  it('holds every number, row and count of it, in its order', () => {
    expect(findAll(lines, readClaims()).flatMap(({ missing }) => missing)).toEqual([])
  })

  it('is laid beside it in the documents', async () => {
    await expect(besideText(findAll(lines, readClaims()))).toMatchFileSnapshot(
      '../../docs/beside-the-source.md',
    )
  })
})
