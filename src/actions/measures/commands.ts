import { z } from 'zod'
import { defineCommand } from '../../access/index.ts'
import { conflict } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { textField } from '../fields.ts'
import { keepersOnly } from '../policy.ts'
import { holdAction } from '../store.ts'
import { toolFor } from './load.ts'
import { checkMeasure } from './rules.ts'
import { insertMeasure, measuresOf, takeBack } from './store.ts'
import { TAKE_BACK_WHY, TAKEN_BACK_ALREADY } from './words.ts'

const text = z.string().trim().max(200, 'Use 200 characters or fewer').default('')
const several = z.preprocess(
  (sent) => (sent === undefined ? [] : Array.isArray(sent) ? sent : [sent]),
  z.array(z.string()),
) as z.ZodType<string[]>

/** Chooses what should move in the next round if the action works. It is not changed afterwards, only taken back. */
export const chooseMeasure = defineCommand({
  verb: 'actions.chooseMeasure',
  input: z.object({
    action: z.uuid(),
    ...{ kind: text, question: text, standard: text, target: text, direction: text },
    ...{ answers: several, grades: several },
  }),
  load: async (transaction, { action: id }) => {
    const action = await holdAction(transaction, id)
    if (action === null) return null
    const measures = (await measuresOf(transaction, [action.id])).get(action.id) ?? []
    return { action, measures, tool: await toolFor(transaction, action) }
  },
  policy: keepersOnly,
  run: async (transaction, { action, measures, tool }, input, moment, actor) => {
    const wanted = checkMeasure(input, tool, measures)
    if (!wanted.ok) return wanted
    const id = moment.newId<'measure'>()
    const by = { authority: actor.authority, person: actor.person, at: moment.at, on: moment.today }
    await insertMeasure(transaction, by, { ...wanted.value, id, action: action.id })
    return ok({ id, kind: wanted.value.kind })
  },
  trail: ({ id, kind }, { action }) => ({ children: [], body: { action: action.id, measure: id, kind } }),
})

/** Takes a measure back. It stays one of the tests that were planned: leaving it out would flatter the others. */
export const takeMeasureBack = defineCommand({
  verb: 'actions.takeMeasureBack',
  input: z.object({ action: z.uuid(), measure: z.uuid(), reason: textField(TAKE_BACK_WHY) }),
  load: async (transaction, { action: id, measure }) => {
    const action = await holdAction(transaction, id)
    if (action === null) return null
    const measures = (await measuresOf(transaction, [action.id])).get(action.id) ?? []
    const found = measures.find((each) => each.id === measure)
    return found === undefined ? null : { action, measure: found }
  },
  policy: keepersOnly,
  run: async (transaction, { measure }, { reason }, moment, actor) => {
    if (measure.takenBack !== null) return conflict(TAKEN_BACK_ALREADY)
    await takeBack(transaction, { person: actor.person, at: moment.at }, measure.id, reason)
    return ok(measure.id)
  },
  trail: (measure, { action }) => ({ children: [], body: { action: action.id, measure } }),
})
