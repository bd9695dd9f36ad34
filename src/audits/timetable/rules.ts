import { addMonthsSameDay, dayOfInstant, quarterOf, type Day } from '../../kernel/day.ts'
import { dayOrMonthOrNull, lastDayOf } from '../../kernel/day-or-month.ts'
import type { Instant } from '../../kernel/instant.ts'
import {
  STAGES,
  type Done,
  type Stage,
  type StageFacts,
  type StageSeen,
  type StageState,
  type Standing,
} from './model.ts'

/** The stages of a round on a day. What is planned for today is due and has not slipped. */
export function stagesOn(
  today: Day,
  facts: Readonly<Record<Stage, StageFacts>>,
  standing: Standing,
): StageSeen[] {
  return STAGES.map((stage) => {
    const own = facts[stage]
    const state = stateOf(own, today, standing)
    return { ...own, stage, state, lateDays: lateDays(own, state, today) }
  })
}

function stateOf({ planned, done }: StageFacts, today: Day, standing: Standing): StageState {
  if (done !== null) return 'done'
  if (standing === 'cancelled') return 'calledOff'
  if (standing === 'knownInPart') return 'notRecorded'
  if (planned === null) return 'notPlanned'
  return planned < today ? 'slipped' : 'due'
}

function lateDays({ planned, done }: StageFacts, state: StageState, today: Day): number {
  if (planned === null || done === 'dayNotRecorded') return 0
  if (state === 'slipped') return today - planned
  return done === null ? 0 : Math.max(0, done - planned)
}

/** Two planned days that stand in the wrong order: the stage that is planned too early, and the one it overtakes. */
export interface Overtaking {
  readonly stage: Stage
  readonly before: Stage
}

/** The first stage that is planned before one that has to come earlier; null where all are in order. */
export function overtakingIn(planned: Readonly<Record<Stage, Day | null>>): Overtaking | null {
  let latest: { readonly stage: Stage; readonly day: Day } | null = null
  for (const stage of STAGES) {
    const day = planned[stage]
    if (day === null) continue
    if (latest !== null && day < latest.day) return { stage, before: latest.stage }
    latest = { stage, day }
  }
  return null
}

/** A planned day of the next round of its kind, so many months later. */
export function repeated(day: Day | null, months: number): Day | null {
  return day === null ? null : addMonthsSameDay(day, months)
}

/**
 * The day on which something was done at an instant. The instants of a story are real and lie after its day: they
 * tell no day of the story.
 */
export function doneAt(at: Instant, today: Day): Done {
  const day = dayOfInstant(at)
  return day > today ? 'dayNotRecorded' : day
}

/** The day by which a round stands in a year: the day of its list, or the end of the month that it is known by. */
export function dayInYear(round: { readonly asAt: Day | null; readonly month: string | null }): Day | null {
  const month = dayOrMonthOrNull(round.month)
  return round.asAt ?? (month === null ? null : lastDayOf(month))
}

/** The year of the timetable that a day lies in, by the calendar year in which it begins. @source seed 2.1, 3.1 */
export function yearOf(day: Day): number {
  return quarterOf(day).startYear
}
