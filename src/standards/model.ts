import type { Day } from '../kernel/day.ts'
import type { Rule } from './rule-model.ts'

/**
 * What a standard makes of one duty, in the order of the columns that keep it. An answer that is there in time is met,
 * wherever feeds end. A duty without one is not yet due up to and on its due day; after it, it is not met if the feed
 * of its kind covers every day from the one on which the duty fell to its due day, else it cannot be told. A duty is
 * judged by the version in force on the day on which it fell. What lies after as-at has not happened.
 */
export const VERDICTS = ['met', 'notMet', 'cannotTell', 'notYetDue', 'notApplicable'] as const
export type Verdict = (typeof VERDICTS)[number]

export const MET = 0
export const NOT_MET = 1
export const CANNOT_TELL = 2
export const NOT_YET_DUE = 3
export const NOT_APPLICABLE = 4

/** Why a duty has its verdict, in the order of the columns that keep it. New reasons are added at the end. */
export const REASONS = [
  'done',
  'late',
  'none',
  'incomplete',
  'notRenewed',
  'tooOld',
  'answeredNo',
  'notRecorded',
  'notLinked',
  'timeTooRough',
  'notCovered',
  'noFigure',
  'fault',
  'stillOpen',
  'waiting',
  'paused',
  'declined',
  'doesNotArise',
  'ended',
  'noEntries',
  'higher',
  'notHigher',
  'atCeiling',
  'tooShort',
] as const
export type Reason = (typeof REASONS)[number]

/** The place of the reason in its column. */
export function reasonCode(reason: Reason): number {
  return REASONS.indexOf(reason)
}

export const SHAPES = ['present', 'within', 'cadence', 'current', 'uplift', 'attribute'] as const
export type Shape = (typeof SHAPES)[number]

/** What a child is to the authority; `openToSocialCare` is what most clauses ask for. */
export const STATUSES = [
  'openToSocialCare',
  'childInNeed',
  'childProtection',
  'lookedAfter',
  'placement',
  'earlyHelp',
] as const
export type Status = (typeof STATUSES)[number]

/** To whom a clause applies, day by day. @source seed 3.3: a child who is not open to social care stays listed */
export type AppliesTo = 'everyone' | 'notOpenToSocialCare' | Status

/**
 * The time of a child's life that a standard asks about: each stay on the register, each placement, or always. It is
 * cut to the days on which the child has the status that the clause applies to and on which the standard is in force.
 */
export type Over = 'stay' | 'placement' | 'always'

/** A standard as it reads from a day on, until the next version; nothing before that day is judged by it. */
export interface Version {
  readonly from: Day
  readonly citation: string
  readonly rule: Rule
}

/** One clause of a procedure that can be checked. */
export interface Standard {
  readonly code: string
  readonly name: string
  /** The clause behind it, as the procedure numbers it: `2.3`. */
  readonly clause: string
  /** A duty of the team is checked on the team and never on a child. */
  readonly subject: 'child' | 'team'
  readonly shape: Shape
  readonly over: Over
  readonly appliesTo: AppliesTo
  /** The code of the one register whose stays it asks about; without it those of every register. */
  readonly register?: string
  readonly owedBy: string
  /** The first day on which the standard is no longer in force; null while it is. */
  readonly until: Day | null
  /** By day, the first the earliest; before it the standard asks nothing. */
  readonly versions: readonly Version[]
}

/** A local or statutory procedure, shipped as data. */
export interface Procedure {
  readonly code: string
  readonly name: string
  readonly citation: string
  readonly standards: readonly Standard[]
}

/** One dated thing that a standard asks of one child, judged as at a day. */
export interface Duty {
  readonly standard: string
  /** The place of the stay among the child's stays, of a placement among the child's statuses, or -1. */
  readonly stay: number
  /** The day on which the duty fell: the trigger, the start of the gap, the start of the stay. */
  readonly from: Day
  /** The last day on which it can be met in time; null where no day is known. */
  readonly due: Day | null
  readonly verdict: Verdict
  readonly reason: Reason
  /** It can no longer be cleared, only explained. */
  readonly isHistory: boolean
  /** The first and the last entry relied on, as rows of the timeline, or -1. */
  readonly firstRow: number
  readonly lastRow: number
}

/** An uplift is information: it is shown and counted, and never red. */
export function isInformation(standard: Pick<Standard, 'shape'>): boolean {
  return standard.shape === 'uplift'
}

/** Red: not met, can still be cleared, and no mere information. */
export function isRed(standard: Pick<Standard, 'shape'>, duty: Pick<Duty, 'verdict' | 'isHistory'>): boolean {
  return duty.verdict === 'notMet' && !duty.isHistory && !isInformation(standard)
}
