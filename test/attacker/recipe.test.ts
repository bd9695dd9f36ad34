import { beforeAll, describe, expect, it } from 'vitest'
import { loadBounds, type FindBounds } from '../../src/reports/suppression/bounds.ts'
import { suppress } from '../../src/reports/suppression/suppress.ts'
import { makeCounts, unknownSecrets, valuesLeft, type Tell } from './recipe.ts'
import { chanceFrom } from './rounds.ts'

const TABLES = 60
const FEWEST_VALUES = 5

let bounds: FindBounds
beforeAll(async () => {
  bounds = await loadBounds()
})

const tell: Tell = (counts, secret) => {
  const cells = Object.fromEntries(counts.map((count, place) => [`cell ${place}`, count]))
  const auditCount = counts.reduce((sum, each) => sum + each, 0)
  const table = { key: 'table', cells, neverAll: [], neverNone: [] }
  const round = { round: 'spring', auditCount, frameCount: null, links: [], earlier: [], secret }
  return suppress({ ...round, tables: [table] }, bounds).tables.table ?? null
}

/** How many values each small count may still have, for who tries these secrets. */
function valuesLeftIn(secretsFor: (seed: number, secret: string) => readonly string[]): number[] {
  return Array.from({ length: TABLES }, (_, seed) => {
    const secret = `secret ${seed}`
    return valuesLeft(makeCounts(chanceFrom(seed)), secret, secretsFor(seed, secret), tell)
  }).flat()
}

describe('an attacker who has the program itself', () => {
  it('leaves every small count as many values as “1 to 5” has', () => {
    const left = valuesLeftIn(unknownSecrets)
    console.log(
      `attacker with the program: ${left.length} small counts, at least ${Math.min(...left)} values left`,
    )
    expect(left.length).toBeGreaterThan(TABLES / 2)
    expect(Math.min(...left)).toBeGreaterThanOrEqual(FEWEST_VALUES)
  })

  it('would do better with the secret of the round, and that is noticed', () => {
    const left = valuesLeftIn((_, secret) => [secret])
    expect(Math.min(...left)).toBeLessThan(FEWEST_VALUES)
  })
})
