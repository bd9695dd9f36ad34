import type { Actor } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { loadRecord, type CaseRecord } from '../case/record/query.ts'
import type { Moderation } from './model.ts'
import { casesById } from './query.ts'

/** The record of a case with the second looks at what its pair agreed, the oldest first. */
export interface LookedTwice extends CaseRecord {
  readonly moderations: readonly Moderation[]
}

/** The record as it may be read now, with what moderation came to; who may read the one may read the other. */
export async function loadLookedTwice(
  transaction: Transaction,
  id: Id<'case'>,
  actor: Actor,
): Promise<LookedTwice | null> {
  const record = await loadRecord(transaction, id, actor)
  const [moderated] = await casesById(transaction, [id])
  return record && { ...record, moderations: moderated?.moderations ?? [] }
}
