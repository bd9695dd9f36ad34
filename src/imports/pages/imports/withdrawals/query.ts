import { z } from 'zod'
import { defineQuery, onlyRoles } from '../../../../access/index.ts'
import { lastDeliveries } from '../../../last/store.ts'
import { LIMIT_SETTERS } from '../../../limit/commands.ts'
import { findWithdrawalLimit, limitsSet, type LimitSet } from '../../../limit/store.ts'

const AT_MOST = 50

export interface LimitsSeen {
  /** The sources from which something was taken in, each with its share. */
  readonly sources: readonly { readonly source: string; readonly percent: number }[]
  /** The share of every other. */
  readonly usual: number
  /** What was set, the latest first. */
  readonly history: readonly (LimitSet & { readonly by: string })[]
}

/** How much a full extract of each source may withdraw before it asks. */
export const seeWithdrawalLimits = defineQuery({
  verb: 'imports.seeWithdrawalLimits',
  input: z.object({}),
  load: async (transaction): Promise<LimitsSeen> => {
    const sources = []
    for (const source of [...(await lastDeliveries(transaction)).keys()].sort())
      sources.push({ source, percent: await findWithdrawalLimit(transaction, source) })
    const usual = await findWithdrawalLimit(transaction, '')
    return { sources, usual, history: await limitsSet(transaction, AT_MOST) }
  },
  policy: onlyRoles(...LIMIT_SETTERS),
  trail: ({ history }) => ({ children: [], body: { shown: history.length } }),
})
