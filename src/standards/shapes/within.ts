import { lastDayOf } from '../calendar.ts'
import {
  type Desk,
  DONE,
  isOver,
  LATE,
  NONE,
  NOT_COVERED,
  NOT_RECORDED_REASON,
  relyOn,
  type Span,
  tell,
  tellEnded,
  tellIfNoneIsDue,
  tellMissed,
  tellNotYetDue,
  touches,
} from '../desk.ts'
import { lastDayOfHours } from '../elapsed.ts'
import { COUNTS_NOT, countsBy, MAY_COUNT } from '../entries.ts'
import { CANNOT_TELL, MET, NOT_APPLICABLE, NOT_MET, reasonCode } from '../model.ts'
import { versionAt } from '../spans.ts'
import { NA, NO, NO_DAY, NO_TIME, NOT_RECORDED, OPEN, type Timeline, YES } from '../timeline.ts'
import { findAnswer, SOMETHING_LATE } from './answers.ts'
import { ACCEPTED, episodeAnswer, isDeclined, OFFERED } from './episode-answers.ts'
import type { Asking } from '../prepared-model.ts'
import type { PreparedWithin, Within } from './within-model.ts'

const ANSWERED_NO = reasonCode('answeredNo')
const DECLINED = reasonCode('declined')
const DOES_NOT_ARISE = reasonCode('doesNotArise')
const STILL_OPEN = reasonCode('stillOpen')
const NO_FIGURE = reasonCode('noFigure')

/** Is each trigger of the span answered within the limit? */
export function judgeWithin(desk: Desk, timeline: Timeline, child: number, within: Within, span: Span): void {
  const { trigger } = ruleAt(within, span.from)
  if (trigger.on === 'stayStart') askOfStart(desk, timeline, child, within, span)
  else if (trigger.on === 'entry') askOfEntries(desk, timeline, child, within, span)
  else askOfEpisodes(desk, timeline, child, within, span)
}

function ruleAt(within: Within, day: number): PreparedWithin {
  return within.versions[versionAt(within, day)] as PreparedWithin
}

function askOfStart(desk: Desk, timeline: Timeline, child: number, within: Within, span: Span): void {
  const began = span.began
  // A stay that began before the standard was in force, or without the status, calls for nothing.
  if (span.from === began) ask(desk, timeline, child, within, span, at(within, began, NO_TIME))
}

function askOfEntries(desk: Desk, timeline: Timeline, child: number, within: Within, span: Span): void {
  const from = span.from
  const latest = Math.min(desk.asAt, span.until - 1)
  const entries = ruleAt(within, from).triggers
  let count = 0
  for (let kind = 0; kind < entries.kinds.length; kind += 1) {
    const place = child * timeline.kinds.length + (entries.kinds[kind] as number)
    const end = timeline.first[place + 1] as number
    for (let row = timeline.first[place] as number; row < end; row += 1) {
      const day = timeline.day[row] as number
      if (day < from || day > latest) continue
      const counts = countsBy(entries, kind, timeline.attributes[row] as number)
      if (counts === COUNTS_NOT) continue
      count += 1
      if (counts === MAY_COUNT) {
        tell(desk, day, NO_DAY, CANNOT_TELL, NOT_RECORDED_REASON, false)
        continue
      }
      const asking = at(within, day, timeline.at[row] as number)
      asking.triggerRow = row
      ask(desk, timeline, child, within, span, asking)
    }
  }
  if (count === 0) tellUnseen(desk, within, span)
}

function askOfEpisodes(desk: Desk, timeline: Timeline, child: number, within: Within, span: Span): void {
  const from = span.from
  const until = span.until
  const end = timeline.episodeFirst[child + 1] as number
  let count = 0
  for (let episode = timeline.episodeFirst[child] as number; episode < end; episode += 1) {
    const began = timeline.episodeFrom[episode] as number
    const returned = timeline.episodeUntil[episode] as number
    if (began > desk.asAt) continue
    if (returned === OPEN || returned > desk.asAt) {
      // It can only end in the time that holds as-at.
      if (until === OPEN) {
        tellNotYetDue(desk, began, NO_DAY, STILL_OPEN)
        count += 1
      }
      continue
    }
    if (returned < from || returned >= until) continue
    const asking = at(within, returned, timeline.episodeUntilAt[episode] as number)
    asking.episode = episode
    count += 1
    ask(desk, timeline, child, within, span, asking)
  }
  if (count === 0) tellUnseen(desk, within, span)
}

/** Nothing called for an answer: whether anything did cannot be told where no feed would have shown it. */
function tellUnseen(desk: Desk, within: Within, span: Span): void {
  const from = span.from
  const until = span.until
  const covered = ruleAt(within, from).triggerCovered
  if (covered === null || touches(covered, from, Math.min(desk.asAt + 1, until))) return
  tell(desk, from, NO_DAY, CANNOT_TELL, NOT_COVERED, isOver(until))
}

