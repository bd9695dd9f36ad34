import { roundsHolding } from '../audits/index.ts'
import { evidenceOfChild } from '../evidence/index.ts'
import type { Id } from '../kernel/ids.ts'
import { defineJoining, type Standing, thingsOfChild } from '../organisation/index.ts'
import type { Transaction } from '../platform/database/with-actor.ts'
import { staysOf, staysOfChild } from '../register/index.ts'

/** Everything that hangs on the identities of a child. A room that keeps such things adds them here. */
export const joining = defineJoining({
  things: [...thingsOfChild, ...staysOfChild, ...evidenceOfChild.things],
  links: evidenceOfChild.links,
  standings,
})

async function standings(
  transaction: Transaction,
  children: readonly Id<'child'>[],
): Promise<ReadonlyMap<string, Standing>> {
  const rounds = await roundsHolding(transaction, children)
  const stays = await staysOf(transaction, children, null)
  return new Map(
    children.map((child) => {
      const held = rounds.find((each) => each.child === child)
      const isListed = stays.some((stay) => stay.child === child && stay.until === null)
      return [child, { openRounds: held?.openRounds ?? [], wasDrawn: held !== undefined, isListed }]
    }),
  )
}
