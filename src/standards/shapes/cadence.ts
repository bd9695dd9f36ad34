import {
  type Desk,
  DONE,
  isOver,
  LATE,
  NONE,
  NOT_COVERED,
  NOT_RECORDED_REASON,
  PAUSED,
  relyOn,
  type Span,
  tell,
  tellEnded,
  tellNotYetDue,
  WAITING,
} from '../desk.ts'
import { COUNTS, countsBy } from '../entries.ts'
import { CANNOT_TELL, MET, NOT_MET, reasonCode } from '../model.ts'
import { NO_DAY, OPEN, type Timeline } from '../timeline.ts'
import { dueAfter, isHeldUntil } from './cadence-due.ts'
import { type Cadence, type Gap, ruleAt } from './cadence-model.ts'
import { carryOn, furthestOf } from './ways.ts'

const NO_FIGURE = reasonCode('noFigure')

/** Is no gap longer than the limit, from the first day of the span to its last or to as-at? */
export function judgeCadence(
  desk: Desk,
  timeline: Timeline,
  child: number,
  cadence: Cadence,
  span: Span,
): void {
  const { from } = span
  const gap: Gap = { desk, timeline, child, cadence, span, from, row: -1, ways: [], isCovered: true }
  const latest = Math.min(desk.asAt, span.until - 1)
  const { kinds } = ruleAt(cadence, from).entries
  setCursors(gap, kinds)
  for (;;) {
    const kind = nextKind(desk, timeline, kinds)
    if (kind < 0) break
    const row = desk.cursors[kind] as number
    const day = timeline.day[row] as number
    if (day > latest) break
    desk.cursors[kind] = row + 1
    const answers = timeline.attributes[row] as number
    // Whether an entry closes the gap says the version in force when the gap began.
    if (countsBy(ruleAt(cadence, gap.from).entries, kind, answers) === COUNTS) closeGap(gap, row)
    else carryOn(gap, kind, answers, day)
  }
  tellOpenGap(gap)
}

function setCursors({ desk, timeline, child, from }: Gap, kinds: Int32Array): void {
  for (let kind = 0; kind < kinds.length; kind += 1) {
    const place = child * timeline.kinds.length + (kinds[kind] as number)
    const end = timeline.first[place + 1] as number
    let row = timeline.first[place] as number
    while (row < end && (timeline.day[row] as number) < from) row += 1
    desk.cursors[kind] = row
    desk.ends[kind] = end
  }
}

/** Which of the kinds has the next entry by day, or -1. */
function nextKind({ cursors, ends }: Desk, timeline: Timeline, kinds: Int32Array): number {
  let found = -1
  let earliest = OPEN
  for (let kind = 0; kind < kinds.length; kind += 1) {
    const row = cursors[kind] as number
    if (row >= (ends[kind] as number)) continue
    const day = timeline.day[row] as number
    if (day >= earliest) continue
    earliest = day
    found = kind
  }
  return found
}

function closeGap(gap: Gap, row: number): void {
  const { desk, from } = gap
  const day = gap.timeline.day[row] as number
  // Entries of one day are one: the duty that falls with them falls once.
  if (gap.row >= 0 && day === from) return
  const due = dueAfter(gap, from, gap.row < 0)
  relyOn(desk, gap.row, row)
  if (due === NO_DAY) tell(desk, from, NO_DAY, CANNOT_TELL, NO_FIGURE, true)
  else if (day <= due) tell(desk, from, due, MET, DONE, false)
  else tellMissed(gap, due, day, LATE, true)
  startGap(gap, day, row)
}

function startGap(gap: Gap, from: number, row: number): void {
  gap.from = from
  gap.row = row
  // To cut an array that is empty is dear, and most gaps have one way.
  if (gap.ways.length > 0) gap.ways.length = 0
  gap.isCovered = true
}

/** The gap from the last entry to as-at or to the end of the span. */
function tellOpenGap(gap: Gap): void {
  const { desk, from, row, span } = gap
  const isEnded = isOver(span.until)
  const due = dueAfter(gap, from, row < 0)
  // Up to this day a duty is not overdue: the last day of the span is its last, as-at is not over.
  const end = isEnded ? span.until : desk.asAt
  relyOn(desk, row, row)
  if (due === NO_DAY) tell(desk, from, NO_DAY, CANNOT_TELL, NO_FIGURE, isEnded)
  else if (due < end) tellMissed(gap, due, end, NONE, isEnded)
  else if (isEnded) tellEnded(desk, from, due)
  else tellNotYetDue(desk, from, due, isHeldUntil(gap, end) ? PAUSED : WAITING)
}

/** Not met where the gap is too long on every way in which what may be so could be, and the feeds cover the days of each. */
function tellMissed(gap: Gap, due: number, end: number, reason: number, isHistory: boolean): void {
  const { desk, from } = gap
  if (furthestOf(gap) >= end) tell(desk, from, due, CANNOT_TELL, NOT_RECORDED_REASON, isHistory)
  else if (gap.isCovered) tell(desk, from, due, NOT_MET, reason, isHistory)
  else tell(desk, from, due, CANNOT_TELL, NOT_COVERED, isHistory)
}
