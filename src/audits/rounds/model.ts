import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Period } from '../../kernel/period.ts'
import type { PlannedDays } from '../timetable/model.ts'
import type { StrataKind } from '../draw/frame.ts'
import type { SampleWish } from '../draw/sample-size.ts'

export const ROUND_STATUSES = [
  'planned',
  'frozen',
  'drawn',
  'auditing',
  'closed',
  'cancelled',
  'knownInPart',
] as const

export type RoundStatus = (typeof ROUND_STATUSES)[number]

/** What can be done to a round, in the order of its life; the lifecycle says when and by whom. */
export const ROUND_ACTIONS = [
  ...(['edit', 'exclude', 'freeze', 'commit', 'reveal', 'draw', 'askRedraw', 'agreeRedraw'] as const),
  ...(['open', 'replace', 'allocate', 'close', 'cancel'] as const),
] as const

export type RoundAction = (typeof ROUND_ACTIONS)[number]

/**
 * Two people bring a nonce each; or one person lets the program bring both; or both came with old papers. `chosen` is
 * no draw at all: a re-audit looks at one case again.
 */
export type HowDrawn = 'twoPeople' | 'onePerson' | 'reconstruction' | 'chosen'

/** Which cases are audited again: every Inadequate, and also a case that needs improvement and is not surely safe. */
export const RE_AUDITED = ['weak', 'inadequate'] as const
export type ReAudited = (typeof RE_AUDITED)[number]

/** How a round looks a second time at its own audits. */
export interface SecondLook {
  /** One in so many of the Good is drawn for moderation; null where moderation is not recorded. */
  readonly oneIn: number | null
  readonly reAudited: ReAudited
  readonly reAuditWeeks: number
}

/** What a round has unless its plan says otherwise. */
export const USUAL_SECOND_LOOK = {
  oneIn: 4,
  reAudited: 'weak',
  reAuditWeeks: 12,
} as const satisfies SecondLook

export interface RegisterOfRound {
  readonly id: Id<'register'>
  readonly code: string
  readonly name: string
}

/** Who is left out of the frame by rule, as of the round's day; a rule that does not apply is null. */
export interface LeaveOutRules {
  /** Whoever was in the sample of a round whose list was taken in so many months before. */
  readonly auditedMonths: number | null
  /** Whoever has been on the list for fewer days than this. */
  readonly listedDays: number | null
}

/** One themed audit exercise. What is null was not fixed yet, or never was recorded. */
export interface Round {
  readonly id: Id<'round'>
  readonly code: string
  readonly theme: string
  readonly register: RegisterOfRound
  readonly tool: string | null
  /** `2015-12`: the month that the round is known by where no day is fixed. */
  readonly month: string | null
  readonly asAt: Day | null
  readonly knownOn: Day | null
  readonly period: Period | null
  readonly announcedOn: Day | null
  readonly dueOn: Day | null
  /** When its other stages are planned; the audits have `dueOn`. */
  readonly planned: PlannedDays
  /** The days on which it was drawn, its last audit submitted and it was closed; null where nobody recorded one. */
  readonly drawnOn: Day | null
  readonly auditedOn: Day | null
  readonly closedOn: Day | null
  /** After how many months the next round of its kind is due; null where it does not come round. */
  readonly repeatMonths: number | null
  readonly leaveOut: LeaveOutRules
  readonly size: SampleWish | null
  readonly strata: StrataKind
  readonly howDrawn: HowDrawn
  readonly status: RoundStatus
  /** The children of the frame after exclusions: from the frame itself, or what older papers say. */
  readonly frameCount: number | null
  readonly sampleCount: number | null
  readonly frameHash: string | null
  /** How many were left out of the frame, by the code of the reason; null before the freeze and for older frames. */
  readonly leftOutCounts: Readonly<Record<string, number>> | null
  /** How often its sample was drawn, cancelled rounds on the same list and day included; null before any draw. */
  readonly drawnTimes: number | null
  readonly note: string | null
  readonly cancelReason: string | null
  readonly secondLook: SecondLook
  /** Why it was closed although moderation still waited. */
  readonly closeReason: string | null
  /** The case that a re-audit looks at again; null for every round with a sample. */
  readonly reAudits: Id<'case'> | null
}

/**
 * Whether everybody who sees the round may see which references were drawn. Until the first auditors are chosen, the
 * sample is the audit lead's alone; a round that was cancelled has nothing left to protect.
 */
export function isReleased({ status }: Pick<Round, 'status'>): boolean {
  return status === 'auditing' || status === 'closed' || status === 'cancelled'
}

/** Whether there is a sample: a round that was cancelled may have had one, and it still counts. */
export function isDrawn({ status }: Pick<Round, 'status'>): boolean {
  return status === 'drawn' || status === 'auditing' || status === 'closed'
}

/** The cancelled rounds whose draws count for this one: drawn, or begun to be, from the same list as at the same day. */
export function cancelledBeside(round: Round, rounds: readonly Round[]): Round[] {
  return rounds.filter((other) => {
    const isSameList = other.register.id === round.register.id && other.asAt === round.asAt
    const isCounted = other.status === 'cancelled' && other.drawnTimes !== null
    return other.id !== round.id && round.asAt !== null && isSameList && isCounted
  })
}
