import type { FirstAnswers } from './answers/in-sight.ts'
import type { Said } from './answers/model.ts'
import type { FirstJudgement } from './judgement/in-sight.ts'
import { NO_JUDGEMENT, type Judgement } from './judgement/model.ts'

/** What each first view says to one question, by the name of its auditor. */
export interface SaidFirst {
  readonly name: string
  readonly said: Said | null
  /** False where the answers before it left the question out of this view. */
  readonly isAsked: boolean
}

const NOTHING: Said = { answer: null, mark: null, comment: null }

export function saidFirst(
  views: readonly FirstAnswers[],
  asked: { readonly topic: string; readonly question: string },
): SaidFirst[] {
  return views.map(({ name, answers }) => {
    const said =
      answers.find((each) => each.topic === asked.topic && each.question === asked.question) ?? null
    return { name, said, isAsked: said?.isAsked ?? true }
  })
}

/** Whether two first views gave one and the same answer. */
export function isAgreed(said: readonly SaidFirst[]): boolean {
  const [one, other] = said.map((each) => each.said?.answer ?? null)
  return said.length === 2 && one !== null && one === other
}

/**
 * What the agreed record starts from: of two views only what both said the same, part by part; a single-audited case
 * starts from the one view that there is. @source domain.md, judging a case
 */
export function startingAnswer(said: readonly SaidFirst[]): Said {
  const [one, other] = said.map((each) => each.said ?? NOTHING)
  if (one === undefined) return NOTHING
  if (other === undefined) return one
  if (one.answer !== other.answer) return NOTHING
  return {
    answer: one.answer,
    mark: one.mark === other.mark ? one.mark : null,
    comment: one.comment === other.comment ? one.comment : null,
  }
}

/** The same of the judgement: grade and safeguarded where both said the same, and a reason where it is one. */
export function startingJudgement(views: readonly FirstJudgement[]): Judgement {
  const [one, other] = views.map(({ judgement }) => judgement)
  if (one === undefined) return NO_JUDGEMENT
  if (other === undefined) return one
  const same = <Key extends keyof Judgement>(key: Key): Judgement[Key] | null =>
    one[key] === other[key] ? one[key] : null
  return {
    grade: same('grade'),
    gradeReason: same('gradeReason'),
    safeguarded: same('safeguarded'),
    safeguardedReason: same('safeguardedReason'),
  }
}
