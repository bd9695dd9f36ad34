import type { Moment } from '../../access/index.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Register, Stay } from '../model.ts'
import { findChild } from '../../organisation/index.ts'
import { findRegisters } from '../store.ts'
import { lockStaysOf } from './keep/store.ts'
import type { Around } from './rules.ts'
import { findStay, staysOf } from './store.ts'

/** A stay with the register that it is on and what it is judged against. */
export interface StayInPlace {
  readonly stay: Stay
  readonly register: Register
  readonly around: Around
}

/** Null when there is no such stay, or none that the actor may know of. */
export async function loadStay(
  transaction: Transaction,
  id: string,
  moment: Moment,
): Promise<StayInPlace | null> {
  const stay = await findStay(transaction, id)
  if (stay === null) return null
  const register = (await findRegisters(transaction)).find((each) => each.id === stay.register)
  if (!register) return null
  const stays = await staysOf(transaction, [stay.child], null)
  const others = stays.filter((each) => each.register === stay.register && each.id !== stay.id)
  const bornOn = (await findChild(transaction, stay.child))?.bornOn ?? null
  return { stay, register, around: { register, bornOn, others, today: moment.today } }
}

/** The same for a change: whoever changes the child's stays at the same time waits, and then sees what was done. */
export async function loadStayToChange(
  transaction: Transaction,
  id: string,
  moment: Moment,
): Promise<StayInPlace | null> {
  const stay = await findStay(transaction, id)
  if (stay === null) return null
  await lockStaysOf(transaction, stay.child)
  return loadStay(transaction, id, moment)
}
