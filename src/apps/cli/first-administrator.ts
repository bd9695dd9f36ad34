import type pg from 'pg'
import { inviteFirstAdministrator } from '../../access/index.ts'
import { systemClock, type Clock } from '../../platform/clock.ts'
import { openHouse } from '../house.ts'
import { foundPlainly } from '../plain-installation.ts'
import { expectDone, Refused } from './refused.ts'

/**
 * Founds a real authority in an empty database, and gives the address of the one-time link with which its first
 * administrator chooses a password; null when an administrator can sign in already.
 */
export async function foundEmpty(
  pool: pg.Pool,
  name: string,
  hasAuthority: boolean,
  clock: Clock = systemClock,
): Promise<string | null> {
  if (!hasAuthority) await foundPlainly(pool, name, clock)
  const house = await openHouse(pool, clock)
  if ((await house.authority()).isStory) throw new Refused(IS_STORY)
  const operator = await house.machine('operator')
  const { token } = expectDone(await house.door.run(operator, inviteFirstAdministrator, {}))
  return token === null ? null : `/join/${token}`
}

const IS_STORY =
  'This home holds a story. Start it without --empty, or choose another home for your own authority: ' +
  'GOLDTHREAD_HOME=my-authority npm start -- --empty'
