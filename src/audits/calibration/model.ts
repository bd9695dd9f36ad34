import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Safeguarded } from '../case/judgement/model.ts'
import type { Answer, Grade } from '../tool/index.ts'

/** What may be answered to a question about an invented case. */
export const OFFERED = ['yes', 'partly', 'no', 'notEvidenced'] as const satisfies readonly Answer[]
export type Offered = (typeof OFFERED)[number]

/** What one auditor made of an invented case. It carries no name: what counts is the spread. */
export interface CalibrationView {
  readonly grade: Grade
  readonly safeguarded: Safeguarded
  readonly answers: Readonly<Record<string, Offered>>
  readonly reason: string
}

/** Several auditors grade one invented case without seeing each other. */
export interface Calibration {
  readonly id: Id<'calibration'>
  readonly vignette: string
  readonly openedOn: Day
  readonly isClosed: boolean
  /** How many were asked, and how many have graded. */
  readonly asked: number
  readonly done: number
  /** Whether the person who looks was asked, and has graded. */
  readonly isAsked: boolean
  readonly hasGraded: boolean
}
