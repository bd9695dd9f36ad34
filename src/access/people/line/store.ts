import { sql as raw } from 'kysely'
import type { Id } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'

/** Longer than any council's line; a line that runs in a circle ends here. */
const LONGEST_LINE = 9

export interface Above {
  readonly person: Id<'person'>
  /** Whether the account is open, and no administrator’s, who sees no case data. */
  readonly isReachable: boolean
}

/** Whom the person answers to, and whom they answer to, the nearest first. */
export async function lineAbove({ sql }: Transaction, person: string): Promise<Above[]> {
  const { rows } = await raw<{ person: Id<'person'>; isReachable: boolean }>`
    with recursive line (person, above, step) as (
      select p.id, p.line_manager_id, 0 from access.person p where p.id = ${person}
      union all
      select p.id, p.line_manager_id, l.step + 1
        from line l join access.person p on p.id = l.above
       where l.step < ${LONGEST_LINE})
    select l.person, p.closed_at is null and not exists (
        select from access.role_held h
         where h.person_id = p.id and h.role = 'administrator' and h.until_at is null) as "isReachable"
      from line l join access.person p on p.id = l.person
     where l.step > 0 order by l.step`.execute(sql)
  return rows
}
