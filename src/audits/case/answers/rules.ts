import type { Problem } from '../../../kernel/refusal.ts'
import type { RecordedAnswer, Topic } from '../../tool/index.ts'
import { settle } from '../settle.ts'
import { CHANGED_MEANWHILE, CHOOSE_OFFERED, COMMENT_TOO_LONG } from '../words.ts'
import { versionsOf, wordsOf, type StoredAnswer, type TypedAnswer } from './model.ts'

const LONGEST_COMMENT = 4000

/** What is wrong with answers to a topic, each problem at its field: `answer-upToDate`, `comment-upToDate`. */
export function problemsWith(topic: Topic, typed: readonly TypedAnswer[]): Problem[] {
  return typed.flatMap(({ question, answer, comment }): Problem[] => {
    const isOffered = answer === null || offeredBy(topic, question).includes(answer)
    const isTooLong = (comment ?? '').length > LONGEST_COMMENT
    return [
      ...(isOffered ? [] : [{ field: `answer-${question}`, sentence: CHOOSE_OFFERED }]),
      ...(isTooLong ? [{ field: `comment-${question}`, sentence: COMMENT_TOO_LONG }] : []),
    ]
  })
}

// A question that the topic does not ask offers nothing.
function offeredBy(topic: Topic, question: string): readonly RecordedAnswer[] {
  return topic.questions.find(({ code }) => code === question)?.answers ?? []
}

/** Where somebody else wrote meanwhile and the two differ. */
export function conflictsWith(history: readonly StoredAnswer[], typed: readonly TypedAnswer[]): Problem[] {
  return typed
    .filter((each) => settleAnswer(history, each) === 'conflict')
    .map(({ question }) => ({ field: `answer-${question}`, sentence: CHANGED_MEANWHILE }))
}

/** What has to be stored: what is new, and nothing that stands already or was left as it was. */
export function answersToWrite(
  history: readonly StoredAnswer[],
  typed: readonly TypedAnswer[],
): TypedAnswer[] {
  return typed.filter((each) => settleAnswer(history, each) === 'write')
}

export function settleAnswer(history: readonly StoredAnswer[], typed: TypedAnswer) {
  return settle(versionsOf(history, typed.question), { seen: typed.seen, words: wordsOf(typed) })
}
