import { lastDayOf, type Reach } from '../calendar.ts'
import {
  type Covered,
  type Desk,
  DONE,
  isOver,
  NONE,
  NOT_RECORDED_REASON,
  relyOn,
  type Span,
  tell,
  tellIfNoneIsDue,
  tellMissed,
} from '../desk.ts'
import { COUNTS, COUNTS_NOT, countsBy, type PreparedEntries } from '../entries.ts'
import { CANNOT_TELL, MET } from '../model.ts'
import { NO_DAY, type Timeline } from '../timeline.ts'

export interface PreparedPresent extends Covered {
  readonly shape: 'present'
  readonly entries: PreparedEntries
  readonly isEver: boolean
  readonly grace: Reach
}

/** On the day, is there at least one? A version of the rule is judged over its own part of the span. */
export function judgePresent(
  desk: Desk,
  timeline: Timeline,
  child: number,
  rule: PreparedPresent,
  span: Span,
): void {
  const from = span.from
  const until = span.until
  const due = lastDayOf(rule.grace, from)
  const row = firstThatCounts(desk, timeline, child, rule, span)
  if (row >= 0) {
    relyOn(desk, row, row)
    tell(desk, from, due, MET, DONE, false)
  } else if (!tellIfNoneIsDue(desk, from, due, until)) tellAbsent(desk, rule, from, due, until)
}

function tellAbsent(desk: Desk, rule: PreparedPresent, from: number, due: number, until: number): void {
  const mayCount = desk.answer.row
  if (mayCount < 0) return tellMissed(desk, rule, from, due, NONE, isOver(until))
  relyOn(desk, mayCount, mayCount)
  tell(desk, from, due, CANNOT_TELL, NOT_RECORDED_REASON, isOver(until))
}

/** The first entry that counts, or -1; one that may count is left as the answer's row. */
function firstThatCounts(
  desk: Desk,
  timeline: Timeline,
  child: number,
  { entries, isEver }: PreparedPresent,
  span: Span,
): number {
  const earliest = isEver ? NO_DAY : span.began
  const latest = Math.min(desk.asAt, span.until - 1)
  desk.answer.row = -1
  for (let kind = 0; kind < entries.kinds.length; kind += 1) {
    const place = child * timeline.kinds.length + (entries.kinds[kind] as number)
    const end = timeline.first[place + 1] as number
    for (let row = timeline.first[place] as number; row < end; row += 1) {
      const day = timeline.day[row] as number
      if (day > latest) break
      if (day < earliest) continue
      const counts = countsBy(entries, kind, timeline.attributes[row] as number)
      if (counts === COUNTS) return row
      if (counts !== COUNTS_NOT) desk.answer.row = row
    }
  }
  return -1
}
