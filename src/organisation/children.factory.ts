import { layChild, NOW } from '../../test/support/cast.ts'
import type { Id } from '../kernel/ids.ts'
import { formatInstant } from '../kernel/instant.ts'
import { newId } from '../platform/chance.ts'
import type { Transaction } from '../platform/database/with-actor.ts'

export type LaidChild = Awaited<ReturnType<typeof layChild>>

interface Person {
  readonly forename: string
  readonly surname: string
  readonly bornOn?: string
  /** When it became known; at the tests' own time when left out. */
  readonly knownFrom?: string
}

const AT = formatInstant(NOW)
const thingIn = (authorityId: string, sourceKey: string) => ({ authorityId, source: 'test', sourceKey })

/** What a version in a test shares with all others: it came from nowhere and is known now. */
export const laidVersion = (knownFrom = AT) => ({ knownFrom, lineId: newId<'line'>() })

/** A child with what the source `test` says of it; its id there is the surname after `K-`. */
export async function layPerson(
  transaction: Transaction,
  authorityId: string,
  person: Person,
): Promise<LaidChild> {
  const { sql } = transaction
  const { knownFrom, ...said } = person
  const laid = await layChild(transaction, authorityId, `K-${person.surname}`)
  const id = newId<'personRecord'>()
  const of = { childId: laid.child, identityId: laid.identity }
  await sql
    .insertInto('organisation.personRecord')
    .values({ ...thingIn(authorityId, `K-${person.surname}`), id, ...of })
    .execute()
  const version = { authorityId, thingId: id, childId: laid.child, ...laidVersion(knownFrom), ...said }
  await sql.insertInto('organisation.personRecordVersion').values(version).execute()
  return laid
}

export async function layTeam({ sql }: Transaction, authorityId: string, name: string): Promise<Id<'team'>> {
  const id = newId<'team'>()
  await sql
    .insertInto('organisation.team')
    .values({ ...thingIn(authorityId, name), id })
    .execute()
  const version = { authorityId, thingId: id, ...laidVersion(), name, serviceName: `${name} service` }
  await sql.insertInto('organisation.teamVersion').values(version).execute()
  return id
}

interface LaidInvolvement {
  readonly of: LaidChild
  readonly role: string
  readonly teamId: Id<'team'>
  readonly startsOn: string
  readonly endsOn?: string
}

export async function layInvolvement(
  { sql }: Transaction,
  authorityId: string,
  { of: { child: childId, identity: identityId }, ...said }: LaidInvolvement,
): Promise<void> {
  const id = newId<'involvement'>()
  await sql
    .insertInto('organisation.involvement')
    .values({ ...thingIn(authorityId, id), id, childId, identityId })
    .execute()
  const version = { authorityId, thingId: id, childId, ...laidVersion(), ...said }
  await sql.insertInto('organisation.involvementVersion').values(version).execute()
}

/** Gives somebody need to know of a child. */
export async function laySight(
  { sql }: Transaction,
  authorityId: string,
  personId: Id<'person'>,
  childId: Id<'child'>,
): Promise<void> {
  const sight = { authorityId, id: newId<'sight'>(), personId, childId, fromAt: AT, why: 'involvement' }
  await sql.insertInto('access.sight').values(sight).execute()
}
