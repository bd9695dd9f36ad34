import { dayOfMinute, firstMinute, lastMinute } from './days.ts'
import type { Asked, RuleOf, Sure } from './facts.ts'
import { dueAfter } from './stepping.ts'

/** A moment as well as the source knows it: times are minutes since 1970 UTC. */
export interface Moment {
  readonly day: number
  readonly at?: number | null
}

type WithinLimit = NonNullable<RuleOf<'within'>['limit']>

/*
 * domain.md, Time: "Elapsed time is an interval [shortest possible, longest possible]. 72 hours: met if longest
 * <= 72 h, not met if shortest > 72 h, else cannot tell (days only: 0-2 met, 3 cannot tell, 4 or more not met)".
 * Read so: where one of the two has a time, the real minutes of London's days count, 23 or 25 hours of them in the
 * nights of the clock change; where both are days only, the list in the brackets holds as it stands, in every week.
 */
function isInHours(trigger: Moment, response: Moment, hours: number): Sure {
  const start = trigger.at ?? null
  const end = response.at ?? null
  const areDays = start === null && end === null
  const days = response.day - trigger.day
  const shortest = areDays
    ? (days - 1) * 1440 + 1
    : (end ?? firstMinute(response.day)) - (start ?? lastMinute(trigger.day))
  const longest = areDays
    ? (days + 1) * 1440 - 1
    : (end ?? lastMinute(response.day)) - (start ?? firstMinute(trigger.day))
  if (longest <= hours * 60) return 'surely'
  return shortest > hours * 60 ? 'no' : 'perhaps'
}

/** Whether the response comes within the limit; "the day of the due limit is still in time". */
export function isInTime(trigger: Moment, response: Moment, limit: WithinLimit, asked: Asked): Sure {
  if (limit.unit === 'hours') return isInHours(trigger, response, limit.count)
  const due = dueAfter(trigger.day, { ...limit, unit: limit.unit }, asked.holidays)
  return due !== null && response.day <= due ? 'surely' : 'no'
}

/** The last day on which a response can still be in time. */
export function lastDayInTime(trigger: Moment, limit: WithinLimit, asked: Asked): number | null {
  if (limit.unit !== 'hours') return dueAfter(trigger.day, { ...limit, unit: limit.unit }, asked.holidays)
  if (trigger.at !== null && trigger.at !== undefined) return dayOfMinute(trigger.at + limit.count * 60)
  let day = trigger.day
  while (isInHours(trigger, { day: day + 1 }, limit.count) !== 'no') day += 1
  return day
}

/** What comes before the trigger is no answer; on one day the order is known only where both have a time. */
export function isBefore(response: Moment, trigger: Moment): boolean {
  if (response.day !== trigger.day) return response.day < trigger.day
  return typeof response.at === 'number' && typeof trigger.at === 'number' && response.at < trigger.at
}
