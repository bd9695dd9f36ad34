import { addDays, parseDay, sayDay, type Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'
import { sharePercent } from '../../kernel/percent.ts'
import { plural } from '../../kernel/sentence.ts'
import { kindOf } from '../model.ts'
import { PROBLEMS, type KindFigures, type ProblemCode, type QualityFigures, type Share } from './model.ts'

/** After so many days without files, or without a day that a feed covers, a source counts as stale. */
export const STALE_AFTER_DAYS = 31

/** Figures this old are counted again by a job, while whoever looks is shown what there is. */
const RECOUNT_AFTER_MS = 600_000

/** Where no job ran for so long, as where an installation runs none, whoever looks waits for new figures. */
const WAIT_AFTER_MS = 3_600_000

/** Whether what was counted at a time (null where nothing was) is counted before it is shown, later, or not yet. */
export function countingOf(countedAt: Instant | null, at: Instant): 'first' | 'later' | 'none' {
  if (countedAt === null || at - countedAt >= WAIT_AFTER_MS) return 'first'
  return at - countedAt >= RECOUNT_AFTER_MS ? 'later' : 'none'
}

/** `12 of 48 (25%)`; of none there is no share. */
export function sayShare({ count, of }: Share): string {
  const percent = sharePercent(count, of)
  return percent === null ? 'None known' : `${count} of ${of} (${percent}%)`
}

/** How long ago something was, and whether that is too long; what never was is too long ago. */
export interface Age {
  readonly sentence: string
  readonly isStale: boolean
}

/** When files of a source were taken in last. They come in real time, which in a story is after its today. */
export function ageOfDelivery(deliveredOn: string | null, today: Day): Age {
  const day = deliveredOn === null ? null : parseDay(deliveredOn)
  if (day === null) return { sentence: 'No files were taken in', isStale: true }
  const ago = day > today ? '' : `, ${sayAgo(today - day)}`
  return { sentence: `${sayDay(day)}${ago}`, isStale: isStale(day, today) }
}

/** The day of the last entry; one that is still to come is a fault of the record, and must not pass for today. */
export function sayLastEntry(lastOn: string, today: Day): string {
  const day = parseDay(lastOn)
  return day === null ? lastOn : `${sayDay(day)}, ${sayAgo(today - day)}`
}

function sayAgo(days: number): string {
  if (days < 0) return 'after today'
  return days === 0 ? 'today' : `${days} ${plural(days, 'day', 'days')} ago`
}

/** How far the feed of a kind reaches: the last day it covers, and how long ago that is. */
export function ageOfFeed(coveredUntil: string | null, today: Day): Age {
  const until = coveredUntil === null ? null : parseDay(coveredUntil)
  if (until === null) return { sentence: 'Nothing was said', isStale: false }
  const last = addDays(until, -1)
  return { sentence: `to ${sayDay(last)}`, isStale: isStale(last, today) }
}

/** Whether a day is too long ago. */
export function isStale(last: Day, today: Day): boolean {
  return today - last > STALE_AFTER_DAYS
}

/** An attribute that entries of a kind leave open, as a share of all of them. */
export interface OpenAttribute extends Share {
  readonly source: string
  readonly kind: string
  readonly attribute: string
  readonly name: string
}

/** What each kind of entry leaves open, attribute by attribute; the emptiest first. */
export function openAttributes(kinds: readonly KindFigures[]): OpenAttribute[] {
  return kinds
    .flatMap(({ source, kind, entries, notRecorded }) =>
      kindOf(kind).attributes.map(({ code, name }) => ({
        ...{ source, kind, attribute: code, name },
        ...{ count: notRecorded[code] ?? 0, of: entries },
      })),
    )
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count * a.of - a.count * b.of || (keyOf(a) < keyOf(b) ? -1 : 1))
}

function keyOf({ source, kind, attribute }: OpenAttribute): string {
  return `${source} ${kind} ${attribute}`
}

/** How many rows have each problem, all sources together, in the order of the problems; none is said too. */
export function problemTotals({ problems }: QualityFigures): { problem: ProblemCode; count: number }[] {
  return (Object.keys(PROBLEMS) as ProblemCode[]).map((problem) => ({
    problem,
    count: problems.filter((each) => each.problem === problem).reduce((sum, { count }) => sum + count, 0),
  }))
}
