import { z } from 'zod'
import { defineQuery } from '../../../../../../access/index.ts'
import { toolFor } from '../../../../../measures/load.ts'
import { measuresOf } from '../../../../../measures/store.ts'
import { keepersOnly } from '../../../../../policy.ts'
import { findAction } from '../../../../../store.ts'

/** An action that is to get a measure, with the tool whose questions can be chosen. */
export const newMeasureQuery = defineQuery({
  verb: 'actions.seeToChooseMeasure',
  input: z.object({ action: z.uuid() }),
  load: async (transaction, { action: id }) => {
    const action = await findAction(transaction, id)
    if (action === null) return null
    const [tool, measures] = await Promise.all([
      toolFor(transaction, action),
      measuresOf(transaction, [action.id]),
    ])
    return { action, tool, measures: measures.get(action.id) ?? [] }
  },
  policy: keepersOnly,
  trail: ({ action: { id } }) => ({ children: [], body: { action: id } }),
})

export type SeenToChoose = NonNullable<Awaited<ReturnType<typeof newMeasureQuery.load>>>
