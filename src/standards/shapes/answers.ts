import { type Desk, DONE, NOT_RECORDED_REASON } from '../desk.ts'
import { BEFORE, IN_TIME, TOO_LATE, TOO_ROUGH, withinHours } from '../elapsed.ts'
import { COUNTS, COUNTS_NOT, countsBy } from '../entries.ts'
import { CANNOT_TELL, MET, reasonCode } from '../model.ts'
import { NO_TIME, type Timeline } from '../timeline.ts'
import type { Asking, PreparedWithin } from './within-model.ts'

/** Beside met and cannot tell, what a search for an answer can end with. */
export const SOMETHING_LATE = -1
export const NOTHING = -2

const TIME_TOO_ROUGH = reasonCode('timeTooRough')
const NOT_LINKED = reasonCode('notLinked')

/** Leaves on the desk the best answer there is: in time, perhaps in time, the first that came late, or none. */
export function findAnswer(
  desk: Desk,
  timeline: Timeline,
  child: number,
  rule: PreparedWithin,
  asking: Asking,
): void {
  const { answer } = desk
  answer.verdict = NOTHING
  answer.reason = 0
  answer.row = -1
  for (let kind = 0; kind < rule.responses.kinds.length; kind += 1) {
    const place = child * timeline.kinds.length + (rule.responses.kinds[kind] as number)
    const end = timeline.first[place + 1] as number
    for (let row = timeline.first[place] as number; row < end; row += 1) {
      const day = timeline.day[row] as number
      if (day > desk.asAt) break
      if (day < asking.day) continue
      const counts = countsBy(rule.responses, kind, timeline.attributes[row] as number)
      if (counts === COUNTS_NOT) continue
      asking.row = row
      asking.isSure = counts === COUNTS
      weigh(desk, timeline, child, rule, asking)
      if (answer.verdict === MET) return
    }
  }
}

/** How an entry that counts or may count answers, if it does better than what was found before. */
function weigh(
  { answer, calendar }: Desk,
  timeline: Timeline,
  child: number,
  rule: PreparedWithin,
  asking: Asking,
): void {
  const { row, isSure } = asking
  const link = linkOf(timeline, child, asking.episode, row)
  if (link === OF_ANOTHER) return
  const timing = timingOf(calendar, timeline, rule, asking, row)
  if (timing === BEFORE) return
  if (timing === TOO_LATE) {
    const isAnswer = link === LINKED && isSure
    if (isAnswer && answer.verdict === NOTHING) found(answer, SOMETHING_LATE, 0, row)
  } else if (timing === TOO_ROUGH) {
    mayAnswer(answer, TIME_TOO_ROUGH, row)
  } else if (link === LINKED && isSure) found(answer, MET, DONE, row)
  else mayAnswer(answer, link === LINKED ? NOT_RECORDED_REASON : NOT_LINKED, row)
}

/** An entry that may be in time outweighs one that was late; the first of them is named. */
function mayAnswer(answer: Desk['answer'], reason: number, row: number): void {
  if (answer.verdict !== CANNOT_TELL) found(answer, CANNOT_TELL, reason, row)
}

function found(answer: Desk['answer'], verdict: number, reason: number, row: number): void {
  answer.verdict = verdict
  answer.reason = reason
  answer.row = row
}

function timingOf(
  calendar: Desk['calendar'],
  timeline: Timeline,
  { hours }: PreparedWithin,
  asking: Asking,
  row: number,
): number {
  const day = timeline.day[row] as number
  const at = timeline.at[row] as number
  if (hours > 0) return withinHours(calendar, hours, asking.day, asking.at, day, at)
  if (asking.at !== NO_TIME && at !== NO_TIME && at < asking.at) return BEFORE
  return day <= asking.due ? IN_TIME : TOO_LATE
}

const LINKED = 0
const UNLINKED = 1
const OF_ANOTHER = 2

/** Whether the entry belongs to the episode, to none, or to others alone. Without an episode everything belongs. */
function linkOf(timeline: Timeline, child: number, episode: number, row: number): number {
  if (episode < 0 || isLinkedTo(timeline, episode, row)) return LINKED
  const end = timeline.episodeFirst[child + 1] as number
  for (let other = timeline.episodeFirst[child] as number; other < end; other += 1) {
    if (isLinkedTo(timeline, other, row)) return OF_ANOTHER
  }
  return UNLINKED
}

function isLinkedTo(timeline: Timeline, episode: number, row: number): boolean {
  const end = timeline.interviewFirst[episode + 1] as number
  for (let link = timeline.interviewFirst[episode] as number; link < end; link += 1) {
    if (timeline.interviewRow[link] === row) return true
  }
  return false
}
