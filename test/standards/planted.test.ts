import { beforeAll, describe, expect, it } from 'vitest'
import type { Day } from '../../src/kernel/day.ts'
import { formatDay } from '../../src/kernel/day.ts'
import { beginOf, childOf, planFor, PLANTINGS, type MadeChild, type Plan } from '../../src/synthesis/index.ts'
import { hasFigure, isInformation, STANDARDS, type Duty, type Standard } from '../../src/standards/index.ts'
import { factsOf } from './made-facts.ts'
import { judge } from './judging.ts'

/*
 * Every planted problem is found and nothing else is red, over as many made children as there are things to plant,
 * several times over, with other dice each time.
 */
const OF_LISTED = PLANTINGS.filter(({ isOfListed }) => isOfListed).length
const OF_OTHERS = PLANTINGS.length - OF_LISTED
const LISTED = OF_LISTED * 4
const standards = STANDARDS.filter(({ subject }) => subject === 'child')
const PLAN: Plan = { ...planFor(LISTED + OF_OTHERS * 24), listed: LISTED, seed: 11 }

let made: MadeChild[]
/** The duties of each child, by the code of the standard. */
let duties: ReadonlyMap<string, readonly Duty[]>[]

beforeAll(() => {
  made = Array.from({ length: PLAN.children }, (_, index) => childOf(PLAN, index))
  const children = made.map(({ record }) => factsOf(record))
  duties = judge(children, standards, { asAt: PLAN.asAt, coveredFrom: beginOf(PLAN.asAt) })
})

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
    const lost = made.flatMap(({ planted }, child) =>
      planted.flatMap(({ standard, what, fell, due, expected }) => {
        const there = (duties[child]?.get(standard) ?? []).filter(
          (duty) => duty.from === fell && (due === null || duty.due === due),
        )
        if (there.some(({ verdict }) => verdict === expected)) return []
        const found = there.map(({ verdict, reason }) => `${verdict} (${reason})`).join(', ')
        return [`${what}: ${standard} of ${say(fell)}, due ${say(due)}: ${expected} expected, found ${found}`]
      }),
    )
    expect(lost).toEqual([])
  })

  it('is all that is red: no other duty of any child is not met', () => {
    expect(unexpected('notMet')).toEqual([])
  })

  it('is all that cannot be told, but for what the procedure gives no figure for', () => {
    expect(unexpected('cannotTell')).toEqual([])
  })
})

function isFigured({ versions }: Standard): boolean {
  return versions.some(({ rule }) => hasFigure(rule))
}

function unexpected(verdict: Duty['verdict']): string[] {
  const told = new Set(standards.filter((standard) => !isInformation(standard)).map(({ code }) => code))
  return made.flatMap(({ record, planted }, child) =>
    [...(duties[child] ?? [])].flatMap(([standard, found]) =>
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
