import { z } from 'zod'
import { defineQuery, onlyRoles } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { KnownChild } from '../../children/model.ts'
import { childrenKnown } from '../../children/store.ts'
import { JOINERS } from '../../joining/commands.ts'
import type { Joining, Proposal, SourceCount } from '../../joining/model.ts'
import { proposalsFor } from '../../joining/rules.ts'
import { findJoinings, rejectedPairs, sharedIdentifiers, sourceCounts } from '../../joining/store.ts'

const PAGE_SIZE = 25
const JOININGS_SHOWN = 50

export interface SeenMatches {
  readonly proposals: readonly Proposal[]
  readonly proposalCount: number
  readonly page: number
  readonly known: ReadonlyMap<Id<'child'>, KnownChild>
  readonly joinings: readonly Joining[]
  readonly counts: readonly SourceCount[]
}

/** Which children may be one, which were joined, and how many of each source are known from no other. */
export const seeMatches = defineQuery({
  verb: 'organisation.seeMatches',
  input: z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) }),
  load: async (transaction, { page }): Promise<SeenMatches> => {
    const shared = await sharedIdentifiers(transaction, null)
    const all = proposalsFor(shared, await rejectedPairs(transaction))
    const proposals = all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
    const children = proposals.flatMap(({ one, other }) => [one, other])
    return {
      proposals,
      proposalCount: all.length,
      page,
      known: await childrenKnown(transaction, children, null),
      joinings: await findJoinings(transaction, { id: null, atMost: JOININGS_SHOWN }),
      counts: await sourceCounts(transaction),
    }
  },
  policy: onlyRoles(...JOINERS),
  trail: ({ known, proposalCount }) => ({ children: [...known.keys()], body: { proposals: proposalCount } }),
})

/** Whether there is another page of proposals. */
export function hasNext({ page, proposalCount }: SeenMatches): boolean {
  return page * PAGE_SIZE < proposalCount
}
