import { z } from 'zod'
import { defineQuery, holds } from '../../../../access/index.ts'
import { roundsOfAuditor } from '../../../cases/store.ts'
import { listDaysOf } from '../../../measures/list-days.ts'
import { toolFor } from '../../../measures/load.ts'
import { effectsOf } from '../../../effect/load.ts'
import { exposureIn, roundsAfter } from '../../../exposure.ts'
import { listEvents } from '../../../history/store.ts'
import { readersOnly } from '../../../policy.ts'
import { listExaminedRounds } from '../../../rounds/store.ts'
import { findAction, listActions } from '../../../store.ts'

const PAGE = 20

/** One action with its history, what its measures show, and whether the cases of each later round could show it. */
export const actionQuery = defineQuery({
  verb: 'actions.see',
  input: z.object({ action: z.uuid(), before: z.uuid().optional().catch(undefined) }),
  load: async (transaction, input, actor, { today }) => {
    const action = await findAction(transaction, input.action)
    if (action === null) return null
    const recommendation = action.recommendation?.id ?? action.id
    const [examined, events, closing, effects, tool, together, mine] = await Promise.all([
      listExaminedRounds(transaction),
      listEvents(transaction, action.id, { before: input.before, limit: PAGE + 1 }),
      listEvents(transaction, action.id, { limit: PAGE }),
      effectsOf(transaction, [action]),
      toolFor(transaction, action),
      listActions(transaction, { recommendation }),
      roundsOfAuditor(transaction, actor.person),
    ])
    const effect = effects[0]?.effect ?? null
    const listDays = await listDaysOf(transaction, action, effect, today)
    const later = roundsAfter(action, examined)
    const exposures = later.map((round) => ({
      round,
      exposure: exposureIn(action, round),
      maySay: holds(actor, 'auditLead') || mine.has(round.id),
    }))
    return {
      ...{ action, exposures, closing, tool: tool?.tool ?? null, effect, listDays },
      together: together.filter(({ id }) => id !== action.id),
      events: events.slice(0, PAGE),
      next: events.length > PAGE ? (events[PAGE - 1]?.id ?? null) : null,
    }
  },
  policy: readersOnly,
  trail: ({ action }) => ({ children: [], body: { action: action.id } }),
})

export type SeenAction = NonNullable<Awaited<ReturnType<typeof actionQuery.load>>>
