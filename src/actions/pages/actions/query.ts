import { z } from 'zod'
import { defineQuery } from '../../../access/index.ts'
import type { ExaminedRound } from '../../exposure.ts'
import { STATUSES, type Action } from '../../model.ts'
import { readersOnly } from '../../policy.ts'
import { listExaminedRounds, listRoundsOfActions } from '../../rounds/store.ts'
import { listActions } from '../../store.ts'

export interface ActionList {
  readonly actions: readonly Action[]
  readonly examined: readonly ExaminedRound[]
}

const PAGE = 50

// An address that somebody shortened or mistyped shows the whole list rather than nothing.
const filters = z.object({
  status: z.enum(STATUSES).optional().catch(undefined),
  round: z.string().trim().min(1).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
})

/** One page of the actions that a filter leaves, and what the later rounds can show of them. */
export const actionsQuery = defineQuery({
  verb: 'actions.seeList',
  input: filters,
  load: async (transaction, input) => {
    const found = await listActions(transaction, { ...input, limit: PAGE + 1 })
    const ofRound = input.round === undefined ? [] : await listActions(transaction, { round: input.round })
    return {
      ...{ filters: input, actions: found.slice(0, PAGE), ofRound },
      next: found.length > PAGE ? (found[PAGE - 1]?.id ?? null) : null,
      rounds: await listRoundsOfActions(transaction),
      examined: await listExaminedRounds(transaction),
    }
  },
  policy: readersOnly,
  trail: ({ actions }, input) => ({
    children: [],
    body: { count: actions.length, status: input.status ?? null, round: input.round ?? null },
  }),
})

/** Every action: for the command line and for reports. */
export const allActions = defineQuery({
  verb: 'actions.seeAll',
  input: z.object({}),
  load: async (transaction): Promise<ActionList> => ({
    actions: await listActions(transaction, {}),
    examined: await listExaminedRounds(transaction),
  }),
  policy: readersOnly,
  trail: ({ actions }) => ({ children: [], body: { count: actions.length } }),
})
