import { addDays, type Day } from '../../kernel/day.ts'
import type { CaseRecord, Planted } from '../model.ts'
import { longAway } from './episodes.ts'
import type { Given, Planting } from './model.ts'
import { ofPlaced, planted } from './plants.ts'
import { lastInTime, leaveGap, likeOf, ofKind, put, remove, type Step } from './rewrite.ts'
import { STANDARDS } from './standards.ts'

const VISIT = ofKind('visit', { of: 'lookedAfter' })
const WEEK: Step = { days: 7 }
const SIX_WEEKS: Step = { days: 42 }
const THREE_MONTHS: Step = { months: 3 }

interface Later {
  /** Days from the start of the placement to the visit before. */
  readonly after: number
  readonly every: Step
  readonly name: string
}

const FIRST_YEAR: Later = { after: 50, every: SIX_WEEKS, name: 'Six weeks from visit to visit' }
const LATER_YEARS: Later = {
  after: 380,
  every: SIX_WEEKS,
  name: 'Six weeks from visit to visit after a year in a placement that is not until 18',
}
const UNTIL_EIGHTEEN: Later = {
  after: 380,
  every: THREE_MONTHS,
  name: 'Three months from visit to visit after a year in a placement until 18',
}
const LONG_TERM = 'U4'
const OTHER = 'U6'

/** Visits to a looked-after child, in the stages of the regulation. @source regulation 28 */
export const PLACEMENT_PLANTINGS: readonly Planting[] = [
  ofPlaced((record, given) => firstVisit(record, given, 1), 200),
  ofPlaced((record, given) => firstVisit(record, given, 0), 200),
  ofPlaced((record, given) => later(FIRST_YEAR, record, given, 1), 200),
  ofPlaced((record, given) => later(FIRST_YEAR, record, given, 0), 200),
  ofPlaced((record, given) => later(LATER_YEARS, record, given, 1), 520, OTHER),
  ofPlaced((record, given) => later(LATER_YEARS, record, given, 0), 520, OTHER),
  ofPlaced((record, given) => later(UNTIL_EIGHTEEN, record, given, 1), 520, LONG_TERM),
  ofPlaced((record, given) => later(UNTIL_EIGHTEEN, record, given, 0), 520, LONG_TERM),
  ofPlaced((record, given) => pausing(record, given, 1), 200),
  ofPlaced((record, given) => pausing(record, given, 0), 200),
]

function placedOn({ placements }: CaseRecord): Day {
  const from = placements.at(-1)?.from
  if (from === undefined) throw new RangeError('Only a placed child can have this planted')
  return from
}

function said(
  what: string,
  days: { readonly fell: Day; readonly due: Day },
  daysLate: 0 | 1,
): readonly Planted[] {
  const when = daysLate === 0 ? 'on the last day in time' : 'a day late'
  return [planted(STANDARDS.placementVisits, `${what}: ${when}`, days, daysLate === 0 ? 'met' : 'notMet')]
}

function firstVisit(record: CaseRecord, given: Given, daysLate: 0 | 1): readonly Planted[] {
  const fell = placedOn(record)
  const due = lastInTime(fell, WEEK)
  const like = likeOf(record, VISIT)
  remove(record, ofKind('visit'), fell, due)
  put(record, given, VISIT, like, addDays(due, daysLate))
  return said('First visit in the first week of a placement', { fell, due }, daysLate)
}

function later(
  { after, every, name }: Later,
  record: CaseRecord,
  given: Given,
  daysLate: 0 | 1,
): readonly Planted[] {
  const fell = addDays(placedOn(record), after)
  const due = lastInTime(fell, every)
  leaveGap(record, given, VISIT, fell, addDays(due, daysLate))
  return said(name, { fell, due }, daysLate)
}

/** Three weeks of being missing move the day on by three weeks. */
function pausing(record: CaseRecord, given: Given, daysLate: 0 | 1): readonly Planted[] {
  const fell = addDays(placedOn(record), 50)
  const due = addDays(lastInTime(fell, SIX_WEEKS), 21)
  leaveGap(record, given, VISIT, fell, addDays(due, daysLate))
  longAway(record, given, addDays(fell, 10), 21)
  return said('Six weeks from visit to visit, and three weeks missing between', { fell, due }, daysLate)
}
