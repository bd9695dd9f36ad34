import { z } from 'zod'
import { defineCommand, type Actor, type Moment } from '../access/index.ts'
import { formatDay } from '../kernel/day.ts'
import type { Id } from '../kernel/ids.ts'
import { ok } from '../kernel/result.ts'
import type { Transaction } from '../platform/database/with-actor.ts'
import { lineField, RECORDED, textField } from './fields.ts'
import { keepersOnly, moversOnly } from './policy.ts'
import { findRoundForAction } from './rounds/store.ts'
import { changesOf, checkMove, checkReference } from './rules.ts'
import * as store from './store.ts'
import { parseDayOrMonth } from '../kernel/day-or-month.ts'

/** Adds what was recommended after a round. Whose it is, and by when, may be recorded later. */
export const addAction = defineCommand({
  verb: 'actions.add',
  input: z.object({
    round: lineField('Choose the round that led to it'),
    reference: lineField('Enter the reference that it has in the report, like 6.1'),
    title: lineField('Enter a short title'),
    wording: textField('Enter the recommendation as it was agreed'),
    owner: RECORDED.owner,
    due: RECORDED.due,
    measure: RECORDED.measure,
  }),
  load: (transaction, { round }) => findRoundForAction(transaction, round),
  policy: keepersOnly,
  run: async (transaction, round, input, moment, actor) => {
    const reference = checkReference(input.reference, round.taken)
    if (!reference.ok) return reference
    const id = moment.newId<'action'>()
    const recommended = parseDayOrMonth(formatDay(moment.today))
    const action = { ...input, id, round: round.id, recommended, inForceFrom: null }
    await store.insertAction(transaction, { authority: actor.authority, at: moment.at }, action)
    await writeEvent({ transaction, actor, moment }, id, { ...NO_EVENT, status: 'open' })
    return ok({ id, reference: input.reference })
  },
  trail: ({ id, reference }, { id: round }) => ({ children: [], body: { action: id, reference, round } }),
})

/** Records owner, due day, day in force or measure; what stood there before stays in the history. */
export const recordAction = defineCommand({
  verb: 'actions.record',
  input: z.object({ action: z.uuid(), ...RECORDED }),
  load: (transaction, { action }) => store.holdAction(transaction, action),
  policy: keepersOnly,
  run: async (transaction, action, input, moment, actor) => {
    const changes = changesOf(action, input, moment.today)
    if (!changes.ok) return changes
    for (const change of changes.value) {
      await store.updateField(transaction, action.id, change)
      await writeEvent({ transaction, actor, moment }, action.id, {
        ...{ ...NO_EVENT, status: action.status },
        ...change,
      })
    }
    return changes
  },
  trail: (changes, { id }) => ({
    children: [],
    body: { action: id, changed: changes.map(({ field }) => field) },
  }),
})

/** Moves an action on, as its lifecycle allows. The note says what was done, looked at or decided. */
export const moveAction = defineCommand({
  verb: 'actions.move',
  input: z.object({
    action: z.uuid(),
    move: z.string(),
    note: textField('Enter what the next reader has to know'),
  }),
  load: (transaction, { action }) => store.holdAction(transaction, action),
  policy: moversOnly,
  run: async (transaction, action, input, moment, actor) => {
    const move = checkMove(actor, action, input.move)
    if (!move.ok) return move
    const happened = parseDayOrMonth(formatDay(moment.today))
    const event = { ...NO_EVENT, status: move.value.to, note: input.note, happened }
    await writeEvent({ transaction, actor, moment }, action.id, event)
    return move
  },
  trail: ({ code, to }, { id, status }) => ({
    children: [],
    body: { action: id, move: code, from: status, to },
  }),
})

interface Doing {
  readonly transaction: Transaction
  readonly actor: Actor
  readonly moment: Moment
}

const NO_EVENT = { field: null, value: null, note: null, happened: null }

function writeEvent(
  { transaction, actor, moment }: Doing,
  action: Id<'action'>,
  event: store.NewEvent,
): Promise<void> {
  const by = { authority: actor.authority, person: actor.person, at: moment.at }
  return store.insertEvent(transaction, by, { id: moment.newId(), action, ...event })
}
