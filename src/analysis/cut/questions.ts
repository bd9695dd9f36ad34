import { ANSWERS, NOT_COMMENTED, standingIn, standingsOf, type RecordedAnswer } from '../../audits/index.ts'
import type { FoundAnswer, FoundCase, FoundRound } from './found.ts'
import type { AnswerCounts, ByQuestion, MarkCounts } from './model.ts'

/** A round by what its tool asked and its agreed records say. */
export type Answered = Pick<FoundRound, 'tool' | 'answers'>

const RECORDED: readonly RecordedAnswer[] = [...ANSWERS, NOT_COMMENTED]

/**
 * For every question of the tool how often each answer was given. An audit that says nothing to a question did not
 * comment; not applicable leaves the denominator. An audit that was not asked stands in no count of the question at
 * all. @source domain.md, statistics that hold at n = 8
 */
export function answerCounts(found: Answered, audited: readonly FoundCase[]): ByQuestion<AnswerCounts> {
  return byQuestion(found, audited, (answers) => {
    const given = answers.map((each) => each?.answer ?? NOT_COMMENTED)
    const counts = RECORDED.map((answer) => [answer, given.filter((each) => each === answer).length] as const)
    const applicable = given.filter((each) => each !== 'notApplicable')
    return { ...(Object.fromEntries(counts) as Record<RecordedAnswer, number>), of: applicable.length }
  })
}

/** For every question how many audits marked it as a strength, and how many as a concern. */
export function markCounts(found: Answered, audited: readonly FoundCase[]): ByQuestion<MarkCounts> {
  return byQuestion(found, audited, (answers) => ({
    strength: answers.filter((each) => each?.mark === 'strength').length,
    concern: answers.filter((each) => each?.mark === 'concern').length,
  }))
}

/** Counts, for every question, over what each case that was asked it says to it; undefined where it says nothing. */
function byQuestion<Thing>(
  { tool, answers }: Answered,
  audited: readonly FoundCase[],
  count: (answers: readonly (FoundAnswer | undefined)[]) => Thing,
): ByQuestion<Thing> {
  if (tool === null) return {}
  const given = new Map(answers.map((each) => [keyOf(each.case, each.topic, each.question), each]))
  const said = byCase(answers)
  const standings = new Map(audited.map(({ id }) => [id, standingsOf(tool, said.get(id) ?? [])]))
  const wasAsked = (id: FoundCase['id'], topic: string, question: string) =>
    standingIn(standings.get(id) ?? new Map(), topic, question) !== 'notAsked'
  const topics = tool.topics.map(({ code: topic, questions }) => {
    const counted = questions.map(({ code }) => {
      const asked = audited.filter(({ id }) => wasAsked(id, topic, code))
      return [code, count(asked.map(({ id }) => given.get(keyOf(id, topic, code))))]
    })
    return [topic, Object.fromEntries(counted)]
  })
  return Object.fromEntries(topics)
}

function byCase(answers: readonly FoundAnswer[]): ReadonlyMap<FoundCase['id'], readonly FoundAnswer[]> {
  const said = new Map<FoundCase['id'], FoundAnswer[]>()
  for (const each of answers) {
    const before = said.get(each.case)
    if (before === undefined) said.set(each.case, [each])
    else before.push(each)
  }
  return said
}

function keyOf(id: string, topic: string, question: string): string {
  return `${id} ${topic} ${question}`
}
