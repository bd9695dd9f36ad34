import { z } from 'zod'
import { defineCommand, type Moment } from '../../../../access/index.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { conflict, invalid } from '../../../../kernel/refusal.ts'
import { ok } from '../../../../kernel/result.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import { caseField, requiredText } from '../../inputs.ts'
import { statusAfter } from '../../lifecycle.ts'
import { giveSight, peopleHolding } from '../../people/store.ts'
import { raisesFollowUp } from '../../policy.ts'
import { findCase } from '../../store.ts'
import { notNow } from '../../words.ts'
import { URGENCIES } from '../model.ts'
import { dueOf } from '../rules.ts'
import { deputiesOf, insertFollowUp } from '../store.ts'
import { CHOOSE_MANAGER, CHOOSE_URGENCY, SAY_WHAT, SAY_WHY } from '../words.ts'
import { bankHolidaysAfter } from './store.ts'

const input = z.object({
  case: caseField,
  urgency: z.enum(URGENCIES, { error: CHOOSE_URGENCY }),
  what: requiredText(SAY_WHAT, 200),
  why: requiredText(SAY_WHY, 4000),
  manager: z.uuid({ error: CHOOSE_MANAGER }).transform((text) => text as Id<'person'>),
})

type Asked = z.infer<typeof input>

/** Raises a follow-up at any moment of an audit, and shows the child to its manager and the manager's deputies. */
export const raiseFollowUp = defineCommand({
  verb: 'audits.raiseFollowUp',
  input,
  load: loadForRaising,
  policy: raisesFollowUp,
  run: async (transaction, { file, managers, deputies, holidays }, asked, moment, actor) => {
    if (statusAfter(file, 'raiseFollowUp') === null) return conflict(notNow(file))
    if (!managers.some(({ person }) => person === asked.manager)) return invalid(CHOOSE_MANAGER, 'manager')
    const id = moment.newId<'followUp'>()
    const raised = { raisedAt: moment.at, raisedOn: moment.today, by: actor.person }
    const due = dueOf(asked.urgency, { at: moment.at, on: moment.today, holidays })
    const { urgency, what, why, manager } = asked
    const fresh = { id, case: file.id, child: file.child, urgency, what, why, manager, ...raised, ...due }
    await insertFollowUp(transaction, actor.authority, fresh)
    const people = [manager, ...deputies]
    await giveSight(transaction, { child: file.child, people, why: `followUp:${id}` }, moment, actor)
    return ok({ followUp: id, urgency })
  },
  trail: ({ followUp, urgency }, { file, deputies }, { manager }) => ({
    children: [file.child],
    body: { followUp, case: file.id, urgency, manager, deputies: [...deputies] },
  }),
})

async function loadForRaising(transaction: Transaction, asked: Asked, _actor: unknown, { today }: Moment) {
  const file = await findCase(transaction, asked.case)
  if (!file) return null
  return {
    file,
    managers: await peopleHolding(transaction, 'teamManager'),
    deputies: await deputiesOf(transaction, asked.manager, today),
    holidays: await bankHolidaysAfter(transaction, today),
  }
}
