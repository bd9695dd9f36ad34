import { sql as raw } from 'kysely'
import type { Id } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { KnownIdentity } from './rules.ts'

/** The ids of the frame's children in their sources: those of today, and those linked to them at any time before. */
export async function identitiesBehind({ sql }: Transaction, round: Id<'round'>): Promise<KnownIdentity[]> {
  const { rows } = await raw<KnownIdentity>`
    select f.child_id as child, i.source, i.source_key as "sourceKey"
    from audits.frame_child f
    join organisation.identity i on i.authority_id = f.authority_id and (i.child_id = f.child_id or exists (
      select from organisation.identity_link l
      where l.authority_id = i.authority_id and l.identity_id = i.id and f.child_id in (l.child_id, l.was_child_id)))
    where f.round_id = ${round}`.execute(sql)
  return rows
}
