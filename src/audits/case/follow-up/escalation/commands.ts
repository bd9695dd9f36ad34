import { z } from 'zod'
import { defineCommand, onlyMachines, type Actor, type Moment } from '../../../../access/index.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { ok } from '../../../../kernel/result.ts'
import { tell } from '../../../../notices/index.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import { followUpField } from '../../inputs.ts'
import { endSight, giveSight } from '../../people/store.ts'
import { reopeningOf } from '../lifecycle.ts'
import { lockFollowUp, insertEvent } from '../store.ts'
import { newsOfEscalation } from './news.ts'
import type { Plan } from './model.ts'
import { planOf } from './plan.ts'

/**
 * Does for one follow-up what its clock and its line ask for by now: takes it to whom it has to go, shows the child to
 * who stands in for somebody since today and hides it from who no longer does, and tells those whom it concerns.
 */
export const keepFollowUp = defineCommand({
  verb: 'audits.keepFollowUp',
  input: z.object({ followUp: followUpField }),
  load: async (transaction, { followUp }: { followUp: Id<'followUp'> }, _actor, moment) => {
    const found = await lockFollowUp(transaction, followUp, moment.today)
    return found && { found, plan: await planOf(transaction, found, moment) }
  },
  policy: onlyMachines('timekeeper'),
  run: async (transaction, { found, plan }, _input, moment, actor) => {
    await escalate(transaction, plan, moment, actor)
    await keepSight(transaction, plan, moment, actor)
    await tell(transaction, newsOfEscalation(found, plan), moment, actor)
    return ok(plan)
  },
  trail: ({ escalations, show, hide, unverified, isOverdue }, { found: { followUp, file } }) => ({
    children: [followUp.child],
    body: {
      ...{ followUp: followUp.id, case: file.id, isOverdue, shown: [...show], hidden: [...hide] },
      unverified: unverified.map(({ step, people }) => ({ step, people: [...people] })),
      escalated: escalations.map(({ to, because, rung }) => ({ to, because, rung })),
    },
  }),
})

async function escalate(transaction: Transaction, plan: Plan, moment: Moment, actor: Actor): Promise<void> {
  const since = reopeningOf(plan.followUp)?.id ?? null
  for (const escalation of plan.escalations) {
    const event = { id: moment.newId<'followUpEvent'>(), kind: 'escalated' as const, note: null, told: null }
    const fresh = { ...event, escalated: { ...escalation, since }, at: moment.at, by: actor.person }
    await insertEvent(transaction, actor.authority, plan.followUp, fresh)
  }
}

async function keepSight(transaction: Transaction, plan: Plan, moment: Moment, actor: Actor): Promise<void> {
  const { id, child } = plan.followUp
  const why = `followUp:${id}`
  await giveSight(transaction, { child, people: plan.show, why }, moment, actor)
  await endSight(transaction, { child, people: plan.hide, why }, moment)
}
