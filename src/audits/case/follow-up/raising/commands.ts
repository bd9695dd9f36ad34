import { z } from 'zod'
import { defineCommand, type Moment } from '../../../../access/index.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { conflict, invalidFields, type Problem } from '../../../../kernel/refusal.ts'
import { ok } from '../../../../kernel/result.ts'
import { tell } from '../../../../notices/index.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import { forgetDraft } from '../../drafts/store.ts'
import { caseField, requiredText } from '../../inputs.ts'
import { statusAfter } from '../../lifecycle.ts'
import { giveSight, peopleHolding } from '../../people/store.ts'
import { raisesFollowUp } from '../../policy.ts'
import { lockCase } from '../../store.ts'
import { notNow } from '../../words.ts'
import { URGENCIES } from '../model.ts'
import { dueOf } from '../rules.ts'
import { deputiesOf, followUpsOf, insertFollowUp } from '../store.ts'
import {
  CHOOSE_DEPUTY,
  CHOOSE_MANAGER,
  CHOOSE_URGENCY,
  DEPUTY_IS_MANAGER,
  SAY_WHAT,
  SAY_WHY,
} from '../words.ts'
import { aboutFollowUp, auditorsOf, raisedKey } from '../escalation/news.ts'
import { clockNow } from '../clock/store.ts'
import { sameRaised } from './rules.ts'
import { bankHolidaysAfter, namableFor, type Namable } from './store.ts'

/** What the form sends where nobody can stand in. */
export const NOBODY = 'nobody'

const input = z.object({
  case: caseField,
  urgency: z.enum(URGENCIES, { error: CHOOSE_URGENCY }),
  what: requiredText(SAY_WHAT, 200),
  why: requiredText(SAY_WHY, 4000),
  manager: z.uuid({ error: CHOOSE_MANAGER }).transform((text) => text as Id<'person'>),
  /** Leaving it blank is no answer: somebody may be missing, but then the auditor has said so. */
  deputy: z
    .union([z.uuid({ error: CHOOSE_DEPUTY }), z.literal(NOBODY)], { error: CHOOSE_DEPUTY })
    .transform((text) => (text === NOBODY ? null : (text as Id<'person'>))),
})

type Asked = z.infer<typeof input>

/**
 * Raises a follow-up at any moment of an audit, and shows the child to its manager and the manager's deputies. Whoever
 * sends the same words twice is led to the one that is there.
 */
export const raiseFollowUp = defineCommand({
  verb: 'audits.raiseFollowUp',
  input,
  load: loadForRaising,
  policy: raisesFollowUp,
  run: async (transaction, facts, asked, moment, actor) => {
    const { file, holidays, clock } = facts
    if (statusAfter(file, 'raiseFollowUp') === null) return conflict(notNow(file))
    const problem = problemWithNamed(asked, facts)
    if (problem !== null) return invalidFields([problem])
    const before = sameRaised(facts.raised, { ...asked, by: actor.person, today: moment.today })
    if (before !== null) return ok({ followUp: before.id, urgency: before.urgency })
    const id = moment.newId<'followUp'>()
    const raised = { raisedAt: moment.at, raisedOn: moment.today, by: actor.person }
    const due = dueOf(asked.urgency, { at: moment.at, on: moment.today, holidays }, clock)
    const { urgency, what, why, manager, deputy } = asked
    const fresh = {
      id,
      case: file.id,
      child: file.child,
      urgency,
      what,
      why,
      manager,
      deputy,
      ...raised,
      ...due,
    }
    await insertFollowUp(transaction, actor.authority, fresh)
    const people = [manager, ...(deputy === null ? [] : [deputy]), ...facts.deputies]
    // Whoever raised it goes on seeing the child when their seat at the case ends, or could not open it any more.
    const seeing = [...people, actor.person]
    await giveSight(transaction, { child: file.child, people: seeing, why: `followUp:${id}` }, moment, actor)
    const told = [...people, ...auditorsOf(facts), ...facts.leads]
    const about = aboutFollowUp({ id, ...due })
    const news = { ...about, kind: 'followUpRaised' as const, people: told, key: raisedKey({ id }) }
    await tell(transaction, [news], moment, actor)
    await forgetDraft(transaction, file.id, actor, 'followUp')
    return ok({ followUp: id, urgency })
  },
  trail: ({ followUp, urgency }, { file, deputies }, { manager, deputy }) => ({
    children: [file.child],
    body: { followUp, case: file.id, urgency, manager, deputy, deputies: [...deputies] },
  }),
})

/** Only who can be found on the form is asked: a manager whose account is open, and somebody else beside. */
function problemWithNamed({ manager, deputy }: Asked, { managers, standIns }: Namable): Problem | null {
  if (!managers.some(({ person }) => person === manager))
    return { field: 'manager', sentence: CHOOSE_MANAGER }
  if (deputy === null) return null
  if (deputy === manager) return { field: 'deputy', sentence: DEPUTY_IS_MANAGER }
  const isKnown = standIns.some(({ person }) => person === deputy)
  return isKnown ? null : { field: 'deputy', sentence: CHOOSE_DEPUTY }
}

async function loadForRaising(transaction: Transaction, asked: Asked, _actor: unknown, { today }: Moment) {
  const file = await lockCase(transaction, asked.case)
  if (!file) return null
  return {
    file,
    raised: await followUpsOf(transaction, [file.id]),
    ...(await namableFor(transaction, today)),
    leads: (await peopleHolding(transaction, 'auditLead')).map(({ person }) => person),
    clock: await clockNow(transaction),
    deputies: await deputiesOf(transaction, asked.manager, today),
    holidays: await bankHolidaysAfter(transaction, today),
  }
}
