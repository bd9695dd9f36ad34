import type { ByQuestion } from '../cut/by-question.ts'
import type { Share } from '../statistics/share.ts'

/** How many said yes, of those who answered a question, in one group and in another. */
export interface TwoShares {
  readonly first: Share
  readonly second: Share
}

/** What the better audits and the others said: the better are graded Good or Outstanding. */
export interface DifferenceFigures {
  readonly betterCount: number
  readonly weakerCount: number
  /** Questions that some audit answered: the better ones first, the others second. */
  readonly questions: ByQuestion<TwoShares>
  /** Whether the sample allows a test of chance. */
  readonly isTestable: boolean
}
