import { addDays, sayDay, type Day } from '../../kernel/day.ts'
import { listed } from '../../kernel/sentence.ts'
import type { Feed } from './model.ts'

export const FEED_WORDS = {
  noKinds: 'Select at least one kind that the feed brings',
  noUntil: 'Enter the last day that the feed covers, like 27 3 2015',
  noDay: 'Write the day that the files cover like 2015-03-27',
  noFrom: 'Enter the first day that the feed covers, like 1 4 2014, or leave it blank to keep what was said',
  changedSince:
    'Somebody else said how far this source goes while you had the page open, and nothing of yours is saved yet. What stands now is written beside each kind. Save yours again if it should hold instead.',
  ahead: 'No feed covers a day that is still to come. Enter today or an earlier day',
  nothingSaid:
    'Nothing was said of this source yet. Say once which kinds it brings and since when: under “What the feeds cover”, or in installation.toml.',
} as const

/** Said where the first day is missing of kinds that the source was not said to bring so far. */
export function sayFirstDayMissing(names: readonly string[]): string {
  return `Enter the first day, because nothing was said yet of ${listed(names)}`
}

export function sayEndsBefore(name: string, from: Day): string {
  return `${name} are covered from ${sayDay(from)}. Enter a last day that is not before it`
}

export function sayCoverSaid(source: string, last: Day): string {
  return `The feeds of ${source} that you chose cover the days up to ${sayDay(last)}. Standards are held against that within minutes.`
}

/** The days that a feed covers, the last included. */
export function sayCovered({ from, until }: Pick<Feed, 'from' | 'until'>): string {
  return `${sayDay(from)} to ${sayDay(addDays(until, -1))}`
}