/** What is asked, laid into the one place for it. */
function at({ asking }: Within, day: number, minute: number): Asking {
  asking.day = day
  asking.at = minute
  asking.episode = -1
  asking.triggerRow = -1
  return asking
}

function ask(
  desk: Desk,
  timeline: Timeline,
  child: number,
  within: Within,
  span: Span,
  asking: Asking,
): void {
  const rule = ruleAt(within, asking.day)
  const until = span.until
  if (rule.hours === 0 && rule.reach === null) {
    return tell(desk, asking.day, NO_DAY, CANNOT_TELL, NO_FIGURE, isOver(until))
  }
  asking.due =
    rule.reach === null
      ? lastDayOfHours(desk.calendar, rule.hours, asking.day, asking.at)
      : lastDayOf(rule.reach, asking.day)
  if (!doesArise(desk, timeline, child, rule, asking, until)) return
  if (rule.response.by === 'answer') judgeAnswer(desk, timeline, child, rule, asking, until)
  else judgeEntries(desk, timeline, child, rule, asking, until)
}

/** Whether the episode's own answer lets the duty arise; else it is told what becomes of it. */
function doesArise(
  desk: Desk,
  timeline: Timeline,
  child: number,
  rule: PreparedWithin,
  asking: Asking,
  until: number,
): boolean {
  if (rule.onlyIf < 0 || asking.episode < 0) return true
  const answer = episodeAnswer(desk, timeline, child, rule, asking.episode, rule.onlyIf)
  if (answer === YES) return true
  if (answer !== NOT_RECORDED) tell(desk, asking.day, asking.due, NOT_APPLICABLE, DOES_NOT_ARISE, false)
  else if (!tellIfNoneIsDue(desk, asking.day, asking.due, until)) {
    tell(desk, asking.day, asking.due, CANNOT_TELL, NOT_RECORDED_REASON, isOver(until))
  }
  return false
}

/** The episode's own answer to what the clause asks. */
function judgeAnswer(
  desk: Desk,
  timeline: Timeline,
  child: number,
  rule: PreparedWithin,
  { episode, day, due }: Asking,
  until: number,
): void {
  if (rule.response.by !== 'answer') return
  const { as, answer: which } = rule.response
  const answer = episodeAnswer(desk, timeline, child, rule, episode, which === 'offered' ? OFFERED : ACCEPTED)
  const isAnswered = answer === YES || (as === 'recorded' && answer === NO)
  relyOn(desk, desk.answer.row, desk.answer.row)
  if (isAnswered) tell(desk, day, due, MET, DONE, false)
  else if (answer === NA) tell(desk, day, due, NOT_APPLICABLE, DOES_NOT_ARISE, false)
  else if (tellIfNoneIsDue(desk, day, due, until)) return
  else if (answer === NO) tell(desk, day, due, NOT_MET, ANSWERED_NO, isOver(until))
  else if (as === 'recorded') tellMissed(desk, rule, day, due, NOT_RECORDED_REASON, isOver(until))
  else tell(desk, day, due, CANNOT_TELL, NOT_RECORDED_REASON, isOver(until))
}

/** Entries that answer it: in time, perhaps in time, late, or none. */
function judgeEntries(
  desk: Desk,
  timeline: Timeline,
  child: number,
  rule: PreparedWithin,
  asking: Asking,
  until: number,
): void {
  const { day, due, episode, triggerRow } = asking
  findAnswer(desk, timeline, child, rule, asking)
  const { verdict, reason, row } = desk.answer
  relyOn(desk, triggerRow >= 0 ? triggerRow : row, row)
  if (verdict === MET) return tell(desk, day, due, MET, DONE, false)
  const isLate = verdict === SOMETHING_LATE
  const isExcused = wasDeclined(desk, timeline, child, rule, episode)
  if (isExcused) tell(desk, day, due, NOT_APPLICABLE, DECLINED, false)
  else if (isLate) tellLate(desk, rule, day, due, until)
  else if (tellIfNoneIsDue(desk, day, due, until)) return
  else if (verdict === CANNOT_TELL) tell(desk, day, due, CANNOT_TELL, reason, isOver(until))
  else tellMissed(desk, rule, day, due, NONE, isOver(until))
}

function wasDeclined(
  desk: Desk,
  timeline: Timeline,
  child: number,
  rule: PreparedWithin,
  episode: number,
): boolean {
  if (episode < 0 || !rule.isUnlessDeclined) return false
  return isDeclined(desk, timeline, child, rule, episode)
}

function tellLate(desk: Desk, rule: PreparedWithin, day: number, due: number, until: number): void {
  if (isOver(until) && due >= until) tellEnded(desk, day, due)
  else tellMissed(desk, rule, day, due, LATE, true)
}
