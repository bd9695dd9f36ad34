import { z } from 'zod'
import { defineQuery } from '../../../../../../../access/index.ts'
import { toolFor } from '../../../../../../measures/load.ts'
import { measuresOf } from '../../../../../../measures/store.ts'
import { keepersOnly } from '../../../../../../policy.ts'
import { findAction } from '../../../../../../store.ts'

/** A measure that is about to be taken back. */
export const takenBackQuery = defineQuery({
  verb: 'actions.seeToTakeMeasureBack',
  input: z.object({ action: z.uuid(), measure: z.uuid() }),
  load: async (transaction, input) => {
    const action = await findAction(transaction, input.action)
    if (action === null) return null
    const measures = (await measuresOf(transaction, [action.id])).get(action.id) ?? []
    const measure = measures.find(({ id }) => id === input.measure)
    if (measure === undefined) return null
    return { action, measure, tool: (await toolFor(transaction, action))?.tool ?? null }
  },
  policy: keepersOnly,
  trail: ({ action, measure }) => ({ children: [], body: { action: action.id, measure: measure.id } }),
})

export type SeenToTakeBack = NonNullable<Awaited<ReturnType<typeof takenBackQuery.load>>>
