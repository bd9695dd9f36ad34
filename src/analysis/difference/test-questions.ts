import type { ByQuestion } from '../cut/by-question.ts'
import { fisherTwoSided } from '../statistics/fisher.ts'
import { holm } from '../statistics/holm.ts'
import type { TwoShares } from './model.ts'

/** A question on which two groups were compared; both chances are null where it cannot be tested. */
export interface TestedQuestion extends TwoShares {
  readonly topic: string
  readonly question: string
  /** Fisher's, two-sided, 0 to 1. */
  readonly chance: number | null
  /** The same corrected for the number of questions tested. */
  readonly corrected: number | null
}

/**
 * Every question with the chance that nothing but chance parts the groups, corrected as Holm does it for how many were
 * tested. A question that one group did not answer, or that all answered alike, is no test.
 */
export function testQuestions(questions: ByQuestion<TwoShares>, isTestable: boolean): TestedQuestion[] {
  const listed = Object.entries(questions).flatMap(([topic, each]) =>
    Object.entries(each).map(([question, shares]) => ({ topic, question, ...shares })),
  )
  const tested = isTestable ? listed.filter(mayDiffer) : []
  const chances = tested.map(({ first, second }) => fisherTwoSided(first, second) ?? 1)
  const corrected = holm(chances)
  return listed.map((each) => {
    const place = tested.indexOf(each)
    return { ...each, chance: chances[place] ?? null, corrected: corrected[place] ?? null }
  })
}

function mayDiffer({ first, second }: TwoShares): boolean {
  const yes = first.count + second.count
  return first.of > 0 && second.of > 0 && yes > 0 && yes < first.of + second.of
}

/** The one that chance explains least; null where none could be tested. */
export function mostTelling(tested: readonly TestedQuestion[]): TestedQuestion | null {
  const told = tested.filter(({ chance }) => chance !== null)
  return told.reduce<TestedQuestion | null>(
    (least, each) => (least === null || (each.chance ?? 1) < (least.chance ?? 1) ? each : least),
    null,
  )
}
