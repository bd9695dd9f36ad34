import { recordSentence } from '../../analysis/index.ts'
import type { InsideFacts } from '../facts.ts'
import type { Written } from './model.ts'

/** How far the record bore out what the files say; nothing where no fact was compared with a file. */
export function record({ figures: { disputedFacts } }: InsideFacts): Written | null {
  if (disputedFacts === null || disputedFacts.checkedCount === 0) return null
  return { key: 'analysis.record', text: recordSentence(disputedFacts) }
}
