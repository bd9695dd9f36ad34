import { numberWord, plural } from '../../kernel/sentence.ts'
import type { EarlierRound } from '../cut/model.ts'
import { mostTelling, testQuestions } from '../difference/test-questions.ts'
import { RARE, type QuestionNamed } from '../difference/words.ts'
import { sayChance } from '../wording.ts'
import { sayRound } from '../words.ts'
import type { ComparedTopics } from './model.ts'

/** This round and one before it, topic by topic: what can be set side by side, what cannot, and what chance explains. */
export function comparedTopicsSentences(earlier: EarlierRound, nameOf: QuestionNamed): string[] {
  const { topics } = earlier
  if (topics === null)
    return [
      earlier.grades === null
        ? `The topics of ${sayRound(earlier)} are not given in the report, so topics cannot be compared.`
        : `The topics of ${sayRound(earlier)} were not compared in this cut, or one of the two rounds has no tool.`,
    ]
  const questions = Object.values(topics.questions).flatMap((each) => Object.values(each))
  if (questions.length === 0)
    return ['No question was both asked in the two rounds and answered.', ...sayUnmapped(topics)]
  return [
    sayAsked(questions.length),
    ...sayUnmapped(topics),
    sayTest(topics, nameOf),
    ...sayReworded(questions),
  ]
}

function sayAsked(count: number): string {
  return `${count} ${plural(count, 'question was', 'questions were')} asked in both rounds and answered in one of them.`
}

function sayUnmapped({ onlyNowCount, onlyBeforeCount }: ComparedTopics): string[] {
  if (onlyNowCount + onlyBeforeCount === 0) return []
  return [
    `${onlyNowCount} of the questions of now and ${onlyBeforeCount} of then have no counterpart in the other tool and cannot be compared.`,
  ]
}

function sayReworded(questions: readonly { readonly isReworded: boolean }[]): string[] {
  const count = questions.filter(({ isReworded }) => isReworded).length
  if (count === 0) return []
  return [
    `${count} of them ${plural(count, 'was', 'were')} asked in other words then, so a difference may be one of wording.`,
  ]
}

function sayTest(topics: ComparedTopics, nameOf: QuestionNamed): string {
  if (!topics.isTestable)
    return 'The samples allow no test of chance: one was stratified, changed or is not finished, or a child is in both.'
  const tested = testQuestions(topics.questions, true).filter(({ chance }) => chance !== null)
  const least = mostTelling(tested)
  if (least === null)
    return 'On none of them did both rounds answer and not all alike, so nothing can be tested.'
  const { first, second, corrected, chance } = least
  const looked =
    tested.length === 1
      ? ''
      : `, ${sayChance(corrected ?? 1)} once it is corrected for looking at ${tested.length} (Holm)`
  const what = `Most telling is “${nameOf(least.topic, least.question)}”: yes in ${first.count} of ${first.of} then and ${second.count} of ${second.of} now, which chance alone would bring ${sayChance(chance ?? 1)} of the time (Fisher’s exact test, two-sided)${looked}.`
  return (corrected ?? 1) < RARE
    ? `${what} That is rare, and says nothing of the cause.`
    : `${what} That is no proof of a change.`
}

/** `Asked then as chronology.current`; blank where nothing is to be said. */
export function sayWas({
  was,
  isReworded,
}: {
  readonly was: string | null
  readonly isReworded: boolean
}): string {
  if (was !== null) return `Asked then as ${was}`
  return isReworded ? 'Asked then in other words' : ''
}

/** How many children were audited before, in whatever earlier round. */
export function seenBeforeSentence(count: number | null, of: number): string {
  if (count === null) return 'Whether children were audited in earlier rounds is not known.'
  if (count === 0) return 'No child of this round was audited in an earlier one that says whom it audited.'
  return `${count} of the ${of} audited ${plural(of, 'child', 'children')} ${plural(count, 'was', 'were')} audited in an earlier round too; ${numberWord(count) === 'one' ? 'that case is' : 'those cases are'} no fresh look.`
}
