import type { Words } from '../../kernel/words.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { ApprovalStep } from '../approval/model.ts'
import { handsIn, stepsOf } from '../approval/store.ts'
import { loadParagraph, type ParagraphInMaking, type WhichParagraph } from '../edits/load.ts'
import type { ReportComment } from './rules.ts'
import { commentsOf } from './store.ts'

/** A paragraph of a version in the making with what was said about it. */
export interface CommentedParagraph extends ParagraphInMaking {
  readonly comments: readonly ReportComment[]
  readonly steps: readonly ApprovalStep[]
  readonly hands: readonly string[]
}

/** Null where there is no such paragraph, or the report was issued. */
export async function loadCommented(
  transaction: Transaction,
  which: WhichParagraph,
  words: Words,
): Promise<CommentedParagraph | null> {
  const found = await loadParagraph(transaction, which, words)
  if (found === null || found.report.issued !== null) return null
  const { id } = found.report
  const comments = await commentsOf(transaction, id)
  return {
    ...found,
    comments: comments.filter(({ paragraph }) => paragraph === which.paragraph),
    steps: await stepsOf(transaction, id),
    hands: await handsIn(transaction, id),
  }
}
