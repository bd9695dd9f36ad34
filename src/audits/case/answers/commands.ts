import { z } from 'zod'
import { defineCommand, type Actor, type Moment } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { conflict, invalidFields, type Refusal } from '../../../kernel/refusal.ts'
import { no, ok } from '../../../kernel/result.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { ANSWERS, toolNamed, type Tool, type Topic } from '../../tool/index.ts'
import { caseField, optionalChoice, optionalText, seenField } from '../inputs.ts'
import { statusAfter } from '../lifecycle.ts'
import type { CaseFile } from '../model.ts'
import { writesAgreed } from '../policy.ts'
import { lockCase, setStatus } from '../store.ts'
import { notNow } from '../words.ts'
import { openingOf } from './conditional.ts'
import { MARKS, type StoredAnswer, type TypedAnswer } from './model.ts'
import { answersToWrite, conflictsWith, problemsWith } from './rules.ts'
import { answerHistory, insertAnswers, newestAnswers } from './store.ts'

const typedAnswer = z.object({
  question: z.string(),
  seen: seenField,
  answer: optionalChoice(ANSWERS),
  mark: optionalChoice(MARKS),
  comment: optionalText(),
})

interface Facts {
  readonly file: CaseFile
  readonly tool: Tool
  readonly topic: Topic
  /** The answers that stand in the whole record: a condition may look at another topic. */
  readonly given: readonly StoredAnswer[]
  readonly history: readonly StoredAnswer[]
}

/** Saves what was typed on the page of a topic, as far as it is new, into the agreed record. */
export const answerTopic = defineCommand({
  verb: 'audits.answerTopic',
  input: z.object({ case: caseField, topic: z.string(), answers: z.array(typedAnswer) }),
  load: loadTopic,
  policy: writesAgreed,
  run: async (transaction, facts, input, moment, actor) => {
    const { file, topic, history } = facts
    const status = statusAfter(file, 'answer')
    if (status === null) return conflict(notNow(file))
    const problems = problemsWith(topic, input.answers)
    if (problems.length > 0) return invalidFields(problems)
    const conflicts = conflictsWith(history, input.answers)
    if (conflicts.length > 0) return no<Refusal>({ kind: 'conflict', problems: conflicts })
    const { written, openedCount, closedCount } = openingOf(facts, answersToWrite(history, input.answers))
    await store(transaction, { facts, written, moment, actor })
    if (written.length > 0 && status !== file.status) await setStatus(transaction, file.id, status)
    const topics = facts.tool.topics.map(({ code }) => code)
    return ok({ file, topics, written, openedCount, closedCount })
  },
  trail: ({ written }, { file, history }, { topic }) => ({
    children: [file.child],
    body: { case: file.id, view: 'agreed', topic, changes: written.map((each) => changeOf(history, each)) },
  }),
})

async function loadTopic(
  transaction: Transaction,
  input: { case: Id<'case'>; topic: string },
): Promise<Facts | null> {
  const file = await lockCase(transaction, input.case)
  const tool = file && (await toolNamed(transaction, file.round.tool))
  const topic = tool?.topics.find(({ code }) => code === input.topic)
  if (!file || !tool || !topic) return null
  const history = await answerHistory(transaction, file.id, 'agreed', topic.code)
  const given = await newestAnswers(transaction, [file.id], 'agreed')
  return { file, tool, topic, given, history }
}

interface Storing {
  readonly facts: Facts
  readonly written: readonly TypedAnswer[]
  readonly moment: Moment
  readonly actor: Actor
}

async function store(transaction: Transaction, { facts, written, moment, actor }: Storing): Promise<void> {
  const to = { file: facts.file, view: 'agreed', authority: actor.authority } as const
  const answers = written.map(({ question, answer, mark, comment }) => {
    return { id: moment.newId<'answer'>(), topic: facts.topic.code, question, answer, mark, comment }
  })
  await insertAnswers(transaction, to, { person: actor.person, at: moment.at }, answers)
}

/** Before and after by their codes; of a comment only that it changed. */
function changeOf(history: readonly StoredAnswer[], { question, answer, mark, comment }: TypedAnswer) {
  const before = history.findLast((each) => each.question === question)
  return {
    question,
    before: { answer: before?.answer ?? null, mark: before?.mark ?? null },
    after: { answer, mark },
    isCommentChanged: comment !== (before?.comment ?? null),
  }
}
