import type { Day } from '../../kernel/day.ts'

/** The stages of a round in the timetable of a year, in their order. */
export const STAGES = ['draw', 'audits', 'moderation', 'report', 'board'] as const

export type Stage = (typeof STAGES)[number]

/** The planned days that only the timetable knows: by when the audits are due, the auditors know too. */
export type PlannedDays = Readonly<Record<Exclude<Stage, 'audits'>, Day | null>>

export const NOTHING_PLANNED: PlannedDays = { draw: null, moderation: null, report: null, board: null }

/** When a stage was done: a day, or done on a day that nobody recorded; null while it is not. */
export type Done = Day | 'dayNotRecorded' | null

export interface StageFacts {
  readonly planned: Day | null
  /** Planned by no day of its own, but by the end of the month that the round is known by. */
  readonly isByMonth: boolean
  readonly done: Done
}

export type StageState = 'done' | 'due' | 'slipped' | 'notPlanned' | 'calledOff' | 'notRecorded'

/** One stage as the timetable shows it. */
export interface StageSeen extends StageFacts {
  readonly stage: Stage
  readonly state: StageState
  /** How many days after the planned one it was done, or still is not; 0 where it is in time or not known. */
  readonly lateDays: number
}

/** Whether a round goes its way, was cancelled, or is known only in part. */
export type Standing = 'alive' | 'cancelled' | 'knownInPart'
