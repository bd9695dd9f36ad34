import type { RowProblem } from '../../imports/index.ts'
import { meaningOf, type Readings } from './rules.ts'

interface Answered {
  readonly attributes: Readonly<Record<string, string>>
  /** The first answer that nobody knows the meaning of: it counts as not recorded, and is said. */
  readonly note: RowProblem | null
}

/**
 * Reads what a row answers, each answer under the column that it stands in. A blank is left out: it was not recorded,
 * never a no. Where a source wrote something that says nothing (its N for a blank, or a code that nobody knows), its
 * own word is kept beside as `seenInSource`.
 */
export function readAnswers(written: Readonly<Record<string, string | null>>, readings: Readings): Answered {
  const attributes: Record<string, string> = {}
  let note: RowProblem | null = null
  for (const [column, value] of Object.entries(written)) {
    if (value === null) continue
    const answer = meaningOf(value, readings, column) ?? meaningOf(withoutLetter(value), readings, column)
    if (answer !== undefined && answer !== 'notRecorded') attributes[column] = answer
    else attributes[`${column}InSource`] = value
    if (answer === undefined) note ??= { column, reason: ANSWER_UNKNOWN }
  }
  return { attributes, note }
}

/** Ofsted's lists number the answers by letters: `a) Yes`. */
export function withoutLetter(written: string): string {
  return written.replace(/^[a-z]{1,2}\)\s*/i, '')
}

export const ANSWER_UNKNOWN =
  'Nobody has said what this source means by this answer. The row was taken in with the answer as not recorded; say what it means, and take it in again.'
