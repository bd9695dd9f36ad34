import type { Moment } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import {
  BY_HAND,
  findChild,
  identitiesOf,
  involvementsOf,
  lockChildren,
  type Identity,
  type KnownChild,
  type WorkerOfChild,
} from '../../organisation/index.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { missingEpisodesOf, type MissingEpisode } from '../missing/store.ts'
import { workersOfTeams } from '../workers/store.ts'
import { ENTRY_KINDS, type EntryKind } from '../model.ts'
import type { AroundEntry, Entry } from './model.ts'
import { daysOfKind, findEntry } from './store.ts'

/** A child of whom something is to be attested, and what that is judged against. */
export interface ChildToAttest {
  readonly known: KnownChild
  readonly kind: EntryKind
  /** Under which of the child's identities the entry will stand; null where no source knows the child. */
  readonly identity: Id<'identity'> | null
  readonly around: AroundEntry
  readonly missing: readonly MissingEpisode[]
  readonly workers: readonly WorkerOfChild[]
}

/** Null when there is no such child or kind. */
export async function loadChildToAttest(
  transaction: Transaction,
  { child, kind: code, besides = null }: { child: string; kind: string; besides?: string | null },
  { today, at }: Moment,
): Promise<ChildToAttest | null> {
  const kind = ENTRY_KINDS.find((each) => each.code === code)
  const known = kind && (await findChild(transaction, child))
  if (!kind || !known) return null
  const missing = kind.code === 'returnInterview' ? await missingEpisodesOf(transaction, known.child) : []
  const workers = await workersOf(transaction, known.child)
  const around = {
    ...{ kind, today, now: at, bornOn: known.bornOn },
    episodes: missing.map(({ id, startsOn }) => ({ id, startsOn })),
    workers: workers.map(({ id }) => id),
    daysTaken: await daysOfKind(transaction, { child, kind: code, besides }),
  }
  const identity = sourceFirst(await identitiesOf(transaction, known.child))?.id ?? null
  return { known, kind, identity, around, missing, workers }
}

/** The same for a change: whoever changes the child at the same time waits, and then sees what was done. */
export async function loadChildToChange(
  transaction: Transaction,
  of: { child: string; kind: string; besides?: string | null },
  moment: Moment,
): Promise<ChildToAttest | null> {
  await lockChildren(transaction, [of.child])
  return loadChildToAttest(transaction, of, moment)
}

export interface EntryInPlace extends ChildToAttest {
  readonly entry: Entry
}

/** An entry with what a change of it is judged against; null when there is none or the child is out of sight. */
export async function loadEntry(
  transaction: Transaction,
  id: string,
  moment: Moment,
): Promise<EntryInPlace | null> {
  const entry = await findEntry(transaction, id)
  if (entry === null) return null
  const of = { child: entry.child, kind: entry.kind.code, besides: entry.id }
  const place = await loadChildToAttest(transaction, of, moment)
  return place && { ...place, entry }
}

/** The same for a change. */
export async function loadEntryToChange(
  transaction: Transaction,
  id: string,
  moment: Moment,
): Promise<EntryInPlace | null> {
  const entry = await findEntry(transaction, id)
  if (entry === null) return null
  await lockChildren(transaction, [entry.child])
  return loadEntry(transaction, id, moment)
}

/** Who may have done it: whoever worked with the child, the latest first, then whoever else stands in their teams. */
async function workersOf(transaction: Transaction, child: Id<'child'>): Promise<readonly WorkerOfChild[]> {
  const involvements = ((await involvementsOf(transaction, [child], null)).get(child) ?? []).toReversed()
  const own = involvements.flatMap(({ worker }) => (worker === null ? [] : [worker]))
  const teams = involvements.flatMap(({ team }) => (team === null ? [] : [team.id]))
  const all = [...own, ...(await workersOfTeams(transaction, [...new Set(teams)]))]
  return all.filter(({ id }, place) => all.findIndex((other) => other.id === id) === place)
}

/** A source's own identity says more to the outside than one of our making. */
function sourceFirst(identities: readonly Identity[]): Identity | undefined {
  return identities.find(({ source }) => source !== BY_HAND) ?? identities[0]
}
