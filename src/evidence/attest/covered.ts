import { addDays, sayDay } from '../../kernel/day.ts'
import type { FeedOfSource } from '../feeds/model.ts'

/** How far the feeds of a kind reach, so that whoever attests knows what will come by itself. */
export function sayFeeds(feeds: readonly FeedOfSource[], caseSystem: string): readonly string[] {
  if (feeds.length === 0) return [`No feed from ${caseSystem} brings entries of this kind.`]
  return feeds.map(
    ({ source, from, until }) =>
      `The feed of ${source} covers entries of this kind from ${sayDay(from)} to ${sayDay(addDays(until, -1))}. ` +
      'What you attest on one of these days stands beside it, and is never merged with what the feed brings.',
  )
}

/** The feeds that cover the day; until is the first day that a feed does not cover. */
export function feedsOn(feeds: readonly FeedOfSource[], day: number): FeedOfSource[] {
  return feeds.filter(({ from, until }) => from <= day && day < until)
}

/** Said of an entry that was attested on a day that a feed covers. */
export function sayCovered(feeds: readonly FeedOfSource[]): string {
  const sources = feeds.map(({ source }) => source).join(', ')
  return `The feed of ${sources} covers this day and did not bring this entry. Look whether it is recorded there.`
}
