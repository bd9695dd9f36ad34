import type { Calendar } from './calendar.ts'
import { CANNOT_TELL, NOT_APPLICABLE, NOT_MET, NOT_YET_DUE, reasonCode } from './model.ts'
import { OPEN } from './timeline.ts'

/** A duty as a shape finds it, in numbers. The same object is filled again and again: take from it what you keep. */
export interface FoundDuty {
  standard: number
  stay: number
  from: number
  due: number
  verdict: number
  reason: number
  isHistory: boolean
  firstRow: number
  lastRow: number
}

/** Takes the duties of one child and standard after another. A fault takes back what came since the beginning. */
export interface DutySink {
  begin(child: number, standard: number): void
  duty(found: Readonly<FoundDuty>): void
  end(): void
  fault(found: Readonly<FoundDuty>): void
}

/** What lies on the desk while children are judged; nothing is allocated for a child. */
export interface Desk {
  readonly asAt: number
  readonly calendar: Calendar
  sink: DutySink
  readonly found: FoundDuty
  /** The stretches of days that the standard at hand asks about. */
  readonly spans: Spans
  /** Stretches of days with a status, merged. */
  readonly segments: Spans
  /** For each kind of a rule the next row, and the row after its last. */
  readonly cursors: Int32Array
  readonly ends: Int32Array
  /** What an answer was found to be. */
  readonly answer: { verdict: number; reason: number; row: number }
}

/** A stretch of days that a standard asks about; the same objects are filled again and again. */
export interface Span {
  from: number
  until: number
  /** The true first day of the stay or placement, which the span may be cut from. */
  began: number
  /** The place of the stay or placement among the child's, or -1. */
  stay: number
  /** The version that it is judged by, or the first of them; WITHOUT_FIGURE or UNTOLD where there is none. */
  version: number
}

/** Spans in a row, of which so many are in use. */
export interface Spans {
  count: number
  readonly rows: Span[]
}

const MOST_KINDS = 32

export function deskOf(asAt: number, calendar: Calendar, sink: DutySink): Desk {
  return {
    asAt,
    calendar,
    sink,
    found: {
      standard: 0,
      stay: -1,
      from: 0,
      due: 0,
      verdict: 0,
      reason: 0,
      isHistory: false,
      firstRow: -1,
      lastRow: -1,
    },
    spans: { count: 0, rows: [] },
    segments: { count: 0, rows: [] },
    cursors: new Int32Array(MOST_KINDS),
    ends: new Int32Array(MOST_KINDS),
    answer: { verdict: 0, reason: 0, row: -1 },
  }
}

/** Puts one more span down; there are soon as many rows as the child with the most needs. */
export function putSpan(
  spans: Spans,
  from: number,
  until: number,
  began: number,
  stay: number,
  version: number,
): void {
  const span = spans.rows[spans.count]
  if (span === undefined) spans.rows.push({ from, until, began, stay, version })
  else {
    span.from = from
    span.until = until
    span.began = began
    span.stay = stay
    span.version = version
  }
  spans.count += 1
}

/** Names the entries that the next verdict rests on. */
export function relyOn({ found }: Desk, firstRow: number, lastRow: number): void {
  found.firstRow = firstRow
  found.lastRow = lastRow
}

/** Hands a duty on. */
export function tell(
  { found, sink }: Desk,
  from: number,
  due: number,
  verdict: number,
  reason: number,
  isHistory: boolean,
): void {
  found.from = from
  found.due = due
  found.verdict = verdict
  found.reason = reason
  found.isHistory = isHistory
  sink.duty(found)
  found.firstRow = -1
  found.lastRow = -1
}

/** The days that the feeds behind a rule cover, `[from, until)`. */
export interface Covered {
  readonly coverFrom: number
  readonly coverUntil: number
}

/** Whether the feeds cover each day from the one to the other. */
export function isCovered({ coverFrom, coverUntil }: Covered, from: number, to: number): boolean {
  return coverFrom <= from && to < coverUntil
}

/** Whether the feeds cover at least one of the days `[from, until)`. */
export function touches({ coverFrom, coverUntil }: Covered, from: number, until: number): boolean {
  return Math.max(coverFrom, from) < Math.min(coverUntil, until)
}

export const DONE = reasonCode('done')
export const LATE = reasonCode('late')
export const NONE = reasonCode('none')
export const WAITING = reasonCode('waiting')
export const PAUSED = reasonCode('paused')
export const ENDED = reasonCode('ended')
export const NOT_COVERED = reasonCode('notCovered')
export const NOT_RECORDED_REASON = reasonCode('notRecorded')

/** Says that the time asked about ended before the duty was due. */
export function tellEnded(desk: Desk, from: number, due: number): void {
  tell(desk, from, due, NOT_APPLICABLE, ENDED, false)
}

export function tellNotYetDue(desk: Desk, from: number, due: number, reason = WAITING): void {
  tell(desk, from, due, NOT_YET_DUE, reason, false)
}

/** Not met, where the feeds cover the time from when the duty fell until it was due; else it cannot be told. */
export function tellMissed(
  desk: Desk,
  covered: Covered,
  from: number,
  due: number,
  reason: number,
  isHistory: boolean,
): void {
  if (isCovered(covered, from, due)) tell(desk, from, due, NOT_MET, reason, isHistory)
  else tell(desk, from, due, CANNOT_TELL, NOT_COVERED, isHistory)
}

/** Whether the span had ended by as-at. */
export function isOver(until: number): boolean {
  return until !== OPEN
}

/**
 * Tells a duty that nothing has answered: it ended with the span, or is not yet due. False where its day has passed.
 */
export function tellIfNoneIsDue(desk: Desk, from: number, due: number, until: number): boolean {
  if (isOver(until) && due >= until) tellEnded(desk, from, due)
  else if (due >= desk.asAt) tellNotYetDue(desk, from, due)
  else return false
  return true
}
