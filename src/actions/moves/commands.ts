import { z } from 'zod'
import { defineCommand } from '../../access/index.ts'
import { formatDay } from '../../kernel/day.ts'
import { parseDayOrMonth } from '../../kernel/day-or-month.ts'
import { ok } from '../../kernel/result.ts'
import { optionalDayField } from '../../platform/http/date-field.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { effectsOf } from '../effect/load.ts'
import type { Effect } from '../effect/model.ts'
import { shortSentence } from '../effect/words.ts'
import { textField } from '../fields.ts'
import { insertEvent, NO_EVENT } from '../history/store.ts'
import type { Action } from '../model.ts'
import { moversOnly } from '../policy.ts'
import { holdAction } from '../store.ts'
import { checkEvidence, checkMove, checkOutcome } from './rules.ts'
import { LOOKED_ON } from './words.ts'

interface Moving {
  readonly action: Action
  /** Read only where the action is to be called effective. */
  readonly effect: Effect | null
}

async function loadMoving(
  transaction: Transaction,
  { action: id, outcome }: { readonly action: string; readonly outcome: string },
): Promise<Moving | null> {
  const action = await holdAction(transaction, id)
  if (action === null) return null
  const [found] = outcome === 'effective' ? await effectsOf(transaction, [action]) : []
  return { action, effect: found?.effect ?? null }
}

const lookedWhere = z.string().trim().max(200, 'Use 200 characters or fewer').default('')

/**
 * Moves an action on, as its lifecycle allows. The note says what was done, looked at or decided; who verifies says where
 * and when they looked, who closes says how it ended. No finding of an audit is touched.
 */
export const moveAction = defineCommand({
  verb: 'actions.move',
  input: z.object({
    action: z.uuid(),
    move: z.string(),
    note: textField('Enter what the next reader has to know'),
    lookedWhere,
    lookedOn: optionalDayField(LOOKED_ON).default(null),
    outcome: z.string().default(''),
  }),
  load: loadMoving,
  policy: moversOnly,
  run: async (transaction, { action, effect }, input, moment, actor) => {
    const move = checkMove(actor, action, input.move)
    if (!move.ok) return move
    const looked = checkEvidence(move.value, input, moment.today)
    if (!looked.ok) return looked
    const shown = { isShown: effect?.verdict === 'moved', why: effect === null ? '' : shortSentence(effect) }
    const outcome = checkOutcome(move.value, input.outcome, shown)
    if (!outcome.ok) return outcome
    const happened = parseDayOrMonth(formatDay(moment.today))
    const said = { note: input.note, happened, looked: looked.value, outcome: outcome.value }
    const by = { authority: actor.authority, person: actor.person, at: moment.at }
    const event = { ...NO_EVENT, status: move.value.to, ...said }
    await insertEvent(transaction, by, { id: moment.newId(), action: action.id, ...event })
    return ok({ code: move.value.code, to: move.value.to, outcome: outcome.value })
  },
  trail: ({ code, to, outcome }, { action: { id, status } }) => ({
    children: [],
    body: { action: id, move: code, from: status, to, outcome },
  }),
})
