import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fact, figure } from '../support/figures.ts'
import { judge } from './judge.ts'
import { aTry, routesOf, tryOut } from './strolling.ts'
import { ROWS, type Row } from './tables.ts'
import { Walker } from './walker.ts'
import { warmUp } from './warm-up.ts'

const WALK_MS = 120_000
const TRIES = 400
const FEWEST_TRIES = 150
/** The machine may be busy with other tests: the walk ends by its time as well as by its length. */
const LONGEST_MS = 20_000

let walker: Walker
let seed: number

beforeAll(async () => {
  walker = await Walker.open()
  seed = Number(process.env.GOLDTHREAD_SEED ?? Date.now() % 1_000_000)
}, WALK_MS)
afterAll(() => walker?.close())

const nameOf = ({ life, step }: Row) => `${step} (${life})`

function countsOf(rows: readonly Row[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const seen of walker.observations) {
    const { taken } = judge(rows, seen)
    if (taken !== null) counts.set(nameOf(taken), (counts.get(nameOf(taken)) ?? 0) + 1)
  }
  return counts
}

describe('the lives of rounds, cases, follow-ups and actions', () => {
  it('go by their tables through every step that there is', { timeout: WALK_MS }, async () => {
    await warmUp(walker)
    expect(walker.problems).toEqual([])
    const counts = countsOf(ROWS)
    // What hangs on a step of something else has no step of its own.
    const steps = new Set(ROWS.filter(({ by }) => by !== null).map(nameOf))
    expect([...steps].filter((step) => !counts.has(step))).toEqual([])
    figure('steps of lifecycles taken', steps.size, 40)
  })

  it('do what is sent twice once, and say so', () => {
    const mute = walker.sentTwice.filter(
      ({ status, body }) => ![409, 422].includes(status) || sentenceIn(body) === '',
    )
    expect(mute.map(({ url, status }) => `${status} ${url}`)).toEqual([])
    // It is said what became of the first click, not only that it is too late for a second.
    const vague = walker.sentTwice.filter(({ body }) => body.includes('so this cannot be saved any more'))
    expect(vague.map(({ url }) => url)).toEqual([])
    figure(
      'final forms sent twice',
      new Set(walker.sentTwice.map(({ url }) => url.split('/').at(-1))).size,
      15,
    )
  })

  it('go by them whatever anybody sends, in any order', { timeout: WALK_MS }, async () => {
    const routes = routesOf(walker)
    const before = walker.observations.length
    const drawer = new Map()
    const visited = new Set<string>()
    let tried = 0
    const until = performance.now() + LONGEST_MS
    for (const each of fc.sample(aTry, { seed, numRuns: TRIES })) {
      if (performance.now() > until && tried > FEWEST_TRIES) break
      tried += 1
      visited.add(await tryOut(walker, routes, drawer, each))
      expect(walker.problems, `seed ${seed}, after ${walker.observations.length} requests`).toEqual([])
    }
    const sent = walker.observations.slice(before).filter(({ route }) => route.startsWith('POST'))
    fact('seed of the walk over lifecycles', `${seed}`)
    figure('forms sent on the walk over lifecycles', sent.length, 120)
    figure('of them accepted', sent.filter(({ isAccepted }) => isAccepted).length, 12)
    figure('routes of forms met on the walk over lifecycles', visited.size, 30)
  })
})

describe('the walk', () => {
  it('finds every row that is missing from a table', () => {
    const rows = ROWS.filter((row) => walker.observations.some((seen) => isTaken(row, seen)))
    const unfound = rows.filter((row) => {
      const broken = ROWS.filter((each) => each !== row)
      return !walker.observations.some((seen) => judge(broken, seen).problems.length > 0)
    })
    expect(unfound).toEqual([])
    figure('rows of lifecycles whose loss the walk finds', rows.length, 42)
  })

  it('finds a step that its sender may not take', () => {
    const nobody = ROWS.map((row) => (row.by === null ? row : { ...row, by: ['partner'] }))
    expect(walker.observations.some((seen) => judge(nobody, seen).problems.length > 0)).toBe(true)
  })
})

/** What the summary of a form that came back says. */
function sentenceIn(html: string): string {
  const [, list = ''] = /govuk-error-summary__list[^>]*>(.*?)<\/ul>/s.exec(html) ?? []
  return list.replace(/<[^>]+>/g, '').trim()
}

function isTaken(row: Row, seen: (typeof walker.observations)[number]): boolean {
  return judge(ROWS, seen).taken === row
}
