import { listed } from '../../kernel/sentence.ts'
import { no, ok, type Result } from '../../kernel/result.ts'
import type { Answer } from '../model.ts'

/** What a source means by each of the values that it writes, in small letters. */
export type Readings = ReadonlyMap<string, Answer>

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
export function readAnswer(written: string | null, readings: Readings): Result<Answer, string> {
  if (written === null) return ok('notRecorded')
  const answer = readings.get(written.toLowerCase())
  if (answer !== undefined) return ok(answer)
  return no(
    `This is none of the answers that are known of this source: ${listed([...readings.keys()].map(shout))} or blank.`,
  )
}

function shout(value: string): string {
  return value.toUpperCase()
}
