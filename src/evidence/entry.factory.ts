import type { LaidChild } from '../organisation/children.factory.ts'
import { laidVersion } from '../organisation/children.factory.ts'
import { newId } from '../platform/chance.ts'
import type { Transaction } from '../platform/database/with-actor.ts'

interface LaidEntry {
  readonly of: LaidChild
  readonly kind: string
  readonly happenedOn: string
  readonly attributes?: Readonly<Record<string, string>>
}

/** An entry as the source `test` sent it. */
export async function layEntry({ sql }: Transaction, authorityId: string, entry: LaidEntry): Promise<void> {
  const { of, kind, happenedOn, attributes = {} } = entry
  const id = newId<'entry'>()
  const thing = { authorityId, id, source: 'test', sourceKey: id, childId: of.child, identityId: of.identity }
  await sql.insertInto('evidence.entry').values(thing).execute()
  const version = { authorityId, thingId: id, childId: of.child, ...laidVersion(), kind, happenedOn }
  await sql
    .insertInto('evidence.entryVersion')
    .values({ ...version, attributes: JSON.stringify(attributes) })
    .execute()
}

interface LaidEpisode {
  readonly of: LaidChild
  readonly startsOn: string
  readonly startsAt?: string
  readonly offered: string
  readonly sourceOffered?: string
}

/** A missing episode as the source `test` sent it, without a return. */
export async function layEpisode(
  { sql }: Transaction,
  authorityId: string,
  episode: LaidEpisode,
): Promise<void> {
  const { of, offered, ...said } = episode
  const id = newId<'missingEpisode'>()
  const thing = { authorityId, id, source: 'test', sourceKey: id, childId: of.child, identityId: of.identity }
  await sql.insertInto('evidence.missingEpisode').values(thing).execute()
  const version = { authorityId, thingId: id, childId: of.child, ...laidVersion(), kind: 'missing', ...said }
  const interview = { interviewOffered: offered, interviewAccepted: 'notRecorded' }
  await sql
    .insertInto('evidence.missingEpisodeVersion')
    .values({ ...version, ...interview })
    .execute()
}
