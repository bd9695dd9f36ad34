import { sayDay } from '../../../kernel/day.ts'
import { sayInstant } from '../../../kernel/instant.ts'
import { listed, plural } from '../../../kernel/sentence.ts'
import { reopeningOf, statusOf, type FollowUpStatus, type FollowUpStep } from './lifecycle.ts'
import type { EventKind, FollowUp, FollowUpClock, FollowUpEvent, Urgency } from './model.ts'

export const URGENCY_WORDS: Readonly<Record<Urgency, string>> = { immediate: 'Immediate', soon: 'Soon' }

export const FOLLOW_UP_STATUS_WORDS: Readonly<Record<FollowUpStatus, string>> = {
  notRecorded: 'Not recorded',
  raised: 'Not acknowledged',
  acknowledged: 'Acknowledged, not acted on',
  acted: 'Acted on, not verified',
  verified: 'Verified',
}

export const FOLLOW_UP_STATUS_COLOURS: Readonly<Record<FollowUpStatus, string>> = {
  notRecorded: 'grey',
  // Red until somebody from the audit has seen that it was done.
  raised: 'red',
  acknowledged: 'red',
  acted: 'red',
  verified: 'green',
}

export const WHO_MAY: Readonly<Record<FollowUpStep, string>> = {
  tell: 'Whoever raised it, the auditors of the case, the audit lead, the manager and the manager’s deputy record who was told.',
  acknowledge:
    'The manager who is named in the follow-up, a deputy, or somebody to whom it has gone up the line acknowledges it.',
  act: 'The manager who is named in the follow-up, a deputy, or somebody to whom it has gone up the line says what was done.',
  verify: 'An auditor of the case or the audit lead verifies what was done, and not who did it.',
  reopen:
    'An auditor of the case or the audit lead says that it was not done, and not who was asked to do it.',
  escalate: 'The program takes a follow-up up the line when its time has passed.',
}

export const STEP_NOT_NOW: Readonly<Record<FollowUpStep, string>> = {
  tell: 'This follow-up is verified; nothing more is recorded to it.',
  acknowledge: 'This follow-up was acknowledged already. What you typed was not saved.',
  act: 'This follow-up is verified already. What you typed was not saved.',
  verify: 'There is nothing to verify yet, or it was verified already. What you typed was not saved.',
  reopen: 'Nobody says that it was done, or it was verified already. What you typed was not saved.',
  escalate: 'Somebody has acted meanwhile; it goes no further.',
}

export const STEP_NOTICES: Readonly<Record<Exclude<FollowUpStep, 'escalate'>, string>> = {
  tell: 'Who was told is recorded.',
  acknowledge: 'The follow-up is acknowledged.',
  act: 'What was done is recorded.',
  verify: 'The follow-up is verified.',
  reopen: 'The follow-up is open again, and whoever was asked is told.',
}

const EVENT_WORDS: Readonly<Record<Exclude<EventKind, 'told' | 'escalated'>, string>> = {
  acknowledged: 'Acknowledged',
  acted: 'Acted on',
  verified: 'Verified',
  reopened: 'Not done, and open again',
}

/** One line of the history: what happened, as its heading says it. */
export function sayEvent({ kind, told, escalated }: FollowUpEvent): string {
  if (kind === 'escalated') return sayEscalated(escalated)
  if (kind !== 'told') return EVENT_WORDS[kind]
  if (told === null) return 'Somebody was told'
  return `Told ${told.to}, ${sayDay(told.on)} at ${told.time}`
}

function sayEscalated(escalated: FollowUpEvent['escalated']): string {
  if (escalated === null) return 'Went to somebody else'
  const { to, because } = escalated
  return because === 'overdue'
    ? `Went up the line to ${to.name}, because its time had passed`
    : `Went to ${to.name}, because the manager’s account is closed`
}

/** To whom it has gone since it was raised, by name; blank where it went nowhere. */
export function sayEscalatedTo({ events }: Pick<FollowUp, 'events'>): string {
  const names = events.flatMap(({ escalated }) => (escalated === null ? [] : [escalated.to.name]))
  return listed([...new Set(names)])
}

/** How soon somebody must act, as the form says it. */
export function sayWithin(urgency: Urgency, { immediateHours, soonWorkingDays }: FollowUpClock): string {
  return urgency === 'immediate'
    ? `Within ${immediateHours} ${plural(immediateHours, 'hour', 'hours')}, nights and weekends included`
    : `Within ${soonWorkingDays} working ${plural(soonWorkingDays, 'day', 'days')}`
}

/** When a follow-up is due, or that nobody recorded it. */
export function sayDue({ dueAt, dueOn }: Pick<FollowUp, 'dueAt' | 'dueOn'>): string {
  if (dueAt !== null) return sayInstant(dueAt)
  return dueOn === null ? 'Not recorded' : sayDay(dueOn)
}

/** That the time stays although it was opened again; blank where nothing is asked for again, or no time was set. */
export function sayDueKept(followUp: FollowUp): string {
  const reopening = reopeningOf(followUp)
  const isDone = ['acted', 'verified'].includes(statusOf(followUp))
  if (reopening === null || isDone || (followUp.dueAt === null && followUp.dueOn === null)) return ''
  return `, as it was set at first: found not to be done and opened again on ${sayInstant(reopening.at)}`
}

export function sayRaised({
  raisedOn,
  raisedAt,
  dueAt,
}: Pick<FollowUp, 'raisedOn' | 'raisedAt' | 'dueAt'>): string {
  if (dueAt !== null) return sayInstant(raisedAt)
  return raisedOn === null ? 'Day not recorded' : sayDay(raisedOn)
}

export const CHOOSE_URGENCY = 'Choose immediate, if somebody must act within hours, or soon'
export const SAY_WHAT = 'Say what is asked for, like “Strategy meeting”'
export const SAY_WHY = 'Say why: what in the file worries you, and what could happen to the child'
export const CHOOSE_MANAGER = 'Choose the manager who has to act'
export const CHOOSE_DEPUTY = 'Choose who acts if the manager cannot, or say that nobody can stand in'
export const DEPUTY_IS_MANAGER = 'Choose somebody else than the manager, or say that nobody can stand in'
export const SAY_TOLD_TO = 'Enter who was told, by name and role'
export const SAY_TOLD_DAY = 'Enter the day when they were told, like 27 3 2015'
export const SAY_TOLD_TIME = 'Enter the time when they were told, like 15:40 or 3:40pm'
export const TOLD_IN_FUTURE = 'The day when they were told cannot lie ahead'
export const SAY_ACTED = 'Say what was done for the child, by whom and when'
export const SAY_VERIFIED = 'Say how you know that it was done'
export const SAY_REOPENED = 'Say what was not done, and how you know'
