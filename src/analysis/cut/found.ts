import type { Grade, RecordedAnswer, Tool } from '../../audits/index.ts'
import type { Id } from '../../kernel/ids.ts'
import type { TwoVerdicts } from '../agreement/model.ts'
import type { ChildGroups } from '../representation/model.ts'
import type { FoundStandards } from '../list-standards/model.ts'
import type { QuestionMap } from '../compared/mapping.ts'
import type { Dispute, DrawFacts, ModerationFigures } from './model.ts'

/** What is counted of a round: its facts, its cases and what their agreed records say. */
export interface FoundRound {
  readonly round: RoundFacts
  readonly tool: Tool | null
  readonly cases: readonly FoundCase[]
  readonly answers: readonly FoundAnswer[]
  /** What both auditors of a case answered before they talked. */
  readonly twoAnswers: readonly FoundTwoAnswers[]
  /** Everybody who could have been drawn; null where the list was not kept. */
  readonly list: readonly FoundChild[] | null
  /** How everybody on that list stood by the standards of the tool; null where it was not kept or names none. */
  readonly standards: FoundStandards | null
  readonly earlier: readonly FoundEarlier[]
  /** Null where it is not recorded. */
  readonly moderation: ModerationFigures | null
}

export interface RoundFacts {
  readonly id: Id<'round'>
  readonly code: string
  readonly theme: string
  readonly register: string
  readonly tool: string | null
  readonly month: string | null
  readonly asAt: string | null
  /** Known from what a later paper says of it; nothing of it was counted here. */
  readonly isKnownInPart: boolean
  readonly frameCount: number | null
  readonly sampleCount: number | null
  readonly how: DrawFacts['how']
  readonly strata: DrawFacts['strata']
  readonly drawnTimes: number | null
  readonly leftOut: Readonly<Record<string, number>> | null
  readonly note: string | null
}

/** A case of the sample. Of one that is not finished nothing is known here but that it is there. */
export interface FoundCase {
  readonly id: Id<'case'>
  readonly child: Id<'child'>
  readonly reference: string
  readonly position: number
  readonly isFinished: boolean
  /** Its record is submitted, and the second auditor has not confirmed it yet. */
  readonly isUnconfirmed: boolean
  readonly isReplacement: boolean
  readonly isSingleAudited: boolean
  readonly ageYears: number | null
  readonly team: string | null
  readonly openToSocialCare: boolean | null
  readonly auditors: readonly { readonly name: string; readonly isOverridden: boolean }[]
  readonly grade: Grade | null
  readonly safeguarded: 'yes' | 'no' | 'cannotTell' | null
  readonly followUps: readonly { readonly urgency: string; readonly what: string }[]
  /** How many facts of the evidence the auditors compared with the file. */
  readonly checkedCount: number
  /** The facts that the file contradicts. */
  readonly disputes: readonly Dispute[]
  /** What each of the two judged before they talked; null where not both gave a first view. */
  readonly firstViews: TwoVerdicts | null
  /** What the pair agreed, and what the last moderation of it came to; null where nobody moderated it. */
  readonly moderated: TwoVerdicts | null
}

/** One question that both auditors of a case answered in their first views. */
export interface FoundTwoAnswers {
  readonly case: Id<'case'>
  readonly topic: string
  readonly question: string
  readonly first: RecordedAnswer
  readonly second: RecordedAnswer
}

/** A child who could have been drawn, as known when the list was frozen. */
export interface FoundChild {
  readonly child: Id<'child'>
  readonly groups: ChildGroups
}

export interface FoundAnswer {
  readonly case: Id<'case'>
  readonly topic: string
  readonly question: string
  readonly answer: RecordedAnswer | null
  readonly mark: 'strength' | 'concern' | null
}

export interface FoundEarlier {
  readonly round: RoundFacts
  readonly tool: Tool | null
  readonly cases: readonly FoundCase[]
  readonly answers: readonly FoundAnswer[]
  /** Which of its questions ask the same as those of the round it stands beside. */
  readonly same: QuestionMap
}
