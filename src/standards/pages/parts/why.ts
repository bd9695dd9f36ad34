import type { Words } from '../../../kernel/words.ts'
import type { DutyNow } from '../../judged-now.ts'
import type { Standard } from '../../model.ts'
import { sayDuty } from '../../words.ts'
import { withWords } from './words.ts'

type Told = Pick<DutyNow, 'from' | 'due' | 'verdict' | 'reason' | 'isHistory' | 'entries'>

/** Why a duty stands as it does, and what would clear it now, or that it is past and can only be explained. */
export function sayWhy({ entries, ...duty }: Told, standard: Standard, words: Words): string {
  return withWords(sayDuty({ ...duty, hasEntries: entries.length > 0 }, standard, words), words)
}
