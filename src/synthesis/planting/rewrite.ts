import { addDays, addMonthsSameDay, type Day } from '../../kernel/day.ts'
import { officeDayFrom } from '../calendar.ts'
import { entryOn } from '../entry.ts'
import type { CaseRecord, Entry, Stay } from '../model.ts'
import type { Given } from './model.ts'

/** How long one thing may follow another. */
export type Step = { readonly days: number } | { readonly months: number }

/** The last day that is still in time: of months, the same day of the month. */
export function lastInTime(day: Day, step: Step): Day {
  return 'days' in step ? addDays(day, step.days) : addMonthsSameDay(day, step.months)
}

export type Which = (entry: Entry) => boolean

export function ofKind(kind: string, says: Readonly<Record<string, string>> = {}): Which {
  return (entry) =>
    entry.kind === kind && Object.entries(says).every(([name, value]) => entry.says[name] === value)
}

/** The latest time of the child on the register. */
export function stayOf({ stays }: CaseRecord): Stay {
  const stay = stays.at(-1)
  if (stay === undefined) throw new RangeError('Only a listed child can have this planted')
  return stay
}

/** An office day some weeks into the latest stay. */
export function weeksIn(record: CaseRecord, weeks: number): Day {
  return officeDayFrom(addDays(stayOf(record).from, weeks * 7))
}

/** Takes out the entries of these days, both among them. */
export function remove(record: CaseRecord, which: Which, from?: Day, to?: Day): void {
  record.entries = record.entries.filter(
    (entry) =>
      !which(entry) || (from !== undefined && entry.at.day < from) || (to !== undefined && entry.at.day > to),
  )
}

/** The entries of the days of the latest stay. */
export function inStay(record: CaseRecord, which: Which): Entry[] {
  const { from, until } = stayOf(record)
  return record.entries.filter(
    (entry) => which(entry) && entry.at.day >= from && (until === null || entry.at.day < until),
  )
}

/** What such entries say in this record. */
export function likeOf(record: CaseRecord, which: Which): Entry {
  const like = record.entries.find(which)
  if (like === undefined) throw new RangeError('A clean record holds such an entry')
  return like
}

/** Puts an entry like the others on the day, unless one is there already. */
export function put(record: CaseRecord, { chance }: Given, which: Which, like: Entry, day: Day): void {
  const isThere = record.entries.some((entry) => which(entry) && entry.at.day === day)
  if (!isThere) record.entries.push(entryOn(chance, like.kind, day, like.says))
}

/** Such entries lie on both days and on none between. */
export function leaveGap(record: CaseRecord, given: Given, which: Which, last: Day, next: Day): void {
  const like = likeOf(record, which)
  remove(record, which, addDays(last, 1), addDays(next, -1))
  put(record, given, which, like, last)
  put(record, given, which, like, next)
}
