import type { Actor, Role } from '../../src/access/index.ts'
import { ROLES, ROLES_WITH_SIGHT_OF_ALL } from '../../src/access/index.ts'
import { openHouse, type House } from '../../src/apps/house.ts'
import { literalDay } from '../../src/kernel/day.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { formatInstant, parseInstant, type Instant } from '../../src/kernel/instant.ts'
import { ok } from '../../src/kernel/result.ts'
import { PLAIN_WORDS } from '../../src/kernel/words.ts'
import { foundAuthority } from '../../src/organisation/founding/store.ts'
import { newId } from '../../src/platform/chance.ts'
import type { Clock } from '../../src/platform/clock.ts'
import { withActor, type Transaction } from '../../src/platform/database/with-actor.ts'
import { freshDatabase, type TestDatabase } from './database.ts'

/** The frozen clock of the tests. */
export const NOW: Instant = parseInstant('2015-11-19T10:00:00Z')!

/** A small authority with one person in each role, opened as a house on a database of the test's own. */
export interface Cast {
  readonly house: House
  readonly database: TestDatabase
  readonly authority: Id<'authority'>
  /** The one person who holds just this role. */
  readonly who: (role: Role) => Promise<Actor>
  /** Somebody more, who holds these roles. */
  readonly join: (login: string, ...roles: Role[]) => Promise<Actor>
  /** Work behind the door, as a machine that sees every child: for laying out what a test needs. */
  readonly lay: <Value>(work: (transaction: Transaction) => Promise<Value>) => Promise<Value>
  readonly close: () => Promise<void>
}

export async function openCast(clock: Clock = () => NOW): Promise<Cast> {
  const database = await freshDatabase()
  const story = { day: literalDay('2015-11-19'), personas: [] }
  const founding = {
    name: 'Testbury',
    brandColour: null,
    story,
    words: PLAIN_WORDS,
    wordsFrom: literalDay('2010-01-01'),
  }
  const authority = await foundAuthority(database.pool, founding, NOW)
  const house = await openHouse(database.pool, clock)
  const lay = layer(house)
  const join = async (login: string, ...roles: Role[]) => {
    await lay((transaction) => insertPerson(transaction, authority, login, roles))
    return (await house.actorByLogin(login))!
  }
  for (const role of ROLES) await join(role, role)
  const who = async (role: Role) => (await house.actorByLogin(role))!
  return { house, database, authority, who, join, lay, close: database.close }
}

/** Work behind the door of this house, as a machine that sees every child. */
export function layer(house: House): Cast['lay'] {
  return async (work) => {
    const importer = await house.machine('importer')
    const outcome = await withActor(house.pool, importer, async (transaction) => ok(await work(transaction)))
    if (!outcome.ok) throw new Error('refused')
    return outcome.value
  }
}

async function insertPerson(
  { sql }: Transaction,
  authorityId: string,
  login: string,
  roles: readonly Role[],
) {
  const id = newId<'person'>()
  const at = formatInstant(NOW)
  const person = { authorityId, id, login, displayName: `The ${login}`, kind: 'person', madeAt: at }
  await sql.insertInto('access.person').values(person).execute()
  for (const role of roles) {
    await sql.insertInto('access.roleHeld').values({ authorityId, personId: id, role, fromAt: at }).execute()
    if (!ROLES_WITH_SIGHT_OF_ALL.includes(role)) continue
    await sql.insertInto('access.sightOfAll').values({ authorityId, personId: id, why: role }).execute()
  }
}

/** A child with one identity in the source `test`; its key tells it apart. */
export async function layChild({ sql }: Transaction, authorityId: string, sourceKey: string) {
  const child = newId<'child'>()
  const identity = newId<'identity'>()
  await sql
    .insertInto('organisation.child')
    .values({ authorityId, childId: child, madeAt: formatInstant(NOW) })
    .execute()
  await sql
    .insertInto('organisation.identity')
    .values({ authorityId, id: identity, source: 'test', sourceKey, childId: child })
    .execute()
  return { child, identity }
}
