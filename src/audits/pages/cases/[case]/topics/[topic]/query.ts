import { z } from 'zod'
import { defineQuery, type Actor, type Moment } from '../../../../../../access/index.ts'
import type { Id } from '../../../../../../kernel/ids.ts'
import type { Transaction } from '../../../../../../platform/database/with-actor.ts'
import type { StoredAnswer } from '../../../../../case/answers/model.ts'
import {
  answersInSight,
  firstAnswers,
  historyInSight,
  type FirstAnswers,
} from '../../../../../case/answers/in-sight.ts'
import { answerHistory } from '../../../../../case/answers/store.ts'
import type { FactCheck } from '../../../../../case/checks/model.ts'
import { checksOf } from '../../../../../case/checks/store.ts'
import type { TopicFacts } from '../../../../../case/facts/model.ts'
import { factsOf } from '../../../../../case/facts/query.ts'
import { isReckoningShown } from '../../../../../case/facts/reckoning.ts'
import { kindsBeside } from '../../../../../case/facts/rules.ts'
import { caseField } from '../../../../../case/inputs.ts'
import type { CaseFile, Seat } from '../../../../../case/model.ts'
import { seatOf, seesCase } from '../../../../../case/policy.ts'
import type { PeriodJudged } from '../../../../../case/standards/model.ts'
import { judgePeriod } from '../../../../../case/standards/query.ts'
import { codesShown } from '../../../../../case/standards/rules.ts'
import { findCase } from '../../../../../case/store.ts'
import { standingsOf, toolNamed, type Standings, type Tool, type Topic } from '../../../../../tool/index.ts'

export interface TopicSeen {
  readonly file: CaseFile
  readonly seat: Seat | null
  readonly tool: Tool
  readonly topic: Topic
  readonly history: readonly StoredAnswer[]
  /** Which questions are asked with the answers that this person may read. */
  readonly standings: Standings
  /** Both first views, once they are open. */
  readonly firstAnswers: readonly FirstAnswers[]
  readonly facts: TopicFacts
  readonly checks: readonly FactCheck[]
  /** How the child stood by the standards of the questions that were answered; null before a first answer. */
  readonly judged: PeriodJudged | null
}

export const topicQuery = defineQuery({
  verb: 'audits.seeTopic',
  input: z.object({ case: caseField, topic: z.string() }),
  load: loadTopic,
  policy: seesCase,
  trail: ({ file, topic }) => ({ children: [file.child], body: { case: file.id, topic: topic.code } }),
})

async function loadTopic(
  transaction: Transaction,
  input: { readonly case: Id<'case'>; readonly topic: string },
  actor: Actor,
  { words }: Moment,
): Promise<TopicSeen | null> {
  const [file, answers] = await Promise.all([
    findCase(transaction, input.case),
    answerHistory(transaction, input.case, input.topic, actor.person),
  ])
  const tool = file && (await toolNamed(transaction, file.round.tool))
  const topic = tool?.topics.find(({ code }) => code === input.topic)
  if (!file || !tool || !topic) return null
  const seat = seatOf(actor, file)
  const [standing, first, facts, checks] = await Promise.all([
    answersInSight(transaction, file, tool, seat),
    firstAnswers(transaction, file),
    factsOf(transaction, file, kindsBeside(topic)),
    checksOf(transaction, file.id),
  ])
  const history = historyInSight(file, topic, seat, answers)
  const codes = codesShown(topic.questions, (code) => isReckoningShown(file, seat, code, history))
  return {
    ...{ file, seat, tool, topic, facts, checks, history },
    judged: await judgePeriod(transaction, file, codes, words),
    standings: standingsOf(tool, standing),
    firstAnswers: first,
  }
}
