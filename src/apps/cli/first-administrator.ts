import { inviteFirstAdministrator } from '../../access/index.ts'
import { systemClock, type Clock } from '../../platform/clock.ts'
import { openHouse, type House } from '../house.ts'
import { foundPlainly } from '../plain-installation.ts'
import { refuseOtherName, UNNAMED } from './authority-name.ts'
import type { Installation } from './installation.ts'
import { expectDone, Refused } from './refused.ts'
import { canAdminister, hasAuthority } from './store.ts'

/** Founds a real authority in an empty database. Refused over a story, and where another authority stands already. */
export async function foundEmpty(
  { pool, kind }: Pick<Installation, 'pool' | 'kind'>,
  name: string | undefined,
  clock: Clock = systemClock,
): Promise<void> {
  if (!(await hasAuthority(pool))) return foundPlainly(pool, name ?? UNNAMED, clock)
  const standing = await (await openHouse(pool, clock)).authority()
  if (standing.isStory) throw new Refused(IS_STORY[kind])
  refuseOtherName(standing.name, name)
}

/**
 * The place of the one-time link with which the first administrator of a real authority chooses a password; null in a
 * story, and when an administrator can sign in already. Each new link voids the one before, so it is made to be shown.
 */
export async function firstLink(house: House): Promise<string | null> {
  // Looked at first: each start would leave a line on the trail that says somebody was invited.
  if ((await house.authority()).isStory || (await canAdminister(house.pool))) return null
  const operator = await house.machine('operator')
  const { token } = expectDone(await house.door.run(operator, inviteFirstAdministrator, {}))
  return token === null ? null : `/join/${token}`
}

const IS_STORY = {
  embedded:
    'This home holds a story. Start it without --empty, or choose another home for your own authority: ' +
    'GOLDTHREAD_HOME=~/my-authority npm start -- --empty --authority "Your council"',
  server:
    'The database that DATABASE_URL names holds a story. Start it without --empty, or make an empty database for your ' +
    'own authority, name it with DATABASE_URL (and DATABASE_OWNER_URL for bin/goldthread migrate) and start again.',
}
