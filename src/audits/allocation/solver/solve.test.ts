import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withSolver } from './highs.ts'
import type { Solve } from './linear.ts'
import type { Fit, Pairing, Solved } from './model.ts'
import { pairingWith } from './pairing.factory.ts'
import { solvePairing } from './solve.ts'

let solve: Solve
let stop: () => void

// One thread for every test here: starting one takes longer than most of the searches.
beforeAll(async () => {
  await new Promise<void>((ready, failed) => {
    withSolver(
      (given) =>
        new Promise<void>((ended) => {
          solve = given
          stop = ended
          ready()
        }),
    ).catch(failed)
  })
})
afterAll(() => stop())

async function solved(pairing: Pairing): Promise<Solved> {
  const outcome = await solvePairing(pairing, { solve, secondsLeft: () => 30 })
  if (outcome.kind !== 'solved') throw new Error('Time ran out.')
  return outcome.solved
}

const FREE: Fit = { bars: [], isChecked: true, isOutside: true }
const INSIDE: Fit = { ...FREE, isOutside: false }
const auditors = (...loads: number[]) => loads.map((load, index) => ({ id: `${index}`, load }))

describe('a case that nobody may audit', () => {
  it('is named with what bars everybody, and with the pair that breaks the fewest rules', async () => {
    const fits = [
      { ...FREE, bars: ['ownTeam', 'managesWorker'] as const },
      { ...FREE, bars: ['away'] as const },
      FREE,
    ]
    const { pairs, blocked } = await solved({
      auditors: auditors(0, 0, 0),
      cases: [{ id: 'one', fits }],
      earlier: [],
    })
    expect(pairs).toEqual([])
    expect(blocked).toEqual([
      {
        case: 'one',
        barred: [
          { auditor: 0, bars: ['ownTeam', 'managesWorker'] },
          { auditor: 1, bars: ['away'] },
        ],
        freeCount: 1,
        mend: { two: [1, 2], bars: ['away'] },
      },
    ])
  })

  it('is one whose auditors all come from inside the service, and the other cases get their pairs', async () => {
    const { pairs, blocked } = await solved({
      auditors: auditors(0, 0),
      cases: [
        { id: 'inside', fits: [INSIDE, INSIDE] },
        { id: 'mixed', fits: [INSIDE, FREE] },
      ],
      earlier: [],
    })
    expect(blocked.map((each) => [each.case, each.mend?.bars])).toEqual([['inside', ['oneOutside']]])
    expect(pairs.map((pair) => pair.case)).toEqual(['mixed'])
  })

  it('has no mend where there are not two auditors', async () => {
    const task = { auditors: auditors(0), cases: [{ id: 'one', fits: [FREE] }], earlier: [] }
    expect((await solved(task)).blocked[0]?.mend).toBe(null)
  })
})

describe('pairs', () => {
  it('are none where no case waits', async () => {
    expect(await solved({ auditors: auditors(1, 2), cases: [], earlier: [] })).toMatchObject({
      pairs: [],
      loads: [1, 2],
      repeats: { count: 0, atLeast: 0 },
    })
  })

  it('go to those who have least to do already', async () => {
    const task = {
      auditors: auditors(4, 0, 0, 9),
      cases: [{ id: 'one', fits: [FREE, FREE, FREE, FREE] }],
      earlier: [],
    }
    expect((await solved(task)).loads).toEqual([4, 1, 1, 9])
  })

  it('use an auditor who could not be checked only where loads would be less even without', async () => {
    const unchecked = { ...FREE, isChecked: false }
    const fits = [unchecked, FREE, FREE]
    const one = await solved({ auditors: auditors(0, 0, 0), cases: [{ id: 'one', fits }], earlier: [] })
    expect(one).toMatchObject({ loads: [0, 1, 1], notChecked: 0 })
    const cases = ['a', 'b', 'c'].map((id) => ({ id, fits }))
    expect(await solved({ auditors: auditors(0, 0, 0), cases, earlier: [] })).toMatchObject({
      loads: [2, 2, 2],
      notChecked: 2,
    })
  })

  it('are new ones while there are new ones, and it is proved that fewer cannot repeat', async () => {
    const cases = ['a', 'b', 'c'].map((id) => ({ id, fits: [FREE, FREE, FREE] }))
    const before = [[0, 1]] as const
    const { repeats } = await solved({ auditors: auditors(0, 0, 0), cases, earlier: before })
    expect(repeats).toEqual({ count: 1, atLeast: 1 })
  })

  it('are the same each time that the same is asked', async () => {
    await fc.assert(
      fc.asyncProperty(pairingWith(6, 8), async (pairing) => {
        expect(await solved(pairing)).toEqual(await solved(pairing))
      }),
      { numRuns: 20 },
    )
  })
})

