import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { BY_HAND, findChild, identitiesOf, type Identity } from '../../../organisation/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { findRegisters } from '../../store.ts'
import { lockStaysOf } from '../keep/store.ts'
import type { Around } from '../rules.ts'
import { staysOf } from '../store.ts'

export interface ChildToList {
  readonly child: Id<'child'>
  /** Under which of the child's identities the stay will stand. */
  readonly identity: Id<'identity'>
  readonly around: Around
}

/** A child who is to go on a register, and the stays there already; null when there is no such child or register. */
export async function loadChildToList(
  transaction: Transaction,
  child: Id<'child'>,
  code: string,
  today: Day,
): Promise<ChildToList | null> {
  const register = (await findRegisters(transaction)).find((each) => each.code === code)
  const known = register ? await findChild(transaction, child) : null
  if (!register || known === null) return null
  await lockStaysOf(transaction, child)
  const identity = sourceFirst(await identitiesOf(transaction, child))
  if (!identity) return null
  const stays = await staysOf(transaction, [child], null)
  const others = stays.filter((stay) => stay.register === register.id)
  return { child, identity: identity.id, around: { register, bornOn: known.bornOn, others, today } }
}

/** A source's own identity says more to the outside than one of our making. */
function sourceFirst(identities: readonly Identity[]): Identity | undefined {
  return identities.find(({ source }) => source !== BY_HAND) ?? identities[0]
}
