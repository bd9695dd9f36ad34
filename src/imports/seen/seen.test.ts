import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { hashKey } from './key-hash.ts'
import { openSeen, type KeyedRow, type SeenBefore } from './seen.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast?.close())

/** The same with a map of texts, however long the file is. */
function plainly(rows: readonly KeyedRow[]): readonly SeenBefore[] {
  const before = new Map<string, number>()
  return rows.map(({ key, digest }) => {
    const known = before.get(key)
    if (known === undefined) before.set(key, digest)
    return known === undefined ? 'new' : known === digest ? 'same' : 'other'
  })
}

const row = fc.record({ key: fc.string({ maxLength: 2 }), digest: fc.constantFrom(0, 1, 0x7fffffff) })

describe('whether a key stood in the file before', () => {
  it('is told alike from memory and from the database, wherever the file is cut into batches', async () => {
    const property = fc.asyncProperty(fc.array(fc.array(row), { maxLength: 6 }), async (batches) => {
      const told = await cast.lay(async (transaction) => {
        const seen = openSeen(transaction, 5)
        const answers: SeenBefore[] = []
        for (const batch of batches) answers.push(...(await seen(batch)))
        return answers
      })
      expect(told).toEqual(plainly(batches.flat()))
    })
    await fc.assert(property, { numRuns: 40 })
  })

  it('is told of more keys than the first block of memory holds', async () => {
    const rows = Array.from({ length: 20_000 }, (_, place) => ({ key: `E${place % 15_000}`, digest: 7 }))
    const told = await cast.lay((transaction) => openSeen(transaction)(rows))
    expect(told).toEqual(plainly(rows))
  })

  it('rests on hashes that half a million like keys do not share', () => {
    const hashes = new Set<string>()
    for (let place = 0; place < 500_000; place += 1) {
      const { first, second } = hashKey(`E${place}`)
      hashes.add(`${first} ${second}`)
    }
    expect(hashes.size).toBe(500_000)
  })
})
