import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Period } from '../../kernel/period.ts'
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
  readonly size: SampleWish | null
  readonly strata: StrataKind
  readonly howDrawn: HowDrawn
  readonly status: RoundStatus
  /** The children of the frame after exclusions: from the frame itself, or what older papers say. */
  readonly frameCount: number | null
  readonly sampleCount: number | null
  readonly frameHash: string | null
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

/** Whether there is a sample: a round that was cancelled may have had one, and it still counts. */
export function isDrawn({ status }: Pick<Round, 'status'>): boolean {
  return status === 'drawn' || status === 'auditing' || status === 'closed'
}
