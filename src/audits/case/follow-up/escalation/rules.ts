import type { Id } from '../../../../kernel/ids.ts'
import { eventsSinceAsked, mayStep, reopeningOf } from '../lifecycle.ts'
import type { EscalationCause, FollowUp, FollowUpClock } from '../model.ts'
import { isPastDue, isPastSince, type Now } from './passing.ts'

type Person = Id<'person'>

/** Everybody whom a follow-up may concern today; whose account is closed is left out. */
export interface Line {
  readonly managerIsOpen: boolean
  /** Named in the follow-up, or in the manager's place today. */
  readonly deputies: readonly Person[]
  /** Whom the manager answers to and so on, the nearest first, each with who stands in for them today. */
  readonly above: readonly (readonly Person[])[]
  readonly leads: readonly Person[]
}

export interface Escalation {
  readonly to: Person
  readonly because: EscalationCause
  readonly rung: number
}

/** The steps up the line: the manager's manager and so on, then the audit lead. */
export function rungsOf({ above, leads }: Line): readonly (readonly Person[])[] {
  return [...above, leads].filter((people) => people.length > 0)
}

/**
 * To whom an open follow-up has to go by now and has not gone yet since it was raised or opened again. Where the manager's account is closed it goes to
 * the deputies at once, or without any to the audit lead; past its time it goes up the line, step by step.
 */
export function escalationsDue(
  followUp: FollowUp,
  line: Line,
  now: Now,
  clock: FollowUpClock,
): readonly Escalation[] {
  if (!mayStep(followUp, 'escalate')) return []
  const gone = line.managerIsOpen ? [] : inPlaceOfManager(line)
  const passed = rungsOf(line)
    .slice(0, rungsPassed(followUp, now, clock))
    .flatMap((people, step) => people.map((to) => ({ to, because: 'overdue' as const, rung: step + 1 })))
  return notYetGone(followUp, [...gone, ...passed])
}

function inPlaceOfManager({ deputies, leads }: Line): Escalation[] {
  const people = deputies.length > 0 ? deputies : leads
  return people.map((to) => ({ to, because: 'managerGone', rung: 0 }))
}

function notYetGone(followUp: FollowUp, escalations: readonly Escalation[]): Escalation[] {
  const known = new Set(eventsSinceAsked(followUp).map(({ escalated }) => escalated?.to.person))
  known.add(followUp.manager?.person)
  return escalations.filter(({ to }) => {
    const isNew = !known.has(to)
    known.add(to)
    return isNew
  })
}

const MOST_RUNGS = 12

/**
 * How many steps up the line a follow-up has to have gone by now; 0 until it is overdue. Where it was opened again past
 * its time the first step is due at once, and each further one after its own time, so that everybody has time to act.
 */
export function rungsPassed(followUp: FollowUp, now: Now, clock: FollowUpClock): number {
  const sinceDue = countWhile((steps) => isPastDue(followUp, { now, clock, steps }))
  const reopening = reopeningOf(followUp)
  if (reopening === null) return sinceDue
  const sinceAsked = countWhile((step) => isPastSince(followUp, reopening, { now, clock, steps: step + 1 }))
  return Math.min(sinceDue, 1 + sinceAsked)
}

function countWhile(isPast: (step: number) => boolean): number {
  let step = 0
  while (step < MOST_RUNGS && isPast(step)) step += 1
  return step
}

/** Who sees the child because of the follow-up today: who was asked, who stands in, and to whom it has gone. */
export function shownTo({ manager, deputy, events }: FollowUp, { deputies, above }: Line): readonly Person[] {
  const gone = events.flatMap(({ escalated }) => (escalated === null ? [] : [escalated.to.person]))
  const asked = [manager?.person, deputy?.person].filter((person) => person !== undefined)
  const inPlace = above.filter(([superior]) => superior !== undefined && gone.includes(superior)).flat()
  return [...new Set([...asked, ...deputies, ...gone, ...inPlace])]
}
