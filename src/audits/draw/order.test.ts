import { expect, it } from 'vitest'
import { sha256 } from './digest.ts'
import { orderOf } from './order.ts'

const SEED = sha256('a seed')
const MANY = 300_000

it('follows the whole digest also where two of them begin alike, as happens among very many', () => {
  const references = Array.from({ length: MANY }, (_, place) => `child ${place}`)
  const digests = orderOf(SEED, references).map((reference) => sha256(`${SEED}:${reference}`))
  // With so many references 34 bits of a digest stand in a number: those are what must be alike here.
  const heads = digests.map((digest) => Math.floor(parseInt(digest.slice(0, 12), 16) / 2 ** (48 - 34)))
  expect(heads.filter((head, place) => head === heads[place - 1]).length).toBeGreaterThan(0)
  expect(digests.every((digest, place) => place === 0 || (digests[place - 1] ?? '') < digest)).toBe(true)
})
