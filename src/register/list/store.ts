import { ageOn, formatDay, type Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { byName, childrenKnown, involvementsOf, knownOn, socialCareOn } from '../../organisation/index.ts'
import { dayOf, dayOrNull } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { ListedChild, ListOf } from './model.ts'

/**
 * The children on a register on a day, by name, as known at the end of another day (now when none is given). The
 * actor's sight cuts the list: whoever counts it for others must see all of it.
 */
export async function listOnDay(transaction: Transaction, list: ListOf): Promise<ListedChild[]> {
  const stays = await staysOnDay(transaction, list)
  const children = stays.map(({ child }) => child)
  const known = await childrenKnown(transaction, children, list.knownOn)
  const involvements = await involvementsOf(transaction, children, list.knownOn)
  return stays
    .flatMap((stay) => {
      const child = known.get(stay.child)
      if (!child) return []
      const socialCare = socialCareOn(involvements.get(stay.child) ?? [], list.asAt)
      return [{ ...stay, known: child, ageYears: ageOf(child.bornOn, list.asAt), socialCare }]
    })
    .sort((a, b) => byName(a.known, b.known))
}

type StayOnDay = Omit<ListedChild, 'known' | 'ageYears' | 'socialCare'>

/** A stay holds its first day and does not hold the day it ends on; of two stays at once the later is shown. */
async function staysOnDay(
  { sql }: Transaction,
  { register, asAt, knownOn: known }: ListOf,
): Promise<StayOnDay[]> {
  const rows = await sql
    .selectFrom('register.stayVersion as v')
    .innerJoin('register.stay as s', (join) =>
      join.onRef('s.authorityId', '=', 'v.authorityId').onRef('s.id', '=', 'v.thingId'),
    )
    .innerJoin('organisation.identity as i', (join) =>
      join.onRef('i.authorityId', '=', 's.authorityId').onRef('i.id', '=', 's.identityId'),
    )
    .distinctOn('v.childId')
    .select(['v.thingId', 'v.childId', 'v.strands', 'v.riskLevel', 'v.startsOn', 'v.endsOn', 'v.reasonOn'])
    .select(['v.reasonOff', 'i.id as identityId', 'i.source', 'i.sourceKey'])
    .where('v.registerId', '=', register)
    .where('v.startsOn', '<=', formatDay(asAt))
    .where((query) => query.or([query('v.endsOn', 'is', null), query('v.endsOn', '>', formatDay(asAt))]))
    .where(knownOn('v', known))
    .orderBy('v.childId')
    .orderBy('v.startsOn', 'desc')
    .orderBy('v.thingId')
    .execute()
  return rows.map((row) => ({
    child: row.childId as Id<'child'>,
    stay: row.thingId as Id<'stay'>,
    identity: { id: row.identityId as Id<'identity'>, source: row.source, sourceKey: row.sourceKey },
    strands: row.strands,
    riskLevel: row.riskLevel,
    from: dayOf(row.startsOn),
    until: dayOrNull(row.endsOn),
    reasonOn: row.reasonOn,
    reasonOff: row.reasonOff,
  }))
}

function ageOf(bornOn: Day | null, day: Day): number | null {
  return bornOn === null ? null : ageOn(bornOn, day)
}
