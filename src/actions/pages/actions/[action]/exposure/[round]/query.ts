import { z } from 'zod'
import { defineQuery } from '../../../../../../access/index.ts'
import { loadExposing } from '../../../../../cases/load.ts'
import { knowsCases } from '../../../../../policy.ts'

/** The cases of a later round of which somebody may say whether they could show the action. */
export const exposingQuery = defineQuery({
  verb: 'actions.seeExposure',
  input: z.object({ action: z.uuid(), round: z.string() }),
  load: loadExposing,
  policy: knowsCases,
  trail: ({ action, round, cases }) => ({
    children: cases.map(({ child }) => child),
    body: { action: action.id, round: round.code },
  }),
})
