import type { Grade } from '../../audits/index.ts'
import type { AgreementTable } from '../statistics/agreement.ts'
import type { Share } from '../statistics/share.ts'

export const SAFEGUARDED = ['yes', 'no', 'cannotTell'] as const

/** What one person, or one pair, judged of a case; null where it is not recorded. */
export interface Verdict {
  readonly grade: Grade | null
  readonly safeguarded: (typeof SAFEGUARDED)[number] | null
}

/** Two judgements of one case. */
export interface TwoVerdicts {
  readonly first: Verdict
  readonly second: Verdict
}

/** How often each two judgements met: a row and a column for every one on offer, in their own order. */
export interface VerdictTables {
  readonly grade: AgreementTable
  readonly safeguarded: AgreementTable
}

/** How far people who judged the same cases agreed. */
export interface AgreementFigures {
  /** Audits that count, of which some have two first views, and some had one auditor. */
  readonly of: number
  readonly pairedCount: number
  readonly singleAuditedCount: number
  /** The first-named auditor in the rows, the second in the columns, before they saw each other's view. */
  readonly firstViews: VerdictTables
  /** Blind questions that both answered, by topic: how many of the answers were alike. */
  readonly topics: Readonly<Record<string, Share>>
  /** What the pair agreed in the rows, what the moderator came to in the columns. */
  readonly moderated: VerdictTables
}

export type Judged = keyof VerdictTables
