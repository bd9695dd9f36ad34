import { sql as raw } from 'kysely'
import { formatDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { replaceLinks } from '../../interviews/store.ts'
import { ATTESTED } from '../../model.ts'
import type { Entry, EntryFacts } from '../model.ts'

/** Which authority, on which trail line, and since when. */
export interface Provenance {
  readonly authority: Id<'authority'>
  readonly line: Id<'line'>
  readonly at: Instant
}

/** An entry that is to be kept for the first time, under one of the child's identities. */
export interface NewEntry {
  readonly id: Id<'entry'>
  readonly child: Id<'child'>
  readonly identity: Id<'identity'>
  readonly kind: string
  readonly facts: EntryFacts
}

export async function insertEntry(
  transaction: Transaction,
  entry: NewEntry,
  from: Provenance,
): Promise<void> {
  const { id, child: childId, identity: identityId } = entry
  await transaction.sql
    .insertInto('evidence.entry')
    .values({ authorityId: from.authority, id, source: ATTESTED, sourceKey: id, childId, identityId })
    .execute()
  const version = { facts: entry.facts, changeReason: null, isWithdrawn: false }
  await insertVersion(transaction, entry, version, { ...from, knownFrom: formatInstant(from.at) })
}

/** What is to be known of an entry from now on, and why it was changed. */
export interface NewVersion {
  readonly facts: EntryFacts
  readonly changeReason: string | null
  readonly isWithdrawn: boolean
}

/** Closes the version that the change was made on and adds the next; false when that version is no longer the last. */
export async function replaceVersion(
  transaction: Transaction,
  entry: Entry,
  version: NewVersion,
  from: Provenance,
): Promise<boolean> {
  const closed = await transaction.sql
    .updateTable('evidence.entryVersion')
    .set({ knownUntil: momentAfter(from.at, entry.version) })
    .where('thingId', '=', entry.id)
    .where('knownFrom', '=', entry.version)
    .where('knownUntil', 'is', null)
    .returning('knownUntil')
    .executeTakeFirst()
  if (!closed?.knownUntil) return false
  const { id, child, kind } = entry
  await insertVersion(transaction, { id, child, kind: kind.code }, version, {
    ...from,
    knownFrom: closed.knownUntil,
  })
  return true
}

/** Two changes at one time still follow each other. */
function momentAfter(at: Instant, version: string) {
  return raw<string>`greatest(${formatInstant(at)}::timestamptz, ${version}::timestamptz + interval '1 microsecond')`
}

async function insertVersion(
  transaction: Transaction,
  { id: thingId, child: childId, kind }: Pick<NewEntry, 'id' | 'child' | 'kind'>,
  { facts, changeReason, isWithdrawn }: NewVersion,
  from: Provenance & { readonly knownFrom: string },
): Promise<void> {
  const { authority: authorityId, line: lineId, knownFrom } = from
  const { happenedOn, happenedAt, attributes, worker: workerId, reference, episodes } = facts
  const when = {
    happenedOn: formatDay(happenedOn),
    happenedAt: happenedAt === null ? null : formatInstant(happenedAt),
  }
  const said = {
    kind,
    workerId,
    reference,
    changeReason,
    isWithdrawn,
    attributes: JSON.stringify(attributes),
  }
  await transaction.sql
    .insertInto('evidence.entryVersion')
    .values({ authorityId, thingId, childId, lineId, knownFrom, ...when, ...said })
    .execute()
  const line = { authority: authorityId, line: lineId, knownFrom }
  if (kind === 'returnInterview')
    await replaceLinks(transaction, { id: thingId, child: childId }, episodes, line)
}
