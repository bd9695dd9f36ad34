import { gradeName, moderationSentences } from '../../analysis/index.ts'
import type { InsideFacts } from '../facts.ts'
import type { Written } from './model.ts'

/** How many audits were looked at twice, and what that changed: a board has to know how far to trust a grade. */
export function moderation({ figures, tool }: InsideFacts): Written | null {
  const sentences = moderationSentences(figures, (grade) => gradeName(tool, grade, figures.asAt))
  return sentences.length === 0 ? null : { key: 'update.moderation', text: sentences.join(' ') }
}
