import type { Actor, Moment } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { giveSight } from '../case/people/store.ts'
import type { Seat } from '../case/model.ts'
import type { Check } from '../independence.ts'
import type { CheckedPair } from './model.ts'

/** What gives the auditors of a case sight of its child. */
export function whyPair(id: Id<'case'>): string {
  return `pair:${id}`
}

/** Ends the pairs of these cases: their auditors lose sight of the children. */
export async function endPairs(
  { sql }: Transaction,
  cases: readonly Id<'case'>[],
  at: Instant,
): Promise<void> {
  if (cases.length === 0) return
  const untilAt = formatInstant(at)
  await sql
    .updateTable('audits.auditor')
    .set({ untilAt })
    .where('caseId', 'in', cases)
    .where('untilAt', 'is', null)
    .execute()
  await sql
    .updateTable('access.sight')
    .set({ untilAt })
    .where('why', 'in', cases.map(whyPair))
    .where('untilAt', 'is', null)
    .execute()
}

/** Seats a pair and lets both see the child from now on. */
export async function seatPair(
  transaction: Transaction,
  { file, first, second, checks, overrideReason }: CheckedPair,
  moment: Moment,
  actor: Actor,
): Promise<void> {
  const of = { authorityId: actor.authority, caseId: file.id, childId: file.child, byPerson: actor.person }
  const row = (seat: Seat, { person, worker }: CheckedPair['first'], own: readonly Check[]) => ({
    ...of,
    ...{ id: moment.newId<'auditor'>(), seat, personId: person, workerId: worker?.id ?? null },
    ...{ checks: JSON.stringify([...own, ...checks.pair].map(verdictOf)), overrideReason },
    fromAt: formatInstant(moment.at),
  })
  const rows = [row('first', first, checks.first), row('second', second, checks.second)]
  await transaction.sql.insertInto('audits.auditor').values(rows).execute()
  const showing = { child: file.child, people: [first.person, second.person], why: whyPair(file.id) }
  await giveSight(transaction, showing, moment, actor)
}

function verdictOf({ check, verdict }: Check) {
  return { check, verdict }
}
