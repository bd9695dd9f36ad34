import type { Id } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'

export interface WhoLeft {
  readonly case: Id<'case'>
  readonly person: Id<'person'>
}

/** Who sits at a case that is not confirmed yet, in a round that is being audited, and has no open account any more. */
export function auditorsWhoLeft({ ask }: Transaction): Promise<WhoLeft[]> {
  return ask<WhoLeft>(WHO_LEFT, [])
}

const WHO_LEFT = `
  select c.id as "case", a.person_id as person
  from audits.round r
  join audits.case_file c on c.authority_id = r.authority_id and c.round_id = r.id
  join audits.auditor a on a.authority_id = c.authority_id and a.case_id = c.id and a.until_at is null
  join access.person p on p.authority_id = a.authority_id and p.id = a.person_id and p.closed_at is not null
  where r.status = 'auditing' and c.status in ('allocated', 'inProgress', 'submitted')
  order by c.id, a.seat`
