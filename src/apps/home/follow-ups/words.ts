import { reopeningOf, statusOf } from '../../../audits/case/follow-up/lifecycle.ts'
import type { FollowUp } from '../../../audits/case/follow-up/model.ts'
import { isOverdue } from '../../../audits/case/follow-up/rules.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Task } from '../model.ts'
import { counted } from '../words.ts'

/** A follow-up that waits for its manager, by the case that it was raised in. */
export interface Waiting {
  readonly followUp: FollowUp
  readonly position: number
  readonly round: string
}

/** Real time, which hours run in, and the working day, which days are counted from. */
export interface Now {
  readonly at: Instant
  readonly today: Day
}

/** For the manager who was asked, or the manager's deputy. */
export function sayAsked(waiting: Waiting, person: string, now: Now): Task {
  const { manager, raisedBy, what } = waiting.followUp
  const inPlace = manager === null || manager.person === person ? '' : `, in the place of ${manager.name}`
  return {
    ...base(waiting, now),
    title: `${askedOf(waiting.followUp)}: ${what}`,
    hint: `${caseOf(waiting)}. Raised by ${raisedBy}${inPlace}.`,
  }
}

function askedOf(followUp: FollowUp): string {
  if (statusOf(followUp) !== 'raised') return 'Say what was done'
  return reopeningOf(followUp) === null ? 'Acknowledge' : 'Not done, and asked for again'
}

/** For those of the audit: what nobody has answered yet, and what was done and waits to be verified. */
export function sayToAudit(waiting: Waiting, now: Now): Task {
  return statusOf(waiting.followUp) === 'acted'
    ? sayUnverified(waiting, now)
    : sayUnacknowledged(waiting, now)
}

/** It stays red until somebody of the audit has verified it, however fast it was acted on. */
function sayUnverified(waiting: Waiting, now: Now): Task {
  const { events, what } = waiting.followUp
  const by = events.findLast(({ kind }) => kind === 'acted')?.by
  const task = { ...base(waiting, now), status: 'To verify' }
  return { ...task, title: `Verify: ${what}`, hint: `${caseOf(waiting)}. ${by} says what was done.` }
}

/** For those who raised it, or follow the round: they telephone when nobody answers. */
function sayUnacknowledged(waiting: Waiting, now: Now): Task {
  const { manager, what } = waiting.followUp
  const isAgain = reopeningOf(waiting.followUp) !== null
  const unanswered = `${isAgain ? 'Opened again, and ' : ''}${manager?.name} has not acknowledged it`
  const asked = manager === null ? 'Nobody was asked by name' : unanswered
  return { ...base(waiting, now), title: `Not acknowledged: ${what}`, hint: `${caseOf(waiting)}. ${asked}.` }
}

function base({ followUp }: Waiting, now: Now): Pick<Task, 'href' | 'status' | 'urgency'> {
  const isNow = followUp.urgency === 'immediate' || isOverdue(followUp, { at: now.at, on: now.today })
  return {
    href: `/follow-ups/${followUp.id}`,
    status: sayTimeLeft(followUp, now),
    urgency: isNow ? 'now' : 'next',
  }
}

function caseOf({ position, round }: Waiting): string {
  return `Case ${position} of ${round}`
}

const HOUR = 3_600_000
const DAY_HOURS = 24

/** In a word or two, so that it fits a tag: `21 hours left`, `Under 1 hour`, `3 hours late`, `Due in 5 days`. */
export function sayTimeLeft({ dueAt, dueOn }: Pick<FollowUp, 'dueAt' | 'dueOn'>, { at, today }: Now): string {
  if (dueAt !== null) return sayHours(Math.floor((dueAt - at) / HOUR))
  return dueOn === null ? 'No day set' : sayDays(dueOn - today)
}

// A started hour counts: one minute late is an hour late and never "0 hours".
function sayHours(hoursLeft: number): string {
  if (hoursLeft === 0) return 'Under 1 hour'
  if (hoursLeft > 0) return `${counted(hoursLeft, 'hour', 'hours')} left`
  const hoursLate = -hoursLeft
  if (hoursLate < 2 * DAY_HOURS) return `${counted(hoursLate, 'hour', 'hours')} late`
  return `${counted(Math.floor(hoursLate / DAY_HOURS), 'day', 'days')} late`
}

function sayDays(daysLeft: number): string {
  if (daysLeft === 0) return 'Due today'
  const days = counted(Math.abs(daysLeft), 'day', 'days')
  return daysLeft > 0 ? `Due in ${days}` : `${days} late`
}
