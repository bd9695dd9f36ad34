import { listed } from '../../kernel/sentence.ts'
import { no, ok, type Result } from '../../kernel/result.ts'
import type { Answer } from '../model.ts'

/**
 * What a source means by each of the values that it writes, in small letters; where it means something else in one
 * column, under that column's name too (see `keyOfReading`).
 */
export type Readings = ReadonlyMap<string, Answer>

/** The key of a value that means something of its own in a column of ours: `offered|n`. */
export function keyOfReading(column: string | null, value: string): string {
  const written = value.toLowerCase()
  return column === null || column === '' ? written : `${column}|${written}`
}

/** What a source means by a value in a column: as it uses the column, else as it uses the value anywhere. */
export function meaningOf(written: string, readings: Readings, column: string | null): Answer | undefined {
  return readings.get(keyOfReading(column, written)) ?? readings.get(keyOfReading(null, written))
}

export const USUAL_READINGS: Readings = new Map([
  ...([
    ['y', 'yes'],
    ['yes', 'yes'],
    ['n', 'no'],
    ['no', 'no'],
  ] as const),
  ...([
    ['na', 'notApplicable'],
    ['n/a', 'notApplicable'],
    ['not applicable', 'notApplicable'],
  ] as const),
  ...([
    ['true', 'yes'],
    ['false', 'no'],
    ['1', 'yes'],
    ['0', 'no'],
    ['unknown', 'notRecorded'],
    ['not known', 'notRecorded'],
    ['not recorded', 'notRecorded'],
  ] as const),
])

/**
 * Reads a yes or no as its source means it, or gives the sentence that says which values are known. One real extract
 * writes N for "not offered" and for a blank alike: there N is not recorded.
 */
export function readAnswer(
  written: string | null,
  readings: Readings,
  column: string | null = null,
): Result<Answer, string> {
  if (written === null) return ok('notRecorded')
  const answer = meaningOf(written, readings, column)
  if (answer !== undefined) return ok(answer)
  return no(
    `This is none of the answers that are known of this source: ${listed([...readings.keys()].filter(isOfAnyColumn).map(shout))} or blank.`,
  )
}

function shout(value: string): string {
  return value.toUpperCase()
}

function isOfAnyColumn(key: string): boolean {
  return !key.includes('|')
}
