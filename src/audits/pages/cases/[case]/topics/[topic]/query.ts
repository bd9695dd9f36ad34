import { z } from 'zod'
import { defineQuery } from '../../../../../../access/index.ts'
import type { Id } from '../../../../../../kernel/ids.ts'
import type { Transaction } from '../../../../../../platform/database/with-actor.ts'
import type { StoredAnswer } from '../../../../../case/answers/model.ts'
import { answerHistory, newestAnswers } from '../../../../../case/answers/store.ts'
import type { TopicFacts } from '../../../../../case/facts/model.ts'
import { factsOf } from '../../../../../case/facts/query.ts'
import { caseField } from '../../../../../case/inputs.ts'
import type { CaseFile } from '../../../../../case/model.ts'
import { seesCase } from '../../../../../case/policy.ts'
import { findCase } from '../../../../../case/store.ts'
import { standingsOf, toolNamed, type Standings, type Tool, type Topic } from '../../../../../tool/index.ts'

export interface TopicSeen {
  readonly file: CaseFile
  readonly tool: Tool
  readonly topic: Topic
  readonly history: readonly StoredAnswer[]
  /** Which questions are asked with the answers that the record holds. */
  readonly standings: Standings
  readonly facts: TopicFacts
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
): Promise<TopicSeen | null> {
  const file = await findCase(transaction, input.case)
  const tool = file && (await toolNamed(transaction, file.round.tool))
  const topic = tool?.topics.find(({ code }) => code === input.topic)
  if (!file || !tool || !topic) return null
  const history = await answerHistory(transaction, file.id, 'agreed', topic.code)
  const standings = standingsOf(tool, await newestAnswers(transaction, [file.id], 'agreed'))
  return { file, tool, topic, history, standings, facts: await factsOf(transaction, file, topic.code) }
}
