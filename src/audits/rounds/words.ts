import { dayOrMonthOrNull, lastDayOf, sayDayOrMonth } from '../../kernel/day-or-month.ts'
import { addDays, quarterOf, sayDay, type Day } from '../../kernel/day.ts'
import { sharePercent } from '../../kernel/percent.ts'
import { plural } from '../../kernel/sentence.ts'
import type { StrataKind } from '../draw/frame.ts'
import type { SampleWish } from '../draw/sample-size.ts'
import type { HowDrawn, Round, RoundStatus } from './model.ts'

export const NOT_RECORDED = 'Not recorded'

export const ROUND_STATUS_WORDS: Readonly<Record<RoundStatus, string>> = {
  planned: 'Planned',
  frozen: 'List frozen',
  drawn: 'Sample drawn',
  auditing: 'Being audited',
  closed: 'Closed',
  cancelled: 'Cancelled',
  knownInPart: 'Known only in part',
}

/** Colour says nothing that the word does not say. */
export const ROUND_STATUS_COLOURS: Readonly<Record<RoundStatus, string>> = {
  planned: 'grey',
  frozen: 'blue',
  drawn: 'turquoise',
  auditing: 'yellow',
  closed: 'green',
  cancelled: 'red',
  knownInPart: 'grey',
}

export const STRATA_WORDS: Readonly<Record<StrataKind, string>> = {
  none: 'Drawn from the whole list',
  team: 'Spread over the teams',
  strand: 'Spread over the strands',
  agency: 'Spread over the agencies',
}

export const HOW_DRAWN_WORDS: Readonly<Record<HowDrawn, string>> = {
  twoPeople: 'By two people, each with a nonce that neither could choose',
  onePerson: 'By one person alone: the program made both nonces at once, and no second person took part',
  reconstruction:
    'A reconstruction: salt and nonces came with the papers of the round, and the draw was computed afterwards',
  chosen: 'Not drawn: a re-audit looks at one chosen case again, and comes into no figure of a sample',
}

type When = Pick<Round, 'asAt' | 'month'>

/** `8 April 2015`, or `October 2014` where no day is known. */
export function sayWhen({ asAt, month }: When): string {
  if (asAt !== null) return sayDay(asAt)
  const known = dayOrMonthOrNull(month)
  return known === null ? NOT_RECORDED : sayDayOrMonth(known)
}

/** `Quarter 1 of 2015–16`: where the round stands in the timetable of the year. @source seed 2.1, 3.1 */
export function sayQuarter(when: When): string {
  const month = dayOrMonthOrNull(when.month)
  const day = when.asAt ?? (month === null ? null : lastDayOf(month))
  if (day === null) return NOT_RECORDED
  const { startYear, quarter } = quarterOf(day)
  return `Quarter ${quarter} of ${startYear}–${String((startYear + 1) % 100).padStart(2, '0')}`
}

/** `8 of 25 children (32%)`. */
export function saySample({ frameCount, sampleCount }: Pick<Round, 'frameCount' | 'sampleCount'>): string {
  if (frameCount === null || sampleCount === null) return NOT_RECORDED
  return `${sampleCount} of ${frameCount} ${plural(frameCount, 'child', 'children')} (${sharePercent(sampleCount, frameCount)}%)`
}

export function saySize(size: SampleWish | null): string {
  if (size === null) return 'Not decided yet'
  if ('percent' in size) return `${size.percent}% of the list`
  return `${size.count} ${plural(size.count, 'child', 'children')}`
}

/** The period examined, its last day included. */
export function sayExamined({ period }: Pick<Round, 'period'>): string {
  if (period === null) return NOT_RECORDED
  const last = period.until === null ? 'an open end' : sayDay(addDays(period.until, -1))
  return `${sayDay(period.from)} to ${last}`
}

/** Said as soon as it was more than once. @source domain.md, drawing a sample, 4 */
export function sayDrawnTimes(times: number | null): string | null {
  if (times === null || times < 2) return null
  return `Drawn ${times} times: redraws, nonces that were never shown and cancelled rounds on the same list and day count`
}

export function sayDayOrNone(day: Day | null): string {
  return day === null ? NOT_RECORDED : sayDay(day)
}
