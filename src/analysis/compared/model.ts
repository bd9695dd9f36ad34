import type { ByQuestion } from '../cut/by-question.ts'
import type { TwoShares } from '../difference/model.ts'

/** One question in two rounds: the earlier first, this round second. */
export interface ComparedQuestion extends TwoShares {
  /** What it was then, as `topic.question`, where the tools call it differently. */
  readonly was: string | null
  /** Whether it was asked in other words. */
  readonly isReworded: boolean
}

/** The topics of two rounds side by side, by the questions of the later tool. */
export interface ComparedTopics {
  readonly questions: ByQuestion<ComparedQuestion>
  /** Questions of this round's tool, and of the earlier one's, that have no counterpart. */
  readonly onlyNowCount: number
  readonly onlyBeforeCount: number
  /** Whether both samples allow a test of chance, and share no child. */
  readonly isTestable: boolean
}
