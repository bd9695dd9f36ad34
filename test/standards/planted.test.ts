import { beforeAll, describe, expect, it } from 'vitest'
import type { Day } from '../../src/kernel/day.ts'
import { formatDay } from '../../src/kernel/day.ts'
import { beginOf, childOf, planFor, PLANTINGS, type MadeChild, type Plan } from '../../src/synthesis/index.ts'
import { isInformation, type Duty, type Standard } from '../../src/standards/index.ts'
import { factsOf } from './made-facts.ts'
import { judge } from './judging.ts'
import { shippedStandards } from './shipped.ts'

/*
 * Every planted problem is found and nothing else is red, over as many made children as there are things to plant,
 * several times over, with other dice each time.
 */
const OF_LISTED = PLANTINGS.filter(({ isOfListed }) => isOfListed).length
const OF_OTHERS = PLANTINGS.length - OF_LISTED
const LISTED = OF_LISTED * 4
const PLAN: Plan = { ...planFor(LISTED + OF_OTHERS * 24), listed: LISTED, seed: 11 }

let made: MadeChild[]
let standards: readonly Standard[]
/** The duties of each child, by the code of the standard. */
let duties: ReadonlyMap<string, readonly Duty[]>[]

beforeAll(async () => {
  standards = await shippedStandards()
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
    const figured = standards.filter(({ versions }) => !versions.every(({ rule }) => isWithoutFigure(rule)))
    expect(figured.map(({ code }) => code).filter((code) => !met.has(code))).toEqual([])
  })
})

function isWithoutFigure(rule: Standard['versions'][number]['rule']): boolean {
  if (rule.shape === 'cadence') return rule.every === null && rule.stages.length === 0
  return rule.shape === 'within' && rule.limit === null
}
