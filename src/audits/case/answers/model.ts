import type { Id } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { RecordedAnswer } from '../../tool/index.ts'
import type { View } from '../model.ts'
import type { Version } from '../settle.ts'

export const MARKS = ['strength', 'concern'] as const
export type Mark = (typeof MARKS)[number]

/** What is said to one question: an answer, marked or not, with or without a comment. */
export interface Said {
  readonly answer: RecordedAnswer | null
  readonly mark: Mark | null
  readonly comment: string | null
}

/** A stored answer as far as it says what may be written after it. */
export interface AnswerBefore extends Said {
  readonly id: Id<'answer'>
  readonly topic: string
  readonly question: string
}

/** One stored answer; the newest of a view stands. */
export interface StoredAnswer extends AnswerBefore {
  readonly case: Id<'case'>
  /** False where the answers before it left the question out; it then says nothing else. */
  readonly isAsked: boolean
  readonly by: string
  readonly at: Instant
}

/** A stored answer and whose record it belongs to. */
export interface ViewedAnswer extends StoredAnswer {
  readonly view: View
}

/** What a form sends for one question, and which answer stood there when the form was made. */
export interface TypedAnswer extends Said {
  readonly question: string
  readonly seen: string | null
}

export function wordsOf({ answer, mark, comment }: Said): Version['words'] {
  return [answer, mark, comment]
}

/** The answers to one question, oldest first, as versions to settle against. */
export function versionsOf(answers: readonly AnswerBefore[], question: string): Version[] {
  return answers
    .filter((each) => each.question === question)
    .map((each) => ({ id: each.id, words: wordsOf(each) }))
}
