import { sql as raw, type SqlBool } from 'kysely'
import { formatInstant, instantOf, type Instant } from '../../../kernel/instant.ts'
import type { Look } from '../look.ts'
import { LOOK_BACK_DAYS, sayRefused } from './words.ts'

const DAY_MS = 86_400_000

/** How often in the last days people asked to see or do what they may not. A field filled in wrongly is no refusal here. */
export const refusedLately: Look = async ({ sql }, _actor, { at }) => {
  const refused = await sql
    .selectFrom('trail.line as l')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'l.authorityId').onRef('p.id', '=', 'l.actor'),
    )
    .select(raw<number>`count(*)::int`.as('times'))
    .select(raw<number>`count(distinct l.actor)::int`.as('people'))
    .where('p.kind', '=', 'person')
    .where('l.result', '=', 'refused')
    .where('l.at', '>', formatInstant(lookBack(at)))
    .where(raw<SqlBool>`l.body::json ->> 'refusal' in ('absent', 'forbidden')`)
    .executeTakeFirstOrThrow()
  return { tasks: [], facts: [sayRefused(refused)], children: [] }
}

function lookBack(at: Instant): Instant {
  return instantOf(at - LOOK_BACK_DAYS * DAY_MS)
}
