import { addDays, type Day } from '../../kernel/day.ts'
import { invalid, type Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { feedName, type Feed } from './model.ts'
import { FEED_WORDS as SAY, sayEndsBefore, sayFirstDayMissing } from './words.ts'

/** What somebody says of the feeds of one source. */
export interface CoverAsked {
  readonly kinds: readonly string[]
  /** Null where the first day that was said so far holds on. */
  readonly from: Day | null
  /** The last day that the feeds cover. */
  readonly last: Day
}

/**
 * The feeds as they are said to go from now on. Refused: a day still to come, a last day before the first, and a kind
 * that the source was not said to bring so far without its first day.
 */
export function decideCover(
  { kinds, from, last }: CoverAsked,
  known: readonly Feed[],
  today: Day,
): Result<Feed[], Refusal> {
  if (last > today) return invalid(SAY.ahead, 'last')
  const firstOf = new Map(known.map((feed) => [feed.kind, feed.from]))
  const open = from === null ? kinds.filter((kind) => !firstOf.has(kind)) : []
  if (open.length > 0) return invalid(sayFirstDayMissing(open.map(feedName)), 'from')
  const feeds = kinds.map((kind) => {
    return { kind, from: from ?? (firstOf.get(kind) as Day), until: addDays(last, 1) }
  })
  const turned = feeds.find((feed) => feed.until <= feed.from)
  return turned ? invalid(sayEndsBefore(feedName(turned.kind), turned.from), 'last') : ok(feeds)
}
