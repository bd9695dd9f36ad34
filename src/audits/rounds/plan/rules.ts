import type { Day } from '../../../kernel/day.ts'
import { invalidFields, type Problem, type Refusal } from '../../../kernel/refusal.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { SampleWish } from '../../draw/sample-size.ts'
import { sampleSize } from '../../draw/sample-size.ts'
import type { Stage } from '../../timetable/model.ts'
import { overtakingIn } from '../../timetable/rules.ts'
import { sayOvertaking } from '../../timetable/words.ts'
import type { Plan } from './model.ts'
import {
  CODE_TAKEN,
  PERIOD_TURNED,
  PLAN_WORDS,
  sayAsAtTooLate,
  sayListEmpty,
  sayPeriodAhead,
  saySampleTooLarge,
  STILL_MISSING,
} from './words.ts'

/** A plan, and what it is judged against. */
export interface PlanFacts {
  readonly plan: Omit<Plan, 'register'>
  /** Null when the code names no register of ours. */
  readonly register: Plan['register'] | null
  readonly today: Day
  /** The children who could be drawn as at the day, after those left out; null while no day is fixed. */
  readonly drawable: number | null
  readonly isCodeTaken: boolean
  readonly isToolKnown: boolean
}

/** Whether a round may be planned like this; every problem is said at once. */
export function checkPlan(facts: PlanFacts): Result<Plan, Refusal> {
  const { plan, register } = facts
  const problems = [...problemsOfNames(facts), ...problemsOfDays(facts), ...problemsOfSize(facts)]
  if (register === null)
    return invalidFields([{ field: 'register', sentence: PLAN_WORDS.register }, ...problems])
  return problems.length > 0 ? invalidFields(problems) : ok({ ...plan, register })
}

function problemsOfNames({ isCodeTaken, isToolKnown }: PlanFacts): Problem[] {
  return [
    ...(isCodeTaken ? [{ field: 'code', sentence: CODE_TAKEN }] : []),
    ...(isToolKnown ? [] : [{ field: 'tool', sentence: PLAN_WORDS.tool }]),
  ]
}

function problemsOfDays({ plan, today }: PlanFacts): Problem[] {
  const { asAt, period } = plan
  const isTooLate = asAt !== null && asAt > today
  const isAhead = asAt !== null && period !== null && period.from > asAt
  const isTurned = period !== null && period.until !== null && period.until <= period.from
  return [
    ...(isTooLate ? [{ field: 'asAt', sentence: sayAsAtTooLate(today) }] : []),
    ...(isAhead ? [{ field: 'periodFrom', sentence: sayPeriodAhead(asAt) }] : []),
    ...(isTurned ? [{ field: 'periodLast', sentence: PERIOD_TURNED }] : []),
    ...problemsOfOrder(plan),
  ]
}

const FIELD_OF_STAGE: Readonly<Record<Stage, string>> = {
  draw: 'drawOn',
  audits: 'dueOn',
  moderation: 'moderationOn',
  report: 'reportOn',
  board: 'boardOn',
}

/** Says which date stands before one that has to come earlier. */
export function problemsOfOrder({ planned, dueOn }: Pick<Plan, 'planned' | 'dueOn'>): Problem[] {
  const overtaking = overtakingIn({ ...planned, audits: dueOn })
  if (overtaking === null) return []
  return [{ field: FIELD_OF_STAGE[overtaking.stage], sentence: sayOvertaking(overtaking) }]
}

function problemsOfSize({ plan: { asAt, size }, register, drawable, today }: PlanFacts): Problem[] {
  if (asAt === null || asAt > today || drawable === null) return []
  if (drawable === 0) return [{ field: 'asAt', sentence: sayListEmpty(register?.name ?? '', asAt) }]
  const problem = size === null ? null : problemOfSize(size, drawable)
  return problem === null ? [] : [problem]
}

function problemOfSize(size: SampleWish, drawable: number): Problem | null {
  const field = 'count' in size ? 'sizeCount' : 'sizePercent'
  if ('count' in size && size.count > drawable)
    return { field, sentence: saySampleTooLarge(size.count, drawable) }
  const sized = sampleSize(size, drawable)
  return sized.ok ? null : { field, sentence: sized.problem.problems[0]?.sentence ?? PLAN_WORDS.sizeCount }
}

/** A plan with nothing left to decide. */
export type WholePlan = Plan & {
  readonly asAt: Day
  readonly size: SampleWish
}

/** Whether the list can be frozen, or everything that is still to be decided. */
export function checkWhole<Given extends Plan>(plan: Given): Result<Given & WholePlan, Refusal> {
  const { asAt, size } = plan
  const open = (['asAt', 'period', 'size', 'tool'] as const).filter((part) => plan[part] === null)
  if (asAt !== null && size !== null && open.length === 0) return ok({ ...plan, asAt, size })
  return invalidFields(open.map((part) => ({ field: null, sentence: STILL_MISSING[part] })))
}
