import { missingAnswers, standingIn, standingsOf, type Given, type Tool } from '../tool/index.ts'
import type { CaseFile, Seat } from './model.ts'
import { viewToRead } from './views.ts'
import type { Judgement } from './judgement/model.ts'

export type TopicState = 'notStarted' | 'begun' | 'complete'

export interface TopicProgress {
  readonly topic: string
  readonly state: TopicState
  readonly answered: number
  readonly of: number
}

/**
 * How far each topic is, in the order of the tool; a topic is complete when every question of it that is asked has
 * its answer. What is not asked is not counted; what depends on an answer still missing is.
 */
export function topicProgress(tool: Tool, given: readonly Given[]): TopicProgress[] {
  const missing = missingAnswers(tool, given)
  const standings = standingsOf(tool, given)
  return tool.topics.map(({ code, questions }) => {
    const among = (standing: string) =>
      questions.filter((question) => standingIn(standings, code, question.code) === standing).length
    const undecided = among('undecided')
    const left = missing.filter(({ topic }) => topic === code).length + undecided
    const of = among('asked') + undecided
    return { topic: code, state: stateOf(of - left, left), answered: of - left, of }
  })
}

function stateOf(answered: number, left: number): TopicState {
  if (left === 0) return 'complete'
  return answered === 0 ? 'notStarted' : 'begun'
}

/** The tool as far as this person may read its answers now: without what is blind, for who has no view of their own. */
export function toolInSight(tool: Tool, file: CaseFile, seat: Seat | null): Tool {
  if (viewToRead(file, seat) !== null) return tool
  const topics = tool.topics.map((topic) => {
    return { ...topic, questions: topic.questions.filter(({ blind }) => !blind) }
  })
  return { ...tool, topics }
}

/** `{ complete: 9, of: 15 }` topics. */
export function countComplete(progress: readonly TopicProgress[]): {
  readonly complete: number
  readonly of: number
} {
  return { complete: progress.filter(({ state }) => state === 'complete').length, of: progress.length }
}

/** What the judgement lacks, in the words of a to-do list. */
export function judgementLeft(judgement: Judgement | null): string[] {
  const left: string[] = []
  if (!judgement?.grade) left.push('the grade')
  else if (!judgement.gradeReason) left.push('the reason for the grade')
  if (!judgement?.safeguarded) left.push('whether the child is safeguarded')
  return left
}
