import type { Grade } from '../../audits/index.ts'
import { answerCounts } from '../cut/questions.ts'
import type { FoundCase, FoundRound } from '../cut/found.ts'
import type { AnswerCounts, NoInterval } from '../cut/model.ts'
import type { ByQuestion } from '../cut/by-question.ts'
import type { Share } from '../statistics/share.ts'
import type { DifferenceFigures, TwoShares } from './model.ts'

const BETTER: readonly (Grade | null)[] = ['outstanding', 'good']

export function isBetter(grade: Grade | null): boolean {
  return BETTER.includes(grade)
}

/** What the audits in the better half of the grades said beside the others, question by question. @source seed 5.4 */
export function differenceOf(
  found: FoundRound,
  audited: readonly FoundCase[],
  noInterval: NoInterval | null,
): DifferenceFigures {
  const graded = audited.filter(({ grade }) => grade !== null)
  const better = graded.filter(({ grade }) => isBetter(grade))
  const weaker = graded.filter(({ grade }) => !isBetter(grade))
  return {
    betterCount: better.length,
    weakerCount: weaker.length,
    questions: twoShares(answerCounts(found, better), answerCounts(found, weaker)),
    isTestable: noInterval === null || noInterval === 'listUnknown',
  }
}

/** Two groups question by question; a question that neither answered is left out, as is one that only one knows. */
export function twoShares(
  first: ByQuestion<AnswerCounts>,
  second: ByQuestion<AnswerCounts>,
): ByQuestion<TwoShares> {
  const topics = Object.entries(first).map(([topic, questions]) => {
    const pairs = Object.entries(questions).flatMap(([question, counts]) => {
      const other = second[topic]?.[question]
      const both = other === undefined ? null : { first: yesOf(counts), second: yesOf(other) }
      return both === null || both.first.of + both.second.of === 0 ? [] : [[question, both] as const]
    })
    return [topic, Object.fromEntries(pairs)] as const
  })
  return Object.fromEntries(topics.filter(([, questions]) => Object.keys(questions).length > 0))
}

/** Silence is no answer, and neither is a question that does not apply. */
export function yesOf({ yes, partly, no, notEvidenced }: AnswerCounts): Share {
  return { count: yes, of: yes + partly + no + notEvidenced }
}
