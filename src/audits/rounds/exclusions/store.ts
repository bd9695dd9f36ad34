import type { Actor } from '../../../access/index.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import { dayOf } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { Exclusion } from './model.ts'

/** Who is left out of the round at present. */
export async function exclusionsOf({ sql }: Transaction, round: Id<'round'>): Promise<Exclusion[]> {
  const rows = await sql
    .selectFrom('audits.exclusion as e')
    .select(['e.id', 'e.childId', 'e.code', 'e.reason'])
    .where('e.roundId', '=', round)
    .where('e.endedAt', 'is', null)
    .orderBy('e.id')
    .execute()
  return rows.map(({ id, childId, ...said }) => ({
    ...{ id: id as Id<'exclusion'>, child: childId as Id<'child'>, code: said.code, reason: said.reason },
  }))
}

/**
 * The latest as-at day of a round, other than this one, in whose sample each child stands, as far as sight goes. A
 * re-audit has no sample: who is audited again was chosen, and stays as likely to be drawn as its first audit leaves it.
 */
export async function lastAuditedDays(
  { sql }: Transaction,
  besides: Id<'round'> | null,
): Promise<ReadonlyMap<Id<'child'>, Day>> {
  const rows = await sql
    .selectFrom('audits.caseFile as c')
    .innerJoin('audits.round as r', (join) =>
      join.onRef('r.authorityId', '=', 'c.authorityId').onRef('r.id', '=', 'c.roundId'),
    )
    .select(({ fn }) => ['c.childId', fn.max('r.asAt').as('asAt')])
    .where('c.status', 'not in', ['replaced', 'cancelled'])
    .where('r.status', '!=', 'cancelled')
    .where('r.asAt', 'is not', null)
    .where('r.reAuditsCaseId', 'is', null)
    .$if(besides !== null, (query) => query.where('r.id', '!=', besides ?? ''))
    .groupBy('c.childId')
    .execute()
  return new Map(
    rows.flatMap(({ childId, asAt }) => (asAt === null ? [] : [[childId as Id<'child'>, dayOf(asAt)]])),
  )
}

export async function insertExclusion(
  { sql }: Transaction,
  actor: Actor,
  exclusion: Exclusion & { readonly round: Id<'round'>; readonly at: Instant },
): Promise<void> {
  const { id, round: roundId, child: childId, code, reason, at } = exclusion
  await sql
    .insertInto('audits.exclusion')
    .values({
      ...{ authorityId: actor.authority, id, roundId, childId, code, reason },
      ...{ at: formatInstant(at), byPerson: actor.person },
    })
    .execute()
}

export async function endExclusion(
  { sql }: Transaction,
  exclusion: Id<'exclusion'>,
  at: Instant,
): Promise<void> {
  await sql
    .updateTable('audits.exclusion')
    .set({ endedAt: formatInstant(at) })
    .where('id', '=', exclusion)
    .where('endedAt', 'is', null)
    .execute()
}
