import { beforeAll, describe, expect, it } from 'vitest'
import type { Day } from '../../src/kernel/day.ts'
import { formatDay } from '../../src/kernel/day.ts'
import { beginOf, childOf, planFor, PLANTINGS, type MadeChild, type Plan } from '../../src/synthesis/index.ts'
import {
  hasFigure,
  isInformation,
  STANDARDS,
  type ChildFacts,
  type Duty,
  type Standard,
} from '../../src/standards/index.ts'
import { factsOf } from './made-facts.ts'
import { judge } from './judging.ts'

/*
 * Every planted problem is found and nothing else is red, over as many made children as it takes to plant everything
 * once, and as many clean ones beside them.
 */
const OF_LISTED = PLANTINGS.filter(({ isOfListed }) => isOfListed).length
const OF_OTHERS = PLANTINGS.length - OF_LISTED
const LISTED = OF_LISTED * 2
const standards = STANDARDS.filter(({ subject }) => subject === 'child')
const PLAN: Plan = { ...planFor(LISTED + OF_OTHERS * 12), listed: LISTED, seed: 11 }

let made: MadeChild[]
/** The duties of each child, by the code of the standard. */
type Duties = readonly ReadonlyMap<string, readonly Duty[]>[]
let duties: Duties
let children: readonly ChildFacts[]

beforeAll(() => {
  made = Array.from({ length: PLAN.children }, (_, index) => childOf(PLAN, index))
  children = made.map(({ record }) => factsOf(record))
  duties = judgeMade(standards)
})

function judgeMade(by: readonly Standard[]): Duties {
  return judge(children, by, { asAt: PLAN.asAt, coveredFrom: beginOf(PLAN.asAt) })
}

const say = (day: Day | null) => (day === null ? 'no day' : formatDay(day))

describe('what was planted', () => {
  it('is of standards that are shipped', () => {
    const codes = new Set(standards.map(({ code }) => code))
    const unknown = made.flatMap(({ planted }) => planted.filter(({ standard }) => !codes.has(standard)))
    expect(unknown.map(({ standard }) => standard)).toEqual([])
  })

  it('is of each standard that can be red: a problem, and something that only looks like one', () => {
    const all = made.flatMap(({ planted }) => planted)
    const has = (code: string, verdict: string) =>
      all.some(({ standard, expected }) => standard === code && expected === verdict)
    const figured = standards.filter((each) => isFigured(each) && !isInformation(each))
    const lacking = figured.filter(({ code }) => !has(code, 'notMet') || !has(code, 'met'))
    expect(lacking.map(({ code }) => code)).toEqual([])
  })

  it('is all found: a duty of that day with the verdict that was to be expected', () => {
    expect(lost(duties)).toEqual([])
  })

  it('is all that is red: no other duty of any child is not met', () => {
    expect(unexpected('notMet')).toEqual([])
  })

  it('is all that cannot be told, but for what the procedure gives no figure for', () => {
    expect(unexpected('cannotTell')).toEqual([])
  })
})

/** What was planted, of this standard or of any, and not found. */
function lost(found: Duties, code: string | null = null): string[] {
  return made.flatMap(({ planted }, child) =>
    planted
      .filter(({ standard }) => code === null || code === standard)
      .flatMap(({ standard, what, fell, due, expected }) => {
        const there = (found[child]?.get(standard) ?? []).filter(
          (duty) => duty.from === fell && (due === null || duty.due === due),
        )
        if (there.some(({ verdict }) => verdict === expected)) return []
        const instead = there.map(({ verdict, reason }) => `${verdict} (${reason})`).join(', ')
        return [
          `${what}: ${standard} of ${say(fell)}, due ${say(due)}: ${expected} expected, found ${instead}`,
        ]
      }),
  )
}

function isFigured({ versions }: Standard): boolean {
  return versions.some(({ rule }) => hasFigure(rule))
}

/** Duties with this verdict that were not planted. */
function unexpected(verdict: Duty['verdict'], of: Duties = duties): string[] {
  const told = new Set(standards.filter((standard) => !isInformation(standard)).map(({ code }) => code))
  return made.flatMap(({ record, planted }, child) =>
    [...(of[child] ?? [])].flatMap(([standard, found]) =>
      found
        .filter((duty) => told.has(standard) && duty.verdict === verdict && duty.reason !== 'noFigure')
        .filter((duty) => !planted.some((each) => each.standard === standard && each.fell === duty.from))
        .map(
          (duty) =>
            `${record.person.id} ${record.standing} ${standard}: ${say(duty.from)} to ${say(duty.due)} ${duty.reason} ` +
            `(planted: ${planted.map(({ what }) => what).join('; ')})`,
        ),
    ),
  )
}

describe('a clean child', () => {
  it('meets each standard that has a figure, and some child each of them', () => {
    const met = new Set<string>()
    duties.forEach((of) => {
      for (const [standard, found] of of)
        if (found.some(({ verdict }) => verdict === 'met')) met.add(standard)
    })
    const figured = standards.filter(isFigured)
    expect(figured.map(({ code }) => code).filter((code) => !met.has(code))).toEqual([])
  })
})

/** One standard that asks for something else than the shipped one does. */
const WRONG: readonly (readonly [what: string, code: string, change: Readonly<Record<string, unknown>>])[] = [
  ['a month is 31 days', 'supervision-monthly', { every: { unit: 'days', count: 31 } }],
  ['a month is four weeks', 'supervision-monthly', { every: { unit: 'days', count: 28 } }],
  ['71 hours', 'return-interview-held', { limit: { unit: 'hours', count: 71 } }],
  ['73 hours', 'return-interview-held', { limit: { unit: 'hours', count: 73 } }],
  ['72 hours are three days', 'return-interview-held', { limit: { unit: 'days', count: 3 } }],
  ['a refusal is no answer', 'return-interview-held', { unlessDeclined: false }],
  ['every return, offered or not', 'return-interview-outcome-recorded', { trigger: { on: 'episodeEnd' } }],
  ['no pause while missing', 'visits-regulation-28', { pausesWhileMissing: false }],
  ['a plan need not be complete', 'plan-updated', { complete: null }],
  ['a plan need not be renewed', 'plan-updated', { renewedDuringStay: false }],
  ['a plan must be of this stay', 'plan-exists', { since: 'stay' }],
  ['once is enough', 'others-known', { least: { count: 1 } }],
  ['always', 'seen-alone', { least: 'all' }],
]

describe('a standard that is wrong', () => {
  it.each(WRONG)('is found out: %s', (_, code, change) => {
    const right = standards.find((standard) => standard.code === code) as Standard
    const versions = right.versions.map((version) => {
      return { ...version, rule: { ...version.rule, ...change } as typeof version.rule }
    })
    const found = judgeMade([{ ...right, versions }])
    expect([
      ...lost(found, code),
      ...unexpected('notMet', found),
      ...unexpected('cannotTell', found),
    ]).not.toEqual([])
  })
})
