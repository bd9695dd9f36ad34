import { beforeAll, describe, expect, it } from 'vitest'
import { loadBounds, type FindBounds } from '../../src/reports/suppression/bounds.ts'
import { attack, type Spoils } from './attack.ts'
import { publish, type Weakness } from './publish.ts'
import { chanceFrom, makeStory } from './rounds.ts'
import { openSolver, type Solve } from './solver.ts'
import { WEAKNESSES } from './weaknesses.ts'

const STORIES = Number(process.env.ATTACKER_ROUNDS ?? 1000)
const STORIES_A_WEAKNESS = 40

let solve: Solve
let bounds: FindBounds
beforeAll(async () => {
  ;[solve, bounds] = await Promise.all([openSolver(), loadBounds()])
})

function attackStories(count: number, weakness?: Weakness): Spoils & { readonly stories: number } {
  const all = {
    stories: count,
    triedCount: 0,
    recovered: [] as string[],
    narrowed: [] as string[],
    uniqueRows: 0,
  }
  const spent = { publishing: 0, attacking: 0 }
  for (let seed = 1; seed <= count; seed += 1) {
    const story = makeStory(chanceFrom(seed))
    const t0 = performance.now()
    const p = publish(story, bounds, weakness)
    const t1 = performance.now()
    const spoils = attack(p, story, solve)
    spent.publishing += t1 - t0
    spent.attacking += performance.now() - t1
    all.triedCount += spoils.triedCount
    all.recovered.push(...spoils.recovered.map((each) => `${seed}: ${each}`))
    all.narrowed.push(...spoils.narrowed.map((each) => `${seed}: ${each}`))
    all.uniqueRows += spoils.uniqueRows
  }
  console.log(spent)
  return all
}

describe('an attacker who has read every public report', () => {
  it('recovers no suppressed count, bounds none more narrowly than promised, and finds no row of a child', () => {
    const spoils = attackStories(STORIES)
    console.log(
      `attacker: ${spoils.stories} rounds, ${spoils.triedCount} hidden counts tried, ${spoils.recovered.length} recovered, ${spoils.narrowed.length} narrower than promised, ${spoils.uniqueRows} rows of children`,
    )
    expect(spoils.recovered.slice(0, 10)).toEqual([])
    expect(spoils.narrowed.slice(0, 10)).toEqual([])
    expect(spoils.uniqueRows).toBe(0)
    expect(spoils.triedCount).toBeGreaterThan(STORIES * 5)
  })

  it.each(Object.keys(WEAKNESSES))('finds the leak where suppression is weakened: %s', (name) => {
    const spoils = attackStories(STORIES_A_WEAKNESS, WEAKNESSES[name])
    const found = spoils.recovered.length + spoils.narrowed.length + spoils.uniqueRows
    console.log(`attacker: ${name}: ${found} found in ${STORIES_A_WEAKNESS} rounds`)
    expect(found).toBeGreaterThan(0)
  })
})
