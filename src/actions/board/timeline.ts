import { parseDay, type Day } from '../../kernel/day.ts'
import { isMonth, lastDayOf, sayDayOrMonth, type DayOrMonth } from '../../kernel/day-or-month.ts'
import type { TimelinePicture } from '../../kernel/picture.ts'
import { STEPS, type FollowedAction, type Step } from './model.ts'
import { lengthOf } from './rules.ts'
import { sayLength, STEP_WORDS } from './words.ts'

interface Named {
  readonly title: string
  readonly description: string
}

/**
 * When the steps of several actions were, a lane for each step, for the picture of a report or a page; null where fewer
 * than two dates are recorded. A month stands where it begins.
 */
export function timelineOf(
  followed: readonly FollowedAction[],
  { title, description }: Named,
): TimelinePicture | null {
  const known = STEPS.map((step) => ({ step, dates: datesOfStep(followed, step) }))
  const all = known.flatMap(({ dates }) => dates).sort()
  const [first, last] = [all[0], all.at(-1)]
  if (first === undefined || last === undefined || first === last) return null
  const lanes = known
    .filter(({ dates }) => dates.length > 0)
    .map(({ step, dates }) => ({
      name: STEP_WORDS[step],
      spans: [],
      marks: dates.map((date) => mark(step, date)),
    }))
  const [from, until] = [startOf(first), Math.max(lastDayOf(last), startOf(first) + 1)]
  const ticks = [first, last].map((date) => ({ at: startOf(date), label: sayDayOrMonth(date) }))
  return { kind: 'timeline', title, description, from, until, ticks, lanes, lags: lagsBetween(known) }
}

function datesOfStep(followed: readonly FollowedAction[], step: Step): DayOrMonth[] {
  const dates = followed.flatMap(({ dates: each }) => (each[step] === null ? [] : [each[step]]))
  return [...new Set(dates)].sort()
}

function mark(step: Step, date: DayOrMonth) {
  return { at: startOf(date), when: sayDayOrMonth(date), label: STEP_WORDS[step] }
}

function startOf(date: DayOrMonth): Day {
  const day = parseDay(isMonth(date) ? `${date}-01` : date)
  if (day === null) throw new RangeError('A step has a date that is none')
  return day
}

/** Between the first dates of steps that follow each other and have one. */
function lagsBetween(known: readonly { readonly step: Step; readonly dates: readonly DayOrMonth[] }[]) {
  const dated = known.flatMap(({ step, dates }) => (dates[0] === undefined ? [] : [{ step, date: dates[0] }]))
  return dated.slice(1).flatMap(({ step, date }, place) => {
    const before = dated[place]
    const length = before && lengthOf(before.date, date)
    if (!before || !length || length.count <= 0) return []
    const label = `${STEP_WORDS[before.step].toLowerCase()} to ${STEP_WORDS[step].toLowerCase()}`
    return [{ from: startOf(before.date), until: startOf(date), length: sayLength(length), label }]
  })
}