/** What a choice of pairs comes to, worked out here from the rules and not with anything of the solver's. */
interface Worth {
  readonly squares: number
  readonly notChecked: number
  readonly repeats: number
}

type Choice = readonly (readonly [number, number])[]

function worthOf({ auditors: all, cases, earlier }: Pairing, choice: Choice): Worth {
  const loads = all.map(({ load }, place) => load + choice.flat().filter((each) => each === place).length)
  const name = ([a, b]: readonly [number, number]) => `${Math.min(a, b)}-${Math.max(a, b)}`
  const seen = new Set(earlier.map(name))
  let repeats = 0
  let notChecked = 0
  for (const [index, two] of choice.entries()) {
    if (seen.has(name(two))) repeats += 1
    seen.add(name(two))
    const fits = two.map((place) => cases[index]?.fits[place])
    notChecked += fits.filter((fit) => fit?.isChecked === false).length
    if (!fits.some((fit) => fit?.isOutside === true)) notChecked += 1
  }
  return { squares: loads.reduce((total, load) => total + load * load, 0), notChecked, repeats }
}

function lawfulTwos({ cases }: Pairing, index: number): [number, number][] {
  const fits = cases[index]?.fits ?? []
  const found: [number, number][] = []
  for (const [a, one] of fits.entries()) {
    for (const [b, other] of fits.entries()) {
      const isBarred = one.bars.length > 0 || other.bars.length > 0
      if (a < b && !isBarred && !(one.isOutside === false && other.isOutside === false)) found.push([a, b])
    }
  }
  return found
}

/** The best of every choice that the rules leave, by evenness, then unmade checks, then repeats. */
function bruteForce(pairing: Pairing): Worth {
  let best: Worth | null = null
  const choose = (index: number, choice: [number, number][]): void => {
    if (index === pairing.cases.length) {
      const worth = worthOf(pairing, choice)
      if (best === null || isBetter(worth, best)) best = worth
      return
    }
    for (const two of lawfulTwos(pairing, index)) choose(index + 1, [...choice, two])
  }
  choose(0, [])
  return best!
}

function isBetter(one: Worth, other: Worth): boolean {
  if (one.squares !== other.squares) return one.squares < other.squares
  if (one.notChecked !== other.notChecked) return one.notChecked < other.notChecked
  return one.repeats < other.repeats
}

async function expectBest(pairing: Pairing): Promise<void> {
  const { pairs, blocked, notChecked, repeats } = await solved(pairing)
  const none = pairing.cases.filter((_, index) => lawfulTwos(pairing, index).length === 0)
  expect(blocked.map((each) => each.case)).toEqual(none.map(({ id }) => id))
  const cases = pairing.cases.filter((file) => !none.includes(file))
  const choice = pairs.map(({ first, second }) => [first, second] as const)
  const worth = worthOf({ ...pairing, cases }, choice)
  expect(worth).toEqual(bruteForce({ ...pairing, cases }))
  expect({ notChecked, repeats }).toEqual({
    notChecked: worth.notChecked,
    repeats: { count: worth.repeats, atLeast: worth.repeats },
  })
}

describe('the solver', () => {
  it.each([
    ['three auditors and up to eight cases', 3, 8, 60],
    ['four auditors and up to five cases', 4, 5, 60],
    ['five auditors and up to four cases', 5, 4, 60],
    ['seven auditors and up to three cases', 7, 3, 40],
  ] as const)('finds what trying every choice finds: %s', async (_, auditorCount, mostCases, numRuns) => {
    await fc.assert(fc.asyncProperty(pairingWith(auditorCount, mostCases), expectBest), { numRuns })
  })
})
