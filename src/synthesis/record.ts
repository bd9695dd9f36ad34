import { addDays, type Day } from '../kernel/day.ts'
import { officeDayBy, officeDayFrom, paced } from './calendar.ts'
import type { Chance } from './chance.ts'
import type { Course } from './course.ts'
import { entryOn } from './entry.ts'
import { missingEpisodesOf } from './missing.ts'
import type { CaseRecord, Entry, Person, Stay } from './model.ts'
import { listedHabits, usualHabits, VISIT_OF, type Habit } from './pace.ts'

export interface Held {
  readonly team: number
  readonly worker: number
}

/** A child's whole record with every duty met, up to and with the day of the extract. */
export function cleanRecord(
  chance: Chance,
  person: Person,
  course: Course,
  { team, worker }: Held,
  asAt: Day,
): CaseRecord {
  const entries = [
    ...usualEntries(chance, course, asAt),
    ...course.stays.flatMap((stay) => stayEntries(chance, course, stay, asAt)),
  ]
  const record: CaseRecord = { person, team, worker, ...course, missing: [], entries }
  missingEpisodesOf(chance, record, asAt)
  return record
}

/** What is done at a usual pace: before, between and after the times on the register. */
function usualEntries(chance: Chance, course: Course, asAt: Day): Entry[] {
  const spans = []
  let from = course.referral.from
  for (const stay of course.stays) {
    spans.push({ from, to: addDays(stay.from, -1) })
    from = stay.until ?? addDays(asAt, 1)
  }
  const habits = usualHabits(course.standing)
  const between = [...spans, { from, to: asAt }].filter((span) => span.from <= span.to)
  const begun = entryOn(chance, 'chronologyUpdate', officeDayFrom(addDays(course.referral.from, 2)))
  return [
    ...(begun.at.day <= asAt ? [begun] : []),
    ...between.flatMap((span) => habits.flatMap((habit) => kept(chance, habit, span, course))),
    ...course.placements.flatMap(({ from: placed }) => afterPlacing(chance, placed, asAt)),
  ]
}

/** A looked-after child is seen in the first week of every placement. @source regulation 28 */
function afterPlacing(chance: Chance, placed: Day, asAt: Day): Entry[] {
  const day = officeDayBy(addDays(placed, chance.between(3, 6)))
  const says = { seen: 'yes', seen_alone: 'yes', others_known: 'yes', wishes_noted: 'yes', of: 'lookedAfter' }
  return day >= placed && day <= asAt ? [entryOn(chance, 'visit', day, says)] : []
}

function kept(
  chance: Chance,
  { kind, says, pace }: Habit,
  span: { readonly from: Day; readonly to: Day },
  { standingSpan }: Course,
): Entry[] {
  const entries = paced(chance, span, pace).map((day) => entryOn(chance, kind, day, says))
  // A visit before the plan, or before care, was one to a child in need.
  const before = entries.filter(({ at }) => standingSpan !== null && at.day < standingSpan.from)
  for (const { says: said } of before) if (said.of !== undefined) said.of = VISIT_OF.inNeed
  return entries
}

function stayEntries(chance: Chance, course: Course, stay: Stay, asAt: Day): Entry[] {
  const span = { from: stay.from, to: stay.until === null ? asAt : addDays(stay.until, -1) }
  const habits = listedHabits(course.standing)
  return [
    ...atListing(chance, stay.from),
    ...habits.flatMap((habit) => kept(chance, habit, span, course)),
    ...intelligence(chance, span),
    ...minutesOf(chance, span),
  ]
}

/** What the procedure asks for as soon as a child is listed. @source seed 2.3 */
function atListing(chance: Chance, listed: Day): Entry[] {
  const drafted = officeDayBy(addDays(listed, -chance.between(4, 9)))
  const offered = chance.isLikely(0.2)
    ? { offered: 'yes', accepted: 'no' }
    : { offered: 'yes', accepted: 'yes', engaged: 'yes' }
  const day = officeDayFrom(addDays(listed, chance.between(1, 3)))
  return [
    entryOn(chance, 'riskAssessment', drafted, { complete: 'yes', level: 'medium' }),
    entryOn(chance, 'plan', drafted, { complete: 'yes' }),
    entryOn(chance, 'plan', officeDayFrom(addDays(listed, 1)), { complete: 'yes' }),
    entryOn(chance, 'chronologyUpdate', listed),
    entryOn(chance, 'caseNote', listed, { about: 'listing' }),
    entryOn(chance, 'directWork', day, offered),
    entryOn(chance, 'caseNote', day, { about: 'directWork' }),
  ]
}

const AGENCIES = ['police', 'school', 'health', 'housing'] as const

/** What other agencies heard, each with the note that the procedure asks for. @source seed 2.3 */
function intelligence(chance: Chance, span: { readonly from: Day; readonly to: Day }): Entry[] {
  const days = paced(chance, span, { least: 40, most: 110 })
  return days.flatMap((day) => [
    entryOn(chance, 'intelligence', day, { from: chance.oneOf(AGENCIES) }),
    entryOn(chance, 'caseNote', day, { about: 'intelligence' }),
  ])
}

/** The panel meets every month; what it says of the child goes into the child's file. @source seed 6.2 */
function minutesOf(chance: Chance, span: { readonly from: Day; readonly to: Day }): Entry[] {
  const days = [span.from, ...paced(chance, span, { least: 26, most: 28 })]
  return days.flatMap((day) => [
    entryOn(chance, 'panelMeeting', day, { minutes_shared: 'yes' }),
    entryOn(chance, 'caseNote', day, { about: 'panelMinutes' }),
  ])
}
