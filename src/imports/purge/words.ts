import { sayDay, dayOfInstant } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'
import { plural } from '../../kernel/sentence.ts'

export const PURGE_WORDS = {
  noSource: 'Choose the source of the record',
  noTarget: 'Choose the table of the record',
  noKey: 'Enter the id of the record as it stands in the file',
  noReason: 'Say why the record is purged',
  unknown:
    'No record with this id is known from this source and table. Check the three: the id is the one that stands in the file.',
} as const

/** The tables that a record can stand in, for whoever named another. */
export function sayTables(names: readonly string[]): string {
  return `There is no such table. A record stands in one of these: ${[...new Set(names)].sort().join(', ')}`
}

/** What stands in the way of purging a record a second time. */
export function alreadyPurged(at: Instant): string {
  return `This record was purged on ${sayDay(dayOfInstant(at))} already.`
}

/** What a confirmation is asked for. */
export function sayWouldPurge(count: number): string {
  const facts = `${count} ${plural(count, 'fact is', 'facts are')} known of this record`
  return `Nothing was purged yet. ${facts}, which nobody will see from then on. Tick the box to purge the record`
}
