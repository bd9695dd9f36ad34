import { sayDay } from '../../../kernel/day.ts'
import type { Words } from '../../../kernel/words.ts'
import type { KeptDuty } from '../../kept/query.ts'
import type { Standard } from '../../model.ts'

/** Why a duty stands as it does, and what would clear it now. */
export function sayWhy(duty: KeptDuty, standard: Standard, _words: Words): string {
  return `${standard.name}: since ${sayDay(duty.from)}, ${duty.reason}`
}
