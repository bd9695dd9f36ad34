import { lastDayOf, type Reach } from '../calendar.ts'
import {
  type Covered,
  type Desk,
  DONE,
  isCovered,
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
import { COUNTS, COUNTS_NOT, countsBy, MAY_COUNT, type PreparedEntries } from '../entries.ts'
import { CANNOT_TELL, MET, NOT_MET, reasonCode } from '../model.ts'
import { withPauses } from '../pauses.ts'
import type { PreparedOf } from '../prepared-model.ts'
import { versionAt } from '../spans.ts'
import { type PreparedStage, stageAt } from '../stages.ts'
import { NO_DAY, OPEN, type Timeline } from '../timeline.ts'

export interface PreparedCadence extends Covered {
  readonly shape: 'cadence'
  /** Against the kinds of all versions, in the same order in each: a gap goes on from one version into the next. */
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
  span: Span,
): void {
  const from = span.from
  const latest = Math.min(desk.asAt, span.until - 1)
  const { kinds } = ruleAt(cadence, from).entries
  startGap(desk, from, -1)
  setCursors(desk, timeline, child, kinds, from)
  for (;;) {
    const kind = nextKind(desk, timeline, kinds)
    if (kind < 0) break
    const row = desk.cursors[kind] as number
    const day = timeline.day[row] as number
    if (day > latest) break
    desk.cursors[kind] = row + 1
    const counts = countsNow(desk, cadence, kind, timeline.attributes[row] as number)
    if (counts === COUNTS) closeGap(desk, timeline, child, cadence, span, row)
    else if (counts !== COUNTS_NOT) bridge(desk, timeline, child, cadence, span, day)
  }
  tellOpenGap(desk, timeline, child, cadence, span)
}

/**
 * Whether an entry closes the gap, says the version in force when the gap began. Else it may carry the gap on, as it would
 * in a gap that began with the last entry that may count.
 */
function countsNow({ gap }: Desk, cadence: Cadence, kind: number, answers: number): number {
  const counts = countsBy(ruleAt(cadence, gap.from).entries, kind, answers)
  if (counts === COUNTS || gap.bridge === gap.from) return counts
  return countsBy(ruleAt(cadence, gap.bridge).entries, kind, answers) === COUNTS_NOT ? COUNTS_NOT : MAY_COUNT
}

function ruleAt(cadence: Cadence, day: number): PreparedCadence {
  return cadence.versions[versionAt(cadence, day)] as PreparedCadence
}

function startGap({ gap }: Desk, from: number, row: number): void {
  gap.from = from
  gap.row = row
  gap.bridge = from
}

function setCursors(desk: Desk, timeline: Timeline, child: number, kinds: Int32Array, from: number): void {
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

/** The interval that holds for a gap that starts on the day; null where the procedure gives none. */
function reachAt(
  desk: Desk,
  timeline: Timeline,
  child: number,
  cadence: Cadence,
  span: Span,
  from: number,
): Reach | null {
  const { every, stages } = ruleAt(cadence, from)
  return every ?? stageAt(stages, desk, timeline, child, span, from)
}

/** The due day as missing episodes move it; generous where not all is recorded of them. */
function pausedDue(
  desk: Desk,
  timeline: Timeline,
  child: number,
  cadence: Cadence,
  from: number,
  reach: Reach,
): number {
  const due = lastDayOf(reach, from)
  return ruleAt(cadence, from).isPausing && hasEpisodes(timeline, child)
    ? withPauses(timeline, child, desk.asAt, from, { reach, due }, false)
    : due
}

function hasEpisodes({ episodeFirst }: Timeline, child: number): boolean {
  return episodeFirst[child] !== episodeFirst[child + 1]
}

/** The furthest day that could still be in time after that day, if every absence that may pause the clause does. */
function furthestDue(
  desk: Desk,
  timeline: Timeline,
  child: number,
  cadence: Cadence,
  span: Span,
  from: number,
): number {
  const reach = reachAt(desk, timeline, child, cadence, span, from)
  if (reach === null) return NO_DAY
  const due = lastDayOf(reach, from)
  return ruleAt(cadence, from).isPausing && hasEpisodes(timeline, child)
    ? withPauses(timeline, child, desk.asAt, from, { reach, due }, true)
    : due
}

/** The gap is missed in every way in which what may be so could be: for not met feeds cover the days of each. */
function isWhollyCovered(
  desk: Desk,
  timeline: Timeline,
  child: number,
  cadence: Cadence,
  span: Span,
): boolean {
  const { from, bridge } = desk.gap
  if (!isCoveredFrom(desk, timeline, child, cadence, span, from)) return false
  return bridge === from || isCoveredFrom(desk, timeline, child, cadence, span, bridge)
}

function isCoveredFrom(
  desk: Desk,
  timeline: Timeline,
  child: number,
  cadence: Cadence,
  span: Span,
  day: number,
): boolean {
  return isCovered(ruleAt(cadence, day), day, furthestDue(desk, timeline, child, cadence, span, day))
}

/** An entry that may count carries the gap on, if it is in time itself. */
function bridge(
  desk: Desk,
  timeline: Timeline,
  child: number,
  cadence: Cadence,
  span: Span,
  day: number,
): void {
  if (day <= furthestDue(desk, timeline, child, cadence, span, desk.gap.bridge)) desk.gap.bridge = day
}

function closeGap(
  desk: Desk,
  timeline: Timeline,
  child: number,
  cadence: Cadence,
  span: Span,
  row: number,
): void {
  const { gap } = desk
  const { from } = gap
  const day = timeline.day[row] as number
  // Entries of one day are one: the duty that falls with them falls once.
  if (gap.row >= 0 && day === from) return
  const reach = reachAt(desk, timeline, child, cadence, span, from)
  const due = reach === null ? NO_DAY : pausedDue(desk, timeline, child, cadence, from, reach)
  relyOn(desk, gap.row, row)
  if (reach === null) tell(desk, from, NO_DAY, CANNOT_TELL, NO_FIGURE, true)
  else if (day <= due) tell(desk, from, due, MET, DONE, false)
  else if (day <= furthestDue(desk, timeline, child, cadence, span, gap.bridge)) {
    tell(desk, from, due, CANNOT_TELL, NOT_RECORDED_REASON, true)
  } else {
    const isSure = isWhollyCovered(desk, timeline, child, cadence, span)
    tell(desk, from, due, isSure ? NOT_MET : CANNOT_TELL, isSure ? LATE : NOT_COVERED, true)
  }
  startGap(desk, day, row)
}

/** The gap from the last entry to as-at or to the end of the span. */
function tellOpenGap(desk: Desk, timeline: Timeline, child: number, cadence: Cadence, span: Span): void {
  const { from, row } = desk.gap
  const until = span.until
  const reach = reachAt(desk, timeline, child, cadence, span, from)
  const due = reach === null ? NO_DAY : pausedDue(desk, timeline, child, cadence, from, reach)
  // Up to this day a duty is not overdue: the last day of the span is its last, as-at is not over.
  const end = isOver(until) ? until : desk.asAt
  relyOn(desk, row, row)
  if (reach === null) tell(desk, from, NO_DAY, CANNOT_TELL, NO_FIGURE, isOver(until))
  else if (due >= end && isOver(until)) tellEnded(desk, from, due)
  else if (due >= end) tellNotYetDue(desk, from, due, lastDayOf(reach, from) < end ? PAUSED : WAITING)
  else if (furthestDue(desk, timeline, child, cadence, span, desk.gap.bridge) >= end) {
    tell(desk, from, due, CANNOT_TELL, NOT_RECORDED_REASON, isOver(until))
  } else {
    const isSure = isWhollyCovered(desk, timeline, child, cadence, span)
    tell(desk, from, due, isSure ? NOT_MET : CANNOT_TELL, isSure ? NONE : NOT_COVERED, isOver(until))
  }
}
