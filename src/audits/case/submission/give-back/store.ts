import type { Id } from '../../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../../kernel/instant.ts'
import { isOneOf } from '../../../../organisation/index.ts'
import { instantOfColumn } from '../../../../platform/database/columns.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import type { Signing } from '../store.ts'
import type { LastGiveBack } from './model.ts'

/** A submitted record that the second-named auditor did not confirm, and why. */
export interface GiveBack {
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

/** Every time that the record was given back, the oldest first. */
export async function giveBacksOf({ sql }: Transaction, file: Id<'case'>): Promise<GiveBack[]> {
  const rows = await sql
    .selectFrom('audits.giveBack as g')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'g.authorityId').onRef('p.id', '=', 'g.byPerson'),
    )
    .select(['g.reason', 'g.at', 'p.displayName as by'])
    .where('g.caseId', '=', file)
    .orderBy('g.attempt')
    .execute()
  return rows.map(({ reason, by, at }) => ({ reason, by, at: instantOfColumn(at) }))
}

/** The last time that each of these records was given back; a record that never was is left out. */
export async function lastGiveBacks(
  { sql }: Transaction,
  files: readonly Id<'case'>[],
): Promise<ReadonlyMap<Id<'case'>, LastGiveBack>> {
  const rows = await sql
    .selectFrom('audits.giveBack')
    .select(['caseId', 'byPerson', 'at'])
    .where(isOneOf('caseId', files))
    .orderBy('attempt')
    .execute()
  return new Map(
    rows.map(({ caseId, byPerson, at }) => [
      caseId as Id<'case'>,
      { by: byPerson as Id<'person'>, at: instantOfColumn(at) },
    ]),
  )
}

export async function insertGiveBack(
  { sql }: Transaction,
  { authority, file, by, at }: Signing,
  said: { readonly attempt: number; readonly reason: string },
): Promise<void> {
  const of = { authorityId: authority, caseId: file.id, childId: file.child, byPerson: by }
  await sql
    .insertInto('audits.giveBack')
    .values({ ...of, attempt: said.attempt, reason: said.reason, at: formatInstant(at) })
    .execute()
}
