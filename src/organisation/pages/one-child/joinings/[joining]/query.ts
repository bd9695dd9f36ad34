import { z } from 'zod'
import { defineQuery, onlyRoles } from '../../../../../access/index.ts'
import type { KnownChild } from '../../../../children/model.ts'
import { findChild } from '../../../../children/store.ts'
import { JOINERS } from '../../../../joining/commands.ts'
import type { Joining } from '../../../../joining/model.ts'
import { findJoinings } from '../../../../joining/store.ts'

export interface SeenJoining {
  readonly joining: Joining
  readonly known: KnownChild
}

/** A joining: which child two became, who said so and why, and whether it was undone. */
export const seeJoining = defineQuery({
  verb: 'organisation.seeJoining',
  input: z.object({ joining: z.uuid() }),
  load: async (transaction, { joining: id }): Promise<SeenJoining | null> => {
    const [joining] = await findJoinings(transaction, { id, atMost: 1 })
    const known = joining && (await findChild(transaction, joining.kept))
    return joining && known ? { joining, known } : null
  },
  policy: onlyRoles(...JOINERS),
  trail: ({ joining: { id, kept, joined } }) => ({ children: [kept, joined], body: { joining: id } }),
})
