import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Grade, ModerationCounts, RecordedAnswer } from '../../audits/index.ts'
import type { AgreementFigures, TwoVerdicts } from '../agreement/model.ts'
import type { ComparedTopics } from '../compared/model.ts'
import type { DifferenceFigures } from '../difference/model.ts'
import type { ChildGroups, RepresentationFigures } from '../representation/model.ts'
import type { FrameInterval } from '../statistics/frame-interval.ts'
import type { Share } from '../statistics/share.ts'
import type { ListStandards } from '../list-standards/model.ts'
import type { TeamsFigures } from '../teams/model.ts'
import type { ByQuestion } from './by-question.ts'

export type { ByQuestion } from './by-question.ts'

/** The shape of what a cut holds. A shape that changes gets another name. */
export const FORMAT = 'goldthread-cut-6'

/** The shape before: it counted what nobody had confirmed yet, and does not say of how many records that was so. */
export const FORMAT_BEFORE = 'goldthread-cut-5'

/** The shape before that: without the standards on the whole list. */
export const FORMAT_WITHOUT_STANDARDS = 'goldthread-cut-4'

/**
 * The shapes before that: without moderation, without disputed facts, and without agreement, differences, teams and the
 * list beside the sample. A cut of them does not tell.
 */
export const FORMATS_LONG_BEFORE: readonly string[] = [
  'goldthread-cut-1',
  'goldthread-cut-2',
  'goldthread-cut-3',
]

export interface GradeCount extends Share {
  /** What the sample lets one expect of the whole list; null where the sample allows no simple interval. */
  readonly interval: FrameInterval | null
}

export type GradeCounts = Readonly<Record<Grade, GradeCount>>

export interface SafeguardedCounts {
  readonly yes: number
  readonly no: number
  readonly cannotTell: number
  readonly of: number
}

/** How often each answer was given; `of` are the audits to which the question applied, silent ones included. */
export type AnswerCounts = Readonly<Record<RecordedAnswer | 'of', number>>

export interface MarkCounts {
  readonly strength: number
  readonly concern: number
}

/** Why a sample says nothing simple about the whole list. */
export type NoInterval = 'stratified' | 'replaced' | 'unfinished' | 'listUnknown'

/** What is known of a round before, to be set beside this one. */
export interface EarlierRound {
  readonly round: string
  readonly month: string | null
  readonly frameCount: number | null
  readonly sampleCount: number | null
  readonly sharePercent: number | null
  /** Null where they are not given. */
  readonly grades: GradeCounts | null
  readonly noInterval: NoInterval | null
  /** How many children were audited in both rounds; null where the children of one are not known. */
  readonly childrenInBoth: number | null
  /** Question by question beside this round; null where its answers are not given, or were not compared. */
  readonly topics: ComparedTopics | null
  readonly note: string | null
}

/** A fact of the evidence that the case file contradicts. */
export interface Dispute {
  readonly kind: string
  /** The day of the fact. */
  readonly on: string
  readonly fileSays: string
}

/** Audits in which a fact of the record was disputed: a finding about the record, and not about practice. */
export interface DisputedCounts extends Share {
  readonly disputedCount: number
  /** Facts that were compared with the file at all, whatever came of it. */
  readonly checkedCount: number
}

/** One audited case as the audit lead and a restricted report show it. */
export interface CaseRow {
  readonly case: Id<'case'>
  readonly reference: string
  readonly position: number
  readonly ageYears: number | null
  readonly team: string | null
  /** Initials of the two auditors: `JP/CP`. */
  readonly pair: string
  readonly grade: Grade | null
  readonly safeguarded: 'yes' | 'no' | 'cannotTell' | null
  readonly openToSocialCare: boolean | null
  readonly followUps: readonly { readonly urgency: string; readonly what: string }[]
  /** A cut of older days does not say. */
  readonly disputes?: readonly Dispute[]
  /** What each auditor judged before they talked; null where not both did. Not in a cut of older days. */
  readonly firstViews?: TwoVerdicts | null
  /** What the pair agreed and what the moderator came to. */
  readonly moderated?: TwoVerdicts | null
  readonly groups?: ChildGroups | null
}

/** How the sample came about, as far as a reader of the figures has to know. */
export interface DrawFacts {
  readonly how: 'twoPeople' | 'onePerson' | 'reconstruction' | 'chosen'
  readonly strata: 'none' | 'team' | 'strand' | 'agency'
  readonly drawnTimes: number | null
  /** How many were left out of the list, by the code of the reason; a cut of older days does not say. */
  readonly leftOut?: Readonly<Record<string, number>> | null
  readonly replacements: number
  readonly overrides: number
  readonly singleAudited: number
}

/** What became of the grades by moderation, and why a round was closed before all of it was done. */
export interface ModerationFigures extends ModerationCounts {
  readonly closeReason: string | null
}

/** The figures of a round, without anything about one child. */
export interface Figures {
  readonly format: typeof FORMAT
  readonly round: string
  readonly theme: string
  readonly register: string
  readonly tool: string | null
  readonly month: string | null
  readonly asAt: string | null
  readonly frameCount: number | null
  readonly sampleCount: number | null
  readonly sharePercent: number | null
  /** Audits that count: both auditors stand by the agreed record, or the one who was left. */
  readonly auditedCount: number
  readonly unfinishedCount: number
  /** How many of the unfinished are submitted and wait to be confirmed; null in a cut of older days. */
  readonly unconfirmedCount: number | null
  readonly grades: GradeCounts | null
  readonly noInterval: NoInterval | null
  readonly safeguarded: SafeguardedCounts | null
  readonly openToSocialCare: {
    readonly yes: number
    readonly no: number
    readonly notRecorded: number
  } | null
  readonly topics: ByQuestion<AnswerCounts>
  readonly marks: ByQuestion<MarkCounts>
  /** Audits with an urgent follow-up, and with an immediate one. */
  readonly followUps: (Share & { readonly immediate: number }) | null
  /** Null where it is not recorded. */
  readonly disputedFacts: DisputedCounts | null
  readonly earlier: readonly EarlierRound[]
  /** Audited children who were audited in an earlier round too; null where no earlier round says whom it audited. */
  readonly childrenSeenBefore: number | null
  /** Null where nothing was judged here, or it was not counted in this cut; the same for the three after it. */
  readonly agreement: AgreementFigures | null
  readonly difference: DifferenceFigures | null
  readonly teams: TeamsFigures | null
  /** Null also where the list was not kept. */
  readonly representation: RepresentationFigures | null
  /** Null where the list was not kept, its tool names no standard, or it was not counted in this cut. */
  readonly standards: ListStandards | null
  readonly draw: DrawFacts | null
  /** Null where it is not recorded. */
  readonly moderation: ModerationFigures | null
}

/** Whether a round is audited here and none of its audits counts yet. */
export function isEmpty({ grades, auditedCount }: Pick<Figures, 'grades' | 'auditedCount'>): boolean {
  return grades !== null && auditedCount === 0
}

/** What counting gives: the figures, and apart from them a row for each audited case. */
export interface Counted {
  readonly figures: Figures
  readonly rows: readonly (CaseRow & { readonly child: Id<'child'> })[]
}

/** The figures of a round as they were found at one moment, kept as they were. */
export interface Cut {
  readonly id: Id<'cut'>
  readonly cutOn: Day
  readonly madeAt: Instant
  readonly sha256: string
  readonly figures: Figures
}
