import type { Problem } from '../../../kernel/refusal.ts'
import type { RecordedAnswer, Topic } from '../../tool/index.ts'
import type { CaseAtWork, Seat, View } from '../model.ts'
import { settle } from '../settle.ts'
import { viewToWrite } from '../views.ts'
import { CHANGED_MEANWHILE, CHOOSE_OFFERED, COMMENT_TOO_LONG, whyClosed } from '../words.ts'
import { versionsOf, wordsOf, type AnswerBefore, type TypedAnswer } from './model.ts'

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
export function conflictsWith(history: readonly AnswerBefore[], typed: readonly TypedAnswer[]): Problem[] {
  return typed
    .filter((each) => settleAnswer(history, each) === 'conflict')
    .map(({ question }) => ({ field: `answer-${question}`, sentence: CHANGED_MEANWHILE }))
}

/** In whose record the answer to each question of a topic goes; null where this seat cannot write it now. */
export function placesOf(file: CaseAtWork, topic: Topic, seat: Seat): ReadonlyMap<string, View | null> {
  return new Map(topic.questions.map(({ code, blind }) => [code, viewToWrite(file, seat, blind)]))
}

/** Where somebody wrote what is not theirs to write now: a first view that is given, or a record of the other. */
export function problemsOutOfTurn(
  { file, topic, seat }: { readonly file: CaseAtWork; readonly topic: Topic; readonly seat: Seat },
  history: readonly AnswerBefore[],
  typed: readonly TypedAnswer[],
): Problem[] {
  const places = placesOf(file, topic, seat)
  return typed
    .filter((each) => places.get(each.question) === null)
    .filter((each) => !['nothingNew', 'keepNewer'].includes(settleAnswer(history, each)))
    .map(({ question }) => ({ field: `answer-${question}`, sentence: whyClosed(file, seat) }))
}

/** What has to be stored: what is new, and nothing that stands already or was left as it was. */
export function answersToWrite(
  history: readonly AnswerBefore[],
  typed: readonly TypedAnswer[],
): TypedAnswer[] {
  return typed.filter((each) => settleAnswer(history, each) === 'write')
}

export function settleAnswer(history: readonly AnswerBefore[], typed: TypedAnswer) {
  return settle(versionsOf(history, typed.question), { seen: typed.seen, words: wordsOf(typed) })
}

/** The answer that a form may go on from, by field: not where it was left as it was while somebody wrote a newer one. */
export function seenAfter(
  history: readonly AnswerBefore[],
  typed: readonly TypedAnswer[],
): Readonly<Record<string, string>> {
  const settled = typed.filter((each) => settleAnswer(history, each) !== 'keepNewer')
  return Object.fromEntries(
    settled.map(({ question }) => [
      `seen-${question}`,
      history.findLast((each) => each.question === question)?.id ?? '',
    ]),
  )
}
