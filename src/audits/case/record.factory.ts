import type { Cast } from '../../../test/support/cast.ts'
import { newId } from '../../platform/chance.ts'
import type { Laid } from './laid.factory.ts'

const KNOWN = '2015-04-01T00:00:00Z'

/** Gives the child of a laid case a name in the record. */
export async function layName({ lay, authority }: Cast, { child }: Laid, forename: string, surname: string) {
  await lay(async ({ sql }) => {
    const identity = await sql
      .selectFrom('organisation.identity')
      .select('id')
      .where('childId', '=', child)
      .executeTakeFirstOrThrow()
    const id = newId()
    const keys = { authorityId: authority, childId: child }
    const thing = { ...keys, id, source: 'test', sourceKey: id, identityId: identity.id }
    await sql.insertInto('organisation.personRecord').values(thing).execute()
    const version = { ...keys, thingId: id, knownFrom: KNOWN, lineId: newId(), forename, surname }
    await sql.insertInto('organisation.personRecordVersion').values(version).execute()
  })
}

interface LaidEntry {
  readonly kind: string
  readonly happenedOn: string
  readonly recordedOn: string
  /** Since when we know of it. */
  readonly knownFrom?: string
  readonly attributes?: Readonly<Record<string, string>>
}

/** Writes an entry into the record of the child of a laid case. */
export async function layEntry({ lay, authority }: Cast, { child }: Laid, entry: LaidEntry): Promise<void> {
  await lay(async ({ sql }) => {
    const identity = await sql
      .selectFrom('organisation.identity')
      .select('id')
      .where('childId', '=', child)
      .executeTakeFirstOrThrow()
    const id = newId()
    const keys = { authorityId: authority, childId: child }
    const thing = { ...keys, id, source: 'test', sourceKey: id, identityId: identity.id }
    await sql.insertInto('evidence.entry').values(thing).execute()
    const { kind, happenedOn, recordedOn } = entry
    const version = { ...keys, thingId: id, knownFrom: entry.knownFrom ?? KNOWN, lineId: newId() }
    const says = { kind, happenedOn, recordedOn, attributes: JSON.stringify(entry.attributes ?? {}) }
    await sql
      .insertInto('evidence.entryVersion')
      .values({ ...version, ...says })
      .execute()
  })
}
