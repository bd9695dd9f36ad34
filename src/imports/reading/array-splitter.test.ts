import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ArraySplitter } from './array-splitter.ts'

/** The values of an array's text in pieces, or null where it is not one. */
function split(pieces: readonly string[]): unknown[] | null {
  const splitter = new ArraySplitter()
  const values: unknown[] = []
  try {
    for (const piece of pieces) {
      const items = splitter.take(piece)
      let next = items.next()
      for (; next.done !== true; next = items.next()) values.push(JSON.parse(next.value))
      if (next.value !== null) return null
    }
  } catch {
    return null
  }
  return splitter.isWhole ? values : null
}

function plainly(text: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

function cut(text: string, at: readonly number[]): string[] {
  const places = [0, ...at.map((place) => place % (text.length + 1)), text.length].sort((a, b) => a - b)
  return places.slice(1).map((place, index) => text.slice(places[index], place))
}

const cuts = fc.array(fc.nat(), { maxLength: 5 })
const array = fc.array(fc.jsonValue({ maxDepth: 4 }), { maxLength: 5 })

describe('an array cut into its items', () => {
  it.each([
    '',
    '[',
    '[1',
    '[1,]',
    '[,1]',
    '[1]]',
    '[1] 2',
    '{"a":1}',
    '["a]',
    '[{"a":1]',
    '[1 2]',
    '[}1{]',
    '[\u00a0]',
  ])('is not %s', (text) => expect(split([text])).toBeNull())

  it('gives what the whole gives, wherever the text is cut into pieces', () => {
    const property = fc.property(array, cuts, fc.constantFrom(0, 2), (values, at, space) => {
      const text = JSON.stringify(values, null, space)
      expect(split(cut(text, at))).toEqual(JSON.parse(text))
    })
    fc.assert(property, { numRuns: 300 })
  })

  it('takes a damaged text for one exactly where the whole is one', () => {
    const damage = fc.record({
      at: fc.nat(),
      sign: fc.constantFrom('', ',', '[', ']', '{', '}', '"', '\\', ' ', '1'),
    })
    const property = fc.property(array, damage, cuts, (values, { at, sign }, places) => {
      const text = JSON.stringify(values)
      const place = at % text.length
      const damaged = text.slice(0, place) + sign + text.slice(place + 1)
      expect(split(cut(damaged, places))).toEqual(plainly(damaged))
    })
    fc.assert(property, { numRuns: 1000 })
  })

  it('is given up where it goes too deep', () => {
    const items = new ArraySplitter().take(`[${'['.repeat(200)}`)
    expect(items.next()).toEqual({ done: true, value: 'tooDeep' })
  })
})
