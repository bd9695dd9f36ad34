import { hashPassword } from '../../src/access/session/password.ts'
import { insertPassword } from '../../src/access/session/store.ts'
import { ok } from '../../src/kernel/result.ts'
import { withActor } from '../../src/platform/database/with-actor.ts'
import { NOW, type Cast } from './cast.ts'

/** Gives somebody of the cast a password, as if it had been chosen behind a one-time link. */
export async function givePassword({ house }: Cast, login: string, password: string): Promise<void> {
  const actor = await house.actorByLogin(login)
  if (actor === null) throw new Error(`Nobody is called ${login}`)
  const chosen = {
    authority: actor.authority,
    person: actor.person,
    hash: await hashPassword(password),
    at: NOW,
  }
  await withActor(house.pool, await house.machine('doorkeeper'), async (transaction) =>
    ok(await insertPassword(transaction, chosen)),
  )
}
