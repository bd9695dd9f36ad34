import { lastDayOf, type Reach } from '../calendar.ts'
import {
  type Covered,
  type Desk,
  DONE,
  isCovered,
  isOver,
  NONE,
  NOT_COVERED,
  NOT_RECORDED_REASON,
  relyOn,
  type Span,
  tell,
  tellIfNoneIsDue,
  tellMissed,
} from '../desk.ts'
import { answerAt } from '../entries.ts'
import { CANNOT_TELL, MET, NOT_MET, reasonCode } from '../model.ts'
import { NOT_RECORDED, type Timeline, YES } from '../timeline.ts'

export interface PreparedCurrent extends Covered {
  readonly shape: 'current'
  readonly kind: number
  /** The place of the answer that says whether an entry is complete, or -1. */
  readonly complete: number
  readonly noOlderThan: Reach | null
  readonly isRenewed: boolean
  readonly grace: Reach
}

const INCOMPLETE = reasonCode('incomplete')
const NOT_RENEWED = reasonCode('notRenewed')
const TOO_OLD = reasonCode('tooOld')
const NOTHING_WRONG = -1

/** Is the latest complete, of this stay, and no older than the limit? The reason names what is wrong first. */
export function judgeCurrent(
  desk: Desk,
  timeline: Timeline,
  child: number,
  rule: PreparedCurrent,
  span: Span,
): void {
  const from = span.from
  const until = span.until
  const due = lastDayOf(rule.grace, from)
  const row = latestRow(desk, timeline, child, rule, until)
  const wrong = whatIsWrong(timeline, rule, row, span.began)
  if (wrong === NOTHING_WRONG) judgeAge(desk, timeline, rule, row, span)
  else if (!tellIfNoneIsDue(desk, from, due, until)) {
    relyOn(desk, row, row)
    tellMissed(desk, rule, from, due, wrong, isOver(until))
  }
}

function latestRow(
  desk: Desk,
  timeline: Timeline,
  child: number,
  { kind }: PreparedCurrent,
  until: number,
): number {
  const place = child * timeline.kinds.length + kind
  const start = timeline.first[place] as number
  const latest = Math.min(desk.asAt, until - 1)
  let row = (timeline.first[place + 1] as number) - 1
  while (row >= start && (timeline.day[row] as number) > latest) row -= 1
  return row >= start ? row : -1
}

function whatIsWrong(timeline: Timeline, rule: PreparedCurrent, row: number, began: number): number {
  if (row < 0) return NONE
  const complete = completeness(timeline, rule, row)
  if (complete !== YES && complete !== NOT_RECORDED) return INCOMPLETE
  return rule.isRenewed && (timeline.day[row] as number) < began ? NOT_RENEWED : NOTHING_WRONG
}

function completeness(timeline: Timeline, { complete }: PreparedCurrent, row: number): number {
  return complete < 0 ? YES : answerAt(timeline.attributes[row] as number, complete)
}

/** The age of the latest, then whether anybody wrote down that it is complete. */
function judgeAge(desk: Desk, timeline: Timeline, rule: PreparedCurrent, row: number, span: Span): void {
  const from = span.from
  const until = span.until
  const day = timeline.day[row] as number
  const due = lastDayOf(rule.noOlderThan ?? rule.grace, rule.noOlderThan ? day : from)
  relyOn(desk, row, row)
  if (rule.noOlderThan && due < Math.min(desk.asAt, until)) {
    // As a cadence's last gap: the days from the latest entry on have to be covered.
    if (isCovered(rule, day, due)) tell(desk, from, due, NOT_MET, TOO_OLD, isOver(until))
    else tell(desk, from, due, CANNOT_TELL, NOT_COVERED, isOver(until))
  } else if (completeness(timeline, rule, row) === YES) tell(desk, from, due, MET, DONE, false)
  else if (!tellIfNoneIsDue(desk, from, lastDayOf(rule.grace, from), until)) {
    relyOn(desk, row, row)
    tell(desk, from, due, CANNOT_TELL, NOT_RECORDED_REASON, isOver(until))
  }
}
