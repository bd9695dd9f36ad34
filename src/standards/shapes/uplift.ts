import {
  type Covered,
  type Desk,
  isCovered,
  isOver,
  NOT_COVERED,
  NOT_RECORDED_REASON,
  relyOn,
  type Span,
  tell,
  tellNotYetDue,
} from '../desk.ts'
import { COUNTS, COUNTS_NOT, countsBy, type PreparedEntries } from '../entries.ts'
import { CANNOT_TELL, MET, NOT_APPLICABLE, NOT_MET, reasonCode } from '../model.ts'
import { OPEN, type Timeline } from '../timeline.ts'

export interface PreparedUplift extends Covered {
  readonly shape: 'uplift'
  readonly entries: PreparedEntries
  readonly baselineDays: number
  readonly minimumDays: number
  readonly ceilingDays: number | null
}

const HIGHER = reasonCode('higher')
const NOT_HIGHER = reasonCode('notHigher')
const AT_CEILING = reasonCode('atCeiling')
const TOO_SHORT = reasonCode('tooShort')

/** Is the rate while listed higher than in the covered days before? Information, never red. */
export function judgeUplift(
  desk: Desk,
  timeline: Timeline,
  child: number,
  rule: PreparedUplift,
  span: Span,
): void {
  // The stay itself, and not the part of it since the standard is in force: the baseline lies before the listing.
  const from = span.began
  const until = span.until
  const end = Math.min(until, desk.asAt + 1)
  const due = from + rule.minimumDays
  if (end < due) return tellTooShort(desk, from, due, until)
  const judgedEnd = Math.min(end, rule.coverUntil)
  if (judgedEnd < due || !isCovered(rule, from - rule.baselineDays, from)) {
    return tell(desk, from, due, CANNOT_TELL, NOT_COVERED, isOver(until))
  }
  countRows(desk, timeline, child, rule, from - rule.baselineDays, from)
  const [before, beforeMay] = [desk.answer.verdict, desk.answer.reason]
  countRows(desk, timeline, child, rule, from, judgedEnd)
  compare(desk, rule, span, judgedEnd - from, before, beforeMay)
}

function tellTooShort(desk: Desk, from: number, due: number, until: number): void {
  if (until === OPEN) tellNotYetDue(desk, from, due)
  else tell(desk, from, due, NOT_APPLICABLE, TOO_SHORT, false)
}

/** The counts while listed lie on the desk; those of the baseline come with it. */
function compare(
  desk: Desk,
  rule: PreparedUplift,
  span: Span,
  days: number,
  before: number,
  beforeMay: number,
): void {
  const from = span.began
  const due = from + rule.minimumDays
  const listed = desk.answer.verdict
  const listedMay = desk.answer.reason
  relyOn(desk, desk.answer.row, desk.answer.row)
  const isEnded = isOver(span.until)
  if (isAtCeiling(rule, before)) tell(desk, from, due, NOT_APPLICABLE, AT_CEILING, false)
  else if (isAtCeiling(rule, before + beforeMay)) {
    tell(desk, from, due, CANNOT_TELL, NOT_RECORDED_REASON, isEnded)
  } else if (listed * rule.baselineDays > (before + beforeMay) * days) {
    tell(desk, from, due, MET, HIGHER, false)
  } else if ((listed + listedMay) * rule.baselineDays > before * days) {
    tell(desk, from, due, CANNOT_TELL, NOT_RECORDED_REASON, isEnded)
  } else tell(desk, from, due, NOT_MET, NOT_HIGHER, isEnded)
}

function isAtCeiling({ ceilingDays, baselineDays }: PreparedUplift, count: number): boolean {
  return ceilingDays !== null && count * ceilingDays >= baselineDays
}

/** Leaves on the desk how many entries of `[from, until)` count (verdict), how many may (reason), and the last row. */
function countRows(
  { answer }: Desk,
  timeline: Timeline,
  child: number,
  { entries }: PreparedUplift,
  from: number,
  until: number,
): void {
  answer.verdict = 0
  answer.reason = 0
  answer.row = -1
  for (let kind = 0; kind < entries.kinds.length; kind += 1) {
    const place = child * timeline.kinds.length + (entries.kinds[kind] as number)
    const end = timeline.first[place + 1] as number
    for (let row = timeline.first[place] as number; row < end; row += 1) {
      const day = timeline.day[row] as number
      if (day < from || day >= until) continue
      const counts = countsBy(entries, kind, timeline.attributes[row] as number)
      if (counts === COUNTS_NOT) continue
      if (counts === COUNTS) answer.verdict += 1
      else answer.reason += 1
      answer.row = row
    }
  }
}
