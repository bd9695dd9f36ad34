import { ANSWERS, NOT_COMMENTED, type RecordedAnswer } from '../../audits/index.ts'
import type { FoundAnswer, FoundCase, FoundRound } from './found.ts'
import type { AnswerCounts, ByQuestion, MarkCounts } from './model.ts'

const RECORDED: readonly RecordedAnswer[] = [...ANSWERS, NOT_COMMENTED]

/**
 * For every question of the tool how often each answer was given. An audit that says nothing to a question did not
 * comment; not applicable leaves the denominator. @source domain.md, statistics that hold at n = 8
 */
export function answerCounts(found: FoundRound, audited: readonly FoundCase[]): ByQuestion<AnswerCounts> {
  return byQuestion(found, audited, (answers) => {
    const given = answers.map((each) => each?.answer ?? NOT_COMMENTED)
    const counts = RECORDED.map((answer) => [answer, given.filter((each) => each === answer).length] as const)
    const applicable = given.filter((each) => each !== 'notApplicable')
    return { ...(Object.fromEntries(counts) as Record<RecordedAnswer, number>), of: applicable.length }
  })
}

/** For every question how many audits marked it as a strength, and how many as a concern. */
export function markCounts(found: FoundRound, audited: readonly FoundCase[]): ByQuestion<MarkCounts> {
  return byQuestion(found, audited, (answers) => ({
    strength: answers.filter((each) => each?.mark === 'strength').length,
    concern: answers.filter((each) => each?.mark === 'concern').length,
  }))
}

/** Counts, for every question, over what each audited case says to it; undefined where it says nothing. */
function byQuestion<Thing>(
  { tool, answers }: FoundRound,
  audited: readonly FoundCase[],
  count: (answers: readonly (FoundAnswer | undefined)[]) => Thing,
): ByQuestion<Thing> {
  const given = new Map(answers.map((each) => [keyOf(each.case, each.topic, each.question), each]))
  const topics = (tool?.topics ?? []).map(({ code: topic, questions }) => {
    const counted = questions.map(({ code }) => [
      code,
      count(audited.map(({ id }) => given.get(keyOf(id, topic, code)))),
    ])
    return [topic, Object.fromEntries(counted)]
  })
  return Object.fromEntries(topics)
}

function keyOf(id: string, topic: string, question: string): string {
  return `${id} ${topic} ${question}`
}
