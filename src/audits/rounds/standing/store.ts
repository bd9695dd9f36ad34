import { sql as raw } from 'kysely'
import type { Transaction } from '../../../platform/database/with-actor.ts'

/** What rounds have to do with a child: those under way that hold it, and whether any ever did. */
export interface InRounds {
  readonly child: string
  readonly openRounds: readonly string[]
}

/** The rounds that hold these children in their frame or among their cases; a child in none is left out. */
export async function roundsHolding(
  { sql }: Transaction,
  children: readonly string[],
): Promise<readonly InRounds[]> {
  const { rows } = await raw<InRounds>`
    select f.child_id as child,
           coalesce(array_agg(distinct r.code) filter (where r.status in ('frozen', 'drawn', 'auditing')), '{}')
             as "openRounds"
      from (
        select authority_id, round_id, child_id from audits.frame_child where child_id = any(${children}::uuid[])
        union select authority_id, round_id, child_id from audits.case_file
         where child_id = any(${children}::uuid[])) f
      join audits.round r on r.authority_id = f.authority_id and r.id = f.round_id
     group by f.child_id`.execute(sql)
  return rows
}
