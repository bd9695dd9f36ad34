import type { Actor } from '../../access/index.ts'
import { formatDay, type Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import { dayOf, instantOfColumn, instantOrNull } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Version } from '../model.ts'
import type { Rule } from '../rule-model.ts'

/** A version of a standard that this authority made. */
export interface OwnVersion extends Version {
  readonly id: Id<'standardVersion'>
  readonly standard: string
  readonly reason: string
  readonly madeAt: Instant
  /** Who made it, as the accounts name them. */
  readonly madeBy: string
  /** Null while it stands. */
  readonly withdrawn: { readonly at: Instant; readonly by: string; readonly reason: string } | null
}

/** The authority's own versions with those that were withdrawn, by standard and day, the earliest first. */
export async function ownVersions({ sql }: Transaction): Promise<OwnVersion[]> {
  const rows = await sql
    .selectFrom('standards.version as v')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'v.authorityId').onRef('p.id', '=', 'v.madeBy'),
    )
    .leftJoin('standards.version as w', (join) =>
      join.onRef('w.authorityId', '=', 'v.authorityId').onRef('w.withdraws', '=', 'v.id'),
    )
    .leftJoin('access.person as q', (join) =>
      join.onRef('q.authorityId', '=', 'w.authorityId').onRef('q.id', '=', 'w.madeBy'),
    )
    .select(['v.id', 'v.standard', 'v.startsOn', 'v.rule', 'v.citation', 'v.reason', 'v.madeAt'])
    .select(['p.displayName as madeBy', 'w.madeAt as withdrawnAt', 'w.reason as withdrawnReason'])
    .select('q.displayName as withdrawnBy')
    .where('v.withdraws', 'is', null)
    .orderBy('v.standard')
    .orderBy('v.startsOn')
    .orderBy('v.madeAt')
    .orderBy('v.id')
    .execute()
  return rows.map(({ id, startsOn, rule, madeAt, withdrawnAt, withdrawnBy, withdrawnReason, ...said }) => ({
    ...{ standard: said.standard, citation: said.citation, reason: said.reason, madeBy: said.madeBy },
    id: id as Id<'standardVersion'>,
    from: dayOf(startsOn),
    // Only what one schema read is ever written here.
    rule: rule as unknown as Rule,
    madeAt: instantOfColumn(madeAt),
    withdrawn:
      withdrawnAt === null
        ? null
        : { at: instantOfColumn(withdrawnAt), by: withdrawnBy ?? '', reason: withdrawnReason ?? '' },
  }))
}

export interface NewVersion {
  readonly id: Id<'standardVersion'>
  readonly standard: string
  readonly from: Day
  /** Null in a row that withdraws another. */
  readonly rule: Rule | null
  readonly citation: string
  readonly reason: string
  readonly withdraws: string | null
  readonly at: Instant
}

export async function insertVersion(
  { sql }: Transaction,
  { authority: authorityId, person: madeBy }: Actor,
  { id, standard, from, rule, citation, reason, withdraws, at }: NewVersion,
): Promise<void> {
  const said = { standard, citation, reason, withdraws, rule: rule === null ? null : JSON.stringify(rule) }
  await sql
    .insertInto('standards.version')
    .values({ authorityId, id, madeBy, madeAt: formatInstant(at), startsOn: formatDay(from), ...said })
    .execute()
}

/** When the authority last made or took back a version; null where it never did. */
export async function lastVersionMadeAt({ client }: Transaction): Promise<Instant | null> {
  const { rows } = await client.query<{ at: string | null }>(
    'select max(made_at) as at from standards.version',
  )
  return instantOrNull(rows[0]?.at ?? null)
}
