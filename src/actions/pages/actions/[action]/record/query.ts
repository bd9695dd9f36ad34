import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { keepersOnly } from '../../../../policy.ts'
import { findAction } from '../../../../store.ts'

/** An action whose owner, days and measure are about to be recorded. */
export const keptActionQuery = defineQuery({
  verb: 'actions.seeToRecord',
  input: z.object({ action: z.uuid() }),
  load: (transaction, { action }) => findAction(transaction, action),
  policy: keepersOnly,
  trail: ({ id }) => ({ children: [], body: { action: id } }),
})
