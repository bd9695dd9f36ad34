import { lastDayOf, type Reach } from '../calendar.ts'
import {
  type Covered,
  type Desk,
  DONE,
  isOver,
  LATE,
  NONE,
  NOT_RECORDED_REASON,
  PAUSED,
  relyOn,
  tell,
  tellEnded,
  tellMissed,
  tellNotYetDue,
  WAITING,
} from '../desk.ts'
import { COUNTS, COUNTS_NOT, countsBy, type PreparedEntries } from '../entries.ts'
import { CANNOT_TELL, MET, reasonCode } from '../model.ts'
import { withPauses } from '../pauses.ts'
import type { PreparedOf } from '../prepare.ts'
import { versionAt } from '../spans.ts'
import { type PreparedStage, stageAt } from '../stages.ts'
import { NO_DAY, OPEN, type Timeline } from '../timeline.ts'

export interface PreparedCadence extends Covered {
  readonly shape: 'cadence'
  readonly entries: PreparedEntries
  /** Null where the procedure gives no figure, or stages instead. */
  readonly every: Reach | null
  readonly stages: readonly PreparedStage[]
  readonly isPausing: boolean
}

type Cadence = PreparedOf<PreparedCadence>

const NO_FIGURE = reasonCode('noFigure')

/** Is no gap longer than the limit, from the first day of the span to its last or to as-at? */
export function judgeCadence(
  desk: Desk,
  timeline: Timeline,
  child: number,
  cadence: Cadence,
  span: number,
): void {
  const { gap, spans } = desk
  const until = spans.until[span] as number
  const latest = Math.min(desk.asAt, until - 1)
  const { entries } = ruleAt(cadence, spans.from[span] as number)
  startGap(desk, spans.from[span] as number, -1)
  setCursors(desk, timeline, child, entries, gap.from)
  for (;;) {
    const kind = nextKind(desk, timeline, entries)
    if (kind < 0) break
    const row = desk.cursors[kind] as number
    const day = timeline.day[row] as number
    if (day > latest) break
    desk.cursors[kind] = row + 1
    const counts = countsBy(entries, kind, timeline.attributes[row] as number)
    if (counts === COUNTS_NOT) continue
    if (counts === COUNTS) closeGap(desk, timeline, child, cadence, span, row)
    else bridge(desk, timeline, child, cadence, span, day)
  }
  tellOpenGap(desk, timeline, child, cadence, span)
}

function ruleAt(cadence: Cadence, day: number): PreparedCadence {
  return cadence.versions[versionAt(cadence, day)] as PreparedCadence
}

function startGap({ gap }: Desk, from: number, row: number): void {
  gap.from = from
  gap.row = row
  gap.bridge = from
}

function setCursors(
  desk: Desk,
  timeline: Timeline,
  child: number,
  entries: PreparedEntries,
  from: number,
): void {
  for (let kind = 0; kind < entries.kinds.length; kind += 1) {
    const place = child * timeline.kinds.length + (entries.kinds[kind] as number)
    const end = timeline.first[place + 1] as number
    let row = timeline.first[place] as number
    while (row < end && (timeline.day[row] as number) < from) row += 1
    desk.cursors[kind] = row
    desk.ends[kind] = end
  }
}

/** Which of the rule's kinds has the next entry by day, or -1. */
function nextKind({ cursors, ends }: Desk, timeline: Timeline, { kinds }: PreparedEntries): number {
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

/** The last day of the limit for a gap that starts on the day; NO_DAY where no figure holds. */
function dueOf(
  desk: Desk,
  timeline: Timeline,
  child: number,
  cadence: Cadence,
  span: number,
  from: number,
): number {
  const { every, stages } = ruleAt(cadence, from)
  if (every !== null) return lastDayOf(every, from)
  const stage = stageAt(stages, desk, timeline, child, span, from)
  return stage === null ? NO_DAY : lastDayOf(stage, from)
}

/** The due day as pauses move it. Generous: where entries or episodes that are not wholly recorded may move it further. */
function pausedDue(
  desk: Desk,
  timeline: Timeline,
  child: number,
  cadence: Cadence,
  from: number,
  due: number,
): number {
  if (!ruleAt(cadence, from).isPausing) return due
  return withPauses(timeline, child, desk.asAt, from, due, false)
}

/** The furthest day that could still be in time, if everything that may count does. */
function furthestDue(desk: Desk, timeline: Timeline, child: number, cadence: Cadence, span: number): number {
  const from = desk.gap.bridge
  const due = dueOf(desk, timeline, child, cadence, span, from)
  if (!ruleAt(cadence, from).isPausing) return due
  return withPauses(timeline, child, desk.asAt, from, due, true)
}

/** An entry that may count carries the gap on, if it is in time itself. */
function bridge(
  desk: Desk,
  timeline: Timeline,
  child: number,
  cadence: Cadence,
  span: number,
  day: number,
): void {
  if (day <= furthestDue(desk, timeline, child, cadence, span)) desk.gap.bridge = day
}

function closeGap(
  desk: Desk,
  timeline: Timeline,
  child: number,
  cadence: Cadence,
  span: number,
  row: number,
): void {
  const { gap } = desk
  const { from } = gap
  const day = timeline.day[row] as number
  // Entries of one day are one: the duty that falls with them falls once.
  if (gap.row >= 0 && day === from) return
  const plain = dueOf(desk, timeline, child, cadence, span, from)
  const due = pausedDue(desk, timeline, child, cadence, from, plain)
  relyOn(desk, gap.row, row)
  if (plain === NO_DAY) tell(desk, from, NO_DAY, CANNOT_TELL, NO_FIGURE, true)
  else if (day <= due) tell(desk, from, due, MET, DONE, false)
  else if (day <= furthestDue(desk, timeline, child, cadence, span)) {
    tell(desk, from, due, CANNOT_TELL, NOT_RECORDED_REASON, true)
  } else tellMissed(desk, ruleAt(cadence, from), from, due, LATE, true)
  startGap(desk, day, row)
}

/** The gap from the last entry to as-at or to the end of the span. */
function tellOpenGap(desk: Desk, timeline: Timeline, child: number, cadence: Cadence, span: number): void {
  const { from, row } = desk.gap
  const until = desk.spans.until[span] as number
  const plain = dueOf(desk, timeline, child, cadence, span, from)
  const due = pausedDue(desk, timeline, child, cadence, from, plain)
  // Up to this day a duty is not overdue: the last day of the span is its last, as-at is not over.
  const end = isOver(until) ? until : desk.asAt
  relyOn(desk, row, row)
  if (plain === NO_DAY) tell(desk, from, NO_DAY, CANNOT_TELL, NO_FIGURE, isOver(until))
  else if (due >= end && isOver(until)) tellEnded(desk, from, due)
  else if (due >= end) tellNotYetDue(desk, from, due, plain < end ? PAUSED : WAITING)
  else if (furthestDue(desk, timeline, child, cadence, span) >= end) {
    tell(desk, from, due, CANNOT_TELL, NOT_RECORDED_REASON, isOver(until))
  } else tellMissed(desk, ruleAt(cadence, from), from, due, NONE, isOver(until))
}
