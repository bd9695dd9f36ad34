import { beforeAll, describe, expect, it } from 'vitest'
import { loadBounds, type FindBounds } from '../../src/reports/suppression/bounds.ts'
import { attack } from './attack.ts'
import { publish, type Weakness } from './publish.ts'
import { chanceFrom, makeStory } from './rounds.ts'
import { openSolver, type Solve } from './solver.ts'
import { PROMISED_WIDTH } from './suspect.ts'
import { WEAKNESSES } from './weaknesses.ts'

const ROUNDS = Number(process.env.ATTACKER_ROUNDS ?? 1000)
// A quiet machine takes a tenth of it; one that does much else at once must not fail for that.
const LONGEST_MS = 300_000
const STORIES_A_WEAKNESS = 200

let solve: Solve
let bounds: FindBounds
beforeAll(async () => {
  ;[solve, bounds] = await Promise.all([openSolver(), loadBounds()])
})

interface Haul {
  roundCount: number
  triedCount: number
  readonly found: string[]
  recoveredCount: number
  uniqueRows: number
}

/** Attacks one story after the other until somebody says that it is enough. */
function attackStories(isEnough: (haul: Haul, stories: number) => boolean, weakness?: Weakness): Haul {
  const haul: Haul = { roundCount: 0, triedCount: 0, found: [], recoveredCount: 0, uniqueRows: 0 }
  for (let seed = 1; !isEnough(haul, seed - 1); seed += 1) {
    const story = makeStory(chanceFrom(seed))
    const publication = publish(story, bounds, weakness)
    const { triedCount, recovered, narrowed, uniqueRows } = attack(publication, story, solve)
    haul.roundCount += publication.length
    haul.triedCount += triedCount
    haul.recoveredCount += recovered.length
    haul.uniqueRows += uniqueRows
    haul.found.push(...[...recovered, ...narrowed].map((each) => `story ${seed}: ${each}`))
  }
  return haul
}

describe('an attacker who has read every public report', () => {
  it(
    'recovers no suppressed count, bounds none more narrowly than promised, and finds no row of a child',
    () => {
      const haul = attackStories(({ roundCount }) => roundCount >= ROUNDS)
      const { roundCount, triedCount, recoveredCount, found, uniqueRows } = haul
      console.log(
        `attacker: ${roundCount} rounds, ${triedCount} hidden counts tried, ${recoveredCount} recovered, ${found.length - recoveredCount} bounded narrower than ${PROMISED_WIDTH}, ${uniqueRows} rows of children`,
      )
      expect(found.slice(0, 10)).toEqual([])
      expect(uniqueRows).toBe(0)
      expect(triedCount).toBeGreaterThan(roundCount * 5)
    },
    LONGEST_MS,
  )

  it.each(Object.keys(WEAKNESSES))('finds the leak where suppression is weakened: %s', (name) => {
    const isFound = ({ found, uniqueRows }: Haul) => found.length + uniqueRows > 0
    const haul = attackStories(
      (each, stories) => isFound(each) || stories === STORIES_A_WEAKNESS,
      WEAKNESSES[name],
    )
    console.log(`attacker: ${name}: found after ${haul.roundCount} rounds`)
    expect(isFound(haul)).toBe(true)
  })
})
