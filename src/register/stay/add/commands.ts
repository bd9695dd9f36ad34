import { z } from 'zod'
import { askFor, defineCommand } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { knownAt } from '../../../kernel/known.ts'
import { ok } from '../../../kernel/result.ts'
import {
  findNamesakes,
  insertChildByHand,
  RECORDS_CHANGED,
  waitForNamesakes,
} from '../../../organisation/index.ts'
import { optionalDayField } from '../../../platform/http/date-field.ts'
import { keepersOnly } from '../../policy.ts'
import { findRegisters } from '../../store.ts'
import * as fields from '../fields.ts'
import { insertStay } from '../keep/store.ts'
import { decideStay } from '../rules.ts'
import { loadChildToList } from './load.ts'
import { decideChild, factsAtStart, stayByHand } from './rules.ts'

const stayInput = {
  register: z.string(),
  strands: fields.strandsField,
  riskLevel: fields.riskLevelField,
  from: fields.fromField,
  reasonOn: fields.reasonField('Enter why the child goes on the list'),
}

/** Puts a child who is known already on a register. */
export const addStay = defineCommand({
  verb: 'register.addStay',
  input: z.object({ child: z.uuid(), ...stayInput }),
  load: (transaction, { child, register }, _actor, { today }) =>
    loadChildToList(transaction, child as Id<'child'>, register, today),
  policy: keepersOnly,
  run: async (transaction, { child, identity, around }, input, moment, actor) => {
    const decided = decideStay(factsAtStart(input), around)
    if (!decided.ok) return decided
    const ids = { id: moment.newId<'stay'>(), child, identity, register: around.register.id }
    const from = { authority: actor.authority, line: moment.line, at: knownAt(moment) }
    await insertStay(transaction, stayByHand(ids, decided.value), from)
    await askFor(transaction, RECORDS_CHANGED, { actor, moment })
    return ok(ids)
  },
  trail: ({ id, child }, { around }) => ({
    children: [child],
    body: { stay: id, register: around.register.code },
  }),
})

const LONGEST_NAME = 100
const nameField = (part: 'forename' | 'surname') =>
  z
    .string({ error: `Enter the ${part}` })
    .trim()
    .min(1, `Enter the ${part}`)
    .max(LONGEST_NAME, `Enter a ${part} of at most ${LONGEST_NAME} characters`)

/** Puts a child on a register whom no source has sent yet: who the child is stands under our own name as source. */
export const addChild = defineCommand({
  verb: 'register.addChild',
  input: z.object({
    forename: nameField('forename'),
    surname: nameField('surname'),
    bornOn: optionalDayField('Enter the birth date, like 27 3 2001, or leave it blank if nobody knows it'),
    sex: z
      .string()
      .optional()
      .transform((chosen) => chosen || null),
    isAnother: z.literal('yes').optional(),
    ...stayInput,
  }),
  load: async (transaction, { register, forename, surname, bornOn }, _actor, { today }) => {
    const kept = (await findRegisters(transaction)).find(({ code }) => code === register)
    if (!kept) return null
    await waitForNamesakes(transaction, { forename, surname })
    const namesakes = await findNamesakes(transaction, { forename, surname, bornOn })
    return { namesakes, around: { register: kept, bornOn, others: [], today } }
  },
  policy: keepersOnly,
  run: async (transaction, { namesakes, around }, input, moment, actor) => {
    const decided = decideStay(factsAtStart(input), around)
    if (!decided.ok) return decided
    const allowed = decideChild(input, namesakes.length, around.today)
    if (!allowed.ok) return allowed
    const from = { authority: actor.authority, line: moment.line, at: knownAt(moment) }
    const { newId } = moment
    const child = {
      ...from,
      child: newId<'child'>(),
      identity: newId<'identity'>(),
      record: newId<'personRecord'>(),
    }
    await insertChildByHand(transaction, { ...child, ...allowed.value })
    const ids = { ...child, id: newId<'stay'>(), register: around.register.id }
    await insertStay(transaction, stayByHand(ids, decided.value), from)
    await askFor(transaction, RECORDS_CHANGED, { actor, moment })
    return ok({ id: ids.id, child: child.child })
  },
  trail: ({ id, child }, { around, namesakes }) => ({
    children: [child],
    body: { stay: id, register: around.register.code, namesakes: namesakes.length },
  }),
})
