import { z } from 'zod'
import { defineCommand, type Actor, type Moment } from '../../../../access/index.ts'
import { dayOfInstant } from '../../../../kernel/day.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { conflict, invalid } from '../../../../kernel/refusal.ts'
import { ok } from '../../../../kernel/result.ts'
import { parseTimeOfDay } from '../../../../kernel/time-of-day.ts'
import { dayField } from '../../../../platform/http/date-field.ts'
import { tell } from '../../../../notices/index.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import { followUpField, optionalText, requiredText } from '../../inputs.ts'
import { peopleHolding } from '../../people/store.ts'
import { auditorsOf, newsOfReopening } from '../escalation/news.ts'
import { mayStep, type FollowUpStep } from '../lifecycle.ts'
import type { EventKind, FollowUpInCase } from '../model.ts'
import { takes } from '../policy.ts'
import { isAhead } from '../rules.ts'
import { insertEvent, lockFollowUp, type NewEvent } from '../store.ts'
import {
  SAY_ACTED,
  SAY_REOPENED,
  SAY_TOLD_DAY,
  SAY_TOLD_TIME,
  SAY_TOLD_TO,
  SAY_VERIFIED,
  STEP_NOT_NOW,
  TOLD_IN_FUTURE,
} from '../words.ts'

/** Who was told, by telephone or face to face, and when. */
export const tellFollowUp = defineCommand({
  verb: 'audits.tellFollowUp',
  input: z.object({
    followUp: followUpField,
    toldTo: requiredText(SAY_TOLD_TO, 200),
    toldOn: dayField(SAY_TOLD_DAY),
    toldTime: z.string({ error: SAY_TOLD_TIME }),
  }),
  load: loadForStep,
  policy: takes('tell'),
  run: async (transaction, of, input, moment, actor) => {
    const time = parseTimeOfDay(input.toldTime)
    if (time === null) return invalid(SAY_TOLD_TIME, 'toldTime')
    if (isAhead(input.toldOn, { today: moment.today, real: dayOfInstant(moment.at) }))
      return invalid(TOLD_IN_FUTURE, 'toldOn')
    const told = { to: input.toldTo, on: input.toldOn, time }
    return step(transaction, of, { step: 'tell', kind: 'told', note: null, told }, moment, actor)
  },
  trail: trailOf,
})

/** The manager has read the follow-up and takes it on. */
export const acknowledgeFollowUp = defineCommand({
  verb: 'audits.acknowledgeFollowUp',
  input: z.object({ followUp: followUpField, note: optionalText() }),
  load: loadForStep,
  policy: takes('acknowledge'),
  run: (transaction, of, { note }, moment, actor) =>
    step(transaction, of, { step: 'acknowledge', kind: 'acknowledged', note, told: null }, moment, actor),
  trail: trailOf,
})

/** What the manager did for the child. */
export const actOnFollowUp = defineCommand({
  verb: 'audits.actOnFollowUp',
  input: z.object({ followUp: followUpField, acted: requiredText(SAY_ACTED, 4000) }),
  load: loadForStep,
  policy: takes('act'),
  run: (transaction, of, { acted }, moment, actor) =>
    step(transaction, of, { step: 'act', kind: 'acted', note: acted, told: null }, moment, actor),
  trail: trailOf,
})

/** Somebody from the audit has seen that it was done. */
export const verifyFollowUp = defineCommand({
  verb: 'audits.verifyFollowUp',
  input: z.object({ followUp: followUpField, verified: requiredText(SAY_VERIFIED, 4000) }),
  load: loadForStep,
  policy: takes('verify'),
  run: (transaction, of, { verified }, moment, actor) =>
    step(transaction, of, { step: 'verify', kind: 'verified', note: verified, told: null }, moment, actor),
  trail: trailOf,
})

/** Somebody from the audit has seen that it was not done: it is asked for again. */
export const reopenFollowUp = defineCommand({
  verb: 'audits.reopenFollowUp',
  input: z.object({ followUp: followUpField, reopened: requiredText(SAY_REOPENED, 4000) }),
  load: loadForStep,
  policy: takes('reopen'),
  run: (transaction, of, { reopened }, moment, actor) =>
    step(transaction, of, { step: 'reopen', kind: 'reopened', note: reopened, told: null }, moment, actor),
  trail: trailOf,
})

function loadForStep(
  transaction: Transaction,
  { followUp }: { followUp: FollowUpInCase['followUp']['id'] },
  _actor: Actor,
  moment: Moment,
) {
  return lockFollowUp(transaction, followUp, moment.today)
}

interface Step extends Pick<NewEvent, 'note' | 'told'> {
  readonly step: FollowUpStep
  readonly kind: EventKind
}

async function step(
  transaction: Transaction,
  of: FollowUpInCase,
  { step, kind, note, told }: Step,
  moment: Moment,
  actor: Actor,
) {
  const { followUp } = of
  if (!mayStep(followUp, step)) return conflict(STEP_NOT_NOW[step])
  const event = { id: moment.newId<'followUpEvent'>(), kind, note, told, at: moment.at, by: actor.person }
  await insertEvent(transaction, actor.authority, followUp, event)
  if (kind === 'acted') await tellAuditors(transaction, of, event.id, moment, actor)
  if (kind === 'reopened') await tell(transaction, [newsOfReopening(of, event.id)], moment, actor)
  return ok({ followUp: followUp.id, kind })
}

/** Now it is theirs to see that it was done. */
async function tellAuditors(
  transaction: Transaction,
  of: FollowUpInCase,
  event: Id<'followUpEvent'>,
  moment: Moment,
  actor: Actor,
): Promise<void> {
  const leads = (await peopleHolding(transaction, 'auditLead')).map(({ person }) => person)
  const about = {
    about: `/follow-ups/${of.followUp.id}` as const,
    key: `followUp:${of.followUp.id}:acted:${event}`,
  }
  await tell(
    transaction,
    [{ ...about, kind: 'followUpActed', people: [...auditorsOf(of), ...leads] }],
    moment,
    actor,
  )
}

function trailOf({ followUp, kind }: { followUp: string; kind: EventKind }, { file }: FollowUpInCase) {
  return { children: [file.child], body: { followUp, case: file.id, kind } }
}
