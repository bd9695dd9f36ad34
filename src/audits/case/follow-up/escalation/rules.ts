import type { Day } from '../../../../kernel/day.ts'
import type { Id } from '../../../../kernel/ids.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import { addWorkingDays } from '../../../../kernel/working-days.ts'
import { mayStep } from '../lifecycle.ts'
import type { EscalationCause, FollowUp, FollowUpClock } from '../model.ts'

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

export interface Now {
  readonly at: Instant
  /** The working day. */
  readonly on: Day
  readonly holidays: ReadonlySet<Day>
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
 * To whom an open follow-up has to go by now and has not gone yet. Where the manager's account is closed it goes to
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

function notYetGone({ manager, events }: FollowUp, escalations: readonly Escalation[]): Escalation[] {
  const known = new Set(events.map(({ escalated }) => escalated?.to.person))
  known.add(manager?.person)
  return escalations.filter(({ to }) => {
    const isNew = !known.has(to)
    known.add(to)
    return isNew
  })
}

const HOUR = 3_600_000
const MOST_RUNGS = 12

/** How many steps up the line the time that has passed since it was due amounts to; 0 until it is overdue. */
export function rungsPassed(
  { dueAt, dueOn }: Pick<FollowUp, 'dueAt' | 'dueOn'>,
  { at, on, holidays }: Now,
  { nextHours, nextWorkingDays }: FollowUpClock,
): number {
  for (let step = 0; step < MOST_RUNGS; step += 1) {
    const isPast =
      dueAt !== null
        ? at > dueAt + step * nextHours * HOUR
        : dueOn !== null && on > addWorkingDays(dueOn, step * nextWorkingDays, holidays)
    if (!isPast) return step
  }
  return MOST_RUNGS
}

/** Who sees the child because of the follow-up today: who was asked, who stands in, and to whom it has gone. */
export function shownTo({ manager, deputy, events }: FollowUp, { deputies, above }: Line): readonly Person[] {
  const gone = events.flatMap(({ escalated }) => (escalated === null ? [] : [escalated.to.person]))
  const asked = [manager?.person, deputy?.person].filter((person) => person !== undefined)
  const inPlace = above.filter(([superior]) => superior !== undefined && gone.includes(superior)).flat()
  return [...new Set([...asked, ...deputies, ...gone, ...inPlace])]
}
