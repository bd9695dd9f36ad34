import { z } from 'zod'
import { defineQuery } from '../../../../access/index.ts'
import { exposureOf, roundsAfter } from '../../../exposure.ts'
import { readersOnly } from '../../../policy.ts'
import { listExaminedRounds } from '../../../rounds/store.ts'
import { findAction, listEvents } from '../../../store.ts'

/** One action with its history, and whether the cases of each later round could show it. */
export const actionQuery = defineQuery({
  verb: 'actions.see',
  input: z.object({ action: z.uuid() }),
  load: async (transaction, input) => {
    const action = await findAction(transaction, input.action)
    if (action === null) return null
    const later = roundsAfter(action, await listExaminedRounds(transaction))
    const exposures = later.map((round) => ({
      round,
      exposure: exposureOf(action.inForceFrom, round.period),
    }))
    return { action, exposures, events: await listEvents(transaction, action.id) }
  },
  policy: readersOnly,
  trail: ({ action }) => ({ children: [], body: { action: action.id } }),
})

export type SeenAction = NonNullable<Awaited<ReturnType<typeof actionQuery.load>>>
