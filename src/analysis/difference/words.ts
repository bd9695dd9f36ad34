import { capitalised, numberWord, plural } from '../../kernel/sentence.ts'
import { fisherTwoSided } from '../statistics/fisher.ts'
import { sayChance } from '../wording.ts'
import type { DifferenceFigures } from './model.ts'
import { mostTelling, testQuestions, type TestedQuestion } from './test-questions.ts'

export const DIFFERENCE_NOT_COUNTED =
  'What differed between better and weaker audits was not counted in this cut.'
export const RARE = 0.05

/** How a question is named in a sentence. */
export type QuestionNamed = (topic: string, question: string) => string

/**
 * What differed between the audits graded Good or better and the others, and how far chance would bring that about:
 * never more than these audits can show. @source seed 5.4; domain.md, statistics that hold at n = 8
 */
export function differenceSentences(difference: DifferenceFigures, nameOf: QuestionNamed): string[] {
  const { betterCount, weakerCount, questions, isTestable } = difference
  const total = betterCount + weakerCount
  if (total === 0) return ['No audit has a grade, so there are no better ones to set beside the others.']
  if (betterCount === 0 || weakerCount === 0) return [sayAllAlike(difference)]
  const groups = `${capitalised(numberWord(betterCount))} ${plural(betterCount, 'audit', 'audits')} graded Good or better and ${numberWord(weakerCount)} graded lower were set side by side, question by question.`
  if (!isTestable)
    return [groups, 'The sample was stratified, changed or is not finished, so no test of chance is made.']
  const tested = testQuestions(questions, isTestable).filter(({ chance }) => chance !== null)
  const least = mostTelling(tested)
  if (least === null)
    return [
      groups,
      'On no question did both groups answer and some say yes and some not, so nothing differs.',
    ]
  return [groups, sayTested(tested.length), sayLeast(least, tested.length, difference, nameOf)]
}

function sayAllAlike({ betterCount, weakerCount }: DifferenceFigures): string {
  const total = betterCount + weakerCount
  const all = total === 1 ? 'The one audit was' : `All ${numberWord(total)} audits were`
  const side = weakerCount === 0 ? 'graded Good or better' : 'graded lower than Good'
  return `${all} ${side}, so there is nothing to set beside ${plural(total, 'it', 'them')}.`
}

function sayTested(count: number): string {
  return `${capitalised(numberWord(count))} ${plural(count, 'question', 'questions')} can be tested: both groups answered, and not all alike.`
}

function sayLeast(
  least: TestedQuestion,
  testedCount: number,
  difference: DifferenceFigures,
  nameOf: QuestionNamed,
): string {
  const { first, second, chance, corrected } = least
  const what = `Most telling is “${nameOf(least.topic, least.question)}”: yes in ${first.count} of ${first.of} of the better audits that answered and in ${second.count} of ${second.of} of the others.`
  const raw = sayChance(chance ?? 1)
  const how =
    testedCount === 1
      ? `Chance alone would bring that or more ${raw} of the time (Fisher’s exact test, two-sided)`
      : `Chance alone would bring that or more ${raw} of the time (Fisher’s exact test, two-sided), ${sayChance(corrected ?? 1)} once it is corrected for looking at ${testedCount} questions (Holm)`
  return `${what} ${how}. ${verdict(corrected ?? 1, testedCount, difference)}`
}

/** Rare is no cause; and where even the clearest difference would not be rare, that is the audits' number and no finding. */
function verdict(corrected: number, testedCount: number, difference: DifferenceFigures): string {
  const { betterCount, weakerCount } = difference
  const total = betterCount + weakerCount
  const audits = plural(total, 'audit', 'audits')
  if (corrected < RARE) return 'That is rare, and says nothing of the cause.'
  return smallestChance(betterCount, weakerCount, testedCount) >= RARE
    ? `It differs in these ${numberWord(total)}; ${numberWord(total)} ${audits} cannot show more.`
    : `It differs in these ${numberWord(total)}, and chance explains that well enough.`
}

/**
 * The smallest chance that any of so many questions could reach between two groups, 0 to 1, once it is corrected for
 * looking at them all: four against four over ten can never fall below .285.
 * @source domain.md, statistics that hold at n = 8
 */
export function smallestChance(firstCount: number, secondCount: number, testedCount: number): number {
  const clearest = fisherTwoSided({ count: firstCount, of: firstCount }, { count: 0, of: secondCount })
  return Math.min(1, (clearest ?? 1) * Math.max(1, testedCount))
}
