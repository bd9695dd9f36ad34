import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { findChild, type KnownChild } from '../../../../../organisation/index.ts'
import { ENTRY_KINDS, type EntryKind } from '../../../../model.ts'
import { anyAttester, mayAttest } from '../../../../policy.ts'

export interface SeenKinds {
  readonly known: KnownChild
  /** The kinds that this person may attest. */
  readonly kinds: readonly EntryKind[]
}

/** The child and the kinds of entries that this person may attest. */
export const seeKindsToAttest = defineQuery({
  verb: 'evidence.seeKindsToAttest',
  input: z.object({ child: z.uuid() }),
  load: async (transaction, { child }, actor): Promise<SeenKinds | null> => {
    const known = await findChild(transaction, child)
    return known && { known, kinds: ENTRY_KINDS.filter(({ code }) => mayAttest(actor, code)) }
  },
  policy: anyAttester,
  trail: ({ known }) => ({ children: [known.child], body: {} }),
})
