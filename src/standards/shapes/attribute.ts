import {
  type Covered,
  type Desk,
  DONE,
  isCovered,
  isOver,
  NOT_COVERED,
  NOT_RECORDED_REASON,
  relyOn,
  type Span,
  tell,
} from '../desk.ts'
import { answerAt } from '../entries.ts'
import type { AttributeRule } from '../rule-model.ts'
import { CANNOT_TELL, MET, NOT_APPLICABLE, NOT_MET, reasonCode } from '../model.ts'
import { NA, NO_DAY, NOT_RECORDED, type Timeline, YES } from '../timeline.ts'

export interface PreparedAttribute extends Covered {
  readonly shape: 'attribute'
  readonly kind: number
  readonly attribute: number
  readonly least: AttributeRule['least']
}

const NO_ENTRIES = reasonCode('noEntries')
const ANSWERED_NO = reasonCode('answeredNo')

/** Do at least so many of the span's entries carry the attribute? */
export function judgeAttribute(
  desk: Desk,
  timeline: Timeline,
  child: number,
  rule: PreparedAttribute,
  span: Span,
): void {
  const from = span.from
  const until = span.until
  const latest = Math.min(desk.asAt, until - 1)
  const place = child * timeline.kinds.length + rule.kind
  const end = timeline.first[place + 1] as number
  let row = timeline.first[place] as number
  while (row < end && (timeline.day[row] as number) < from) row += 1
  const first = row
  let asked = 0
  let yes = 0
  let untold = 0
  for (; row < end && (timeline.day[row] as number) <= latest; row += 1) {
    const answer = answerAt(timeline.attributes[row] as number, rule.attribute)
    if (answer === NA) continue
    asked += 1
    if (answer === YES) yes += 1
    else if (answer === NOT_RECORDED) untold += 1
  }
  if (asked === 0) return tellNoEntries(desk, rule, from, until)
  relyOn(desk, first, row - 1)
  tellShare(desk, rule, span, asked, yes, untold)
}

function tellNoEntries(desk: Desk, rule: PreparedAttribute, from: number, until: number): void {
  const latest = Math.min(desk.asAt, until - 1)
  const judged = Math.min(latest, rule.coverUntil - 1)
  if (!isCovered(rule, from, Math.max(judged, from))) {
    tell(desk, from, NO_DAY, CANNOT_TELL, NOT_COVERED, isOver(until))
  } else tell(desk, from, NO_DAY, NOT_APPLICABLE, NO_ENTRIES, false)
}

function tellShare(
  desk: Desk,
  { least: asked }: PreparedAttribute,
  span: Span,
  count: number,
  yes: number,
  untold: number,
): void {
  const from = span.from
  const isEnded = isOver(span.until)
  const least = leastOf(asked, count)
  if (yes >= least) tell(desk, from, NO_DAY, MET, DONE, false)
  else if (yes + untold >= least) tell(desk, from, NO_DAY, CANNOT_TELL, NOT_RECORDED_REASON, isEnded)
  // Of all, one no can never be made good; a share can still rise.
  else tell(desk, from, NO_DAY, NOT_MET, ANSWERED_NO, isEnded || asked === 'all')
}

function leastOf(asked: AttributeRule['least'], count: number): number {
  if (asked === 'all') return count
  return 'count' in asked ? asked.count : Math.ceil((count * asked.percent) / 100)
}
