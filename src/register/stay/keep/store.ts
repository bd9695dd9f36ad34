import { sql as raw } from 'kysely'
import { formatDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { NewStay, Stay, StayFacts } from '../../model.ts'

/** Makes everybody else wait who is about to change the stays of this child, until this transaction ends. */
export async function lockStaysOf({ sql }: Transaction, child: Id<'child'>): Promise<void> {
  await raw`select pg_advisory_xact_lock(hashtextextended(${child}, 0))`.execute(sql)
}

/** Where a stay or a version of it comes from: which authority, on which trail line, and when. */
export interface Provenance {
  readonly authority: Id<'authority'>
  readonly line: Id<'line'>
  readonly at: Instant
}

export async function insertStay(transaction: Transaction, stay: NewStay, from: Provenance): Promise<void> {
  const { id, child: childId, identity: identityId, source } = stay
  await transaction.sql
    .insertInto('register.stay')
    .values({ authorityId: from.authority, id, source, sourceKey: id, childId, identityId })
    .execute()
  await insertVersion(
    transaction,
    stay,
    { facts: stay, changeReason: null, isWithdrawn: false },
    { ...from, knownFrom: formatInstant(from.at) },
  )
}

/** What is to be known of a stay from now on, and why it was changed. */
export interface NewVersion {
  readonly facts: StayFacts
  readonly changeReason: string | null
  readonly isWithdrawn: boolean
}

/** Closes the version that the change was made on and adds the next; false when that version is no longer the last. */
export async function replaceVersion(
  transaction: Transaction,
  stay: Stay,
  version: NewVersion,
  from: Provenance,
): Promise<boolean> {
  const closed = await transaction.sql
    .updateTable('register.stayVersion')
    .set({ knownUntil: momentAfter(from.at, stay.version) })
    .where('thingId', '=', stay.id)
    .where('knownFrom', '=', stay.version)
    .where('knownUntil', 'is', null)
    .returning('knownUntil')
    .executeTakeFirst()
  if (!closed?.knownUntil) return false
  await insertVersion(transaction, stay, version, { ...from, knownFrom: closed.knownUntil })
  return true
}

/** Two changes at one time still follow each other. */
function momentAfter(at: Instant, version: string) {
  return raw<string>`greatest(${formatInstant(at)}::timestamptz, ${version}::timestamptz + interval '1 microsecond')`
}

async function insertVersion(
  { sql }: Transaction,
  { id: thingId, child: childId, register: registerId }: Pick<Stay, 'id' | 'child' | 'register'>,
  { facts, changeReason, isWithdrawn }: NewVersion,
  {
    authority: authorityId,
    line: lineId,
    knownFrom,
  }: Omit<Provenance, 'at'> & { readonly knownFrom: string },
): Promise<void> {
  const { riskLevel, reasonOn, reasonOff } = facts
  const said = { strands: [...facts.strands], riskLevel, reasonOn, reasonOff, changeReason, isWithdrawn }
  const days = {
    startsOn: formatDay(facts.from),
    endsOn: facts.until === null ? null : formatDay(facts.until),
  }
  await sql
    .insertInto('register.stayVersion')
    .values({ authorityId, thingId, childId, registerId, lineId, knownFrom, ...said, ...days })
    .execute()
}
