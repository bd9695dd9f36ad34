import { z } from 'zod'
import { defineQuickCommand, type Actor, type Moment } from '../../../access/index.ts'
import { conflict, invalidFields, type Problem, type Refusal } from '../../../kernel/refusal.ts'
import { no, ok } from '../../../kernel/result.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { ANSWERS, toolNamed, type Tool, type Topic } from '../../tool/index.ts'
import { CHECK_VERDICTS } from '../checks/model.ts'
import { seenAfterChecks } from '../checks/rules.ts'
import { conflictsToSettle, loadChecks, newChecks, problemsToMend, type OfChecks } from '../checks/saving.ts'
import { insertChecks } from '../checks/store.ts'
import { caseField, optionalChoice, optionalText, seenField } from '../inputs.ts'
import { statusAfter } from '../lifecycle.ts'
import type { CaseAtWork, Seat, View } from '../model.ts'
import { auditsCase, seatOf } from '../policy.ts'
import { lockAtWork } from '../at-work/store.ts'
import { setStatus } from '../store.ts'
import { notNow } from '../words.ts'
import { openingOf, type Opening } from './conditional.ts'
import { answersInSight, historyInSight } from './in-sight.ts'
import { MARKS, type AnswerBefore, type StoredAnswer, type TypedAnswer } from './model.ts'
import {
  answersToWrite,
  conflictsWith,
  placesOf,
  problemsOutOfTurn,
  problemsWith,
  seenAfter,
} from './rules.ts'
import { answersBefore, insertAnswers, newestBefore, type NewAnswer, type ViewedBefore } from './store.ts'

const typedCheck = z.object({
  fact: z.string(),
  seen: seenField,
  verdict: optionalChoice(CHECK_VERDICTS),
  fileSays: optionalText(),
})

const typedAnswer = z.object({
  question: z.string(),
  seen: seenField,
  answer: optionalChoice(ANSWERS),
  mark: optionalChoice(MARKS),
  comment: optionalText(),
})

const typedTopic = z.object({
  ...{ case: caseField, topic: z.string(), answers: z.array(typedAnswer) },
  checks: z.array(typedCheck).default([]),
})

interface Facts {
  readonly file: CaseAtWork
  readonly tool: Tool
  readonly topic: Topic
  readonly seat: Seat
  /** The answers that the auditor may read in the whole case: a condition may look at another topic. */
  readonly given: readonly StoredAnswer[]
  /** What the auditor may read of the topic: their own first view, and what is answered once for both. */
  readonly history: readonly AnswerBefore[]
  readonly found: OfChecks
}

/**
 * Saves what was typed on the page of a topic, as far as it is new: what is blind into the auditor's own first view
 * (later into the agreed record), the rest once for both; and what was found of the facts beside the questions.
 */
export const answerTopic = defineQuickCommand({
  verb: 'audits.answerTopic',
  input: typedTopic,
  loadAhead: loadTopic,
  policy: auditsCase,
  run: async (transaction, facts, input, moment, actor) => {
    const { file, topic, history, found } = facts
    const status = statusAfter(file, 'answer')
    if (status === null) return conflict(notNow(file))
    const problems = [...problemsWith(topic, input.answers), ...problemsToMend(found, input.checks)]
    if (problems.length > 0) return invalidFields(problems)
    const conflicts = [...problemsToSettle(facts, input.answers), ...conflictsToSettle(found, input.checks)]
    if (conflicts.length > 0) return no<Refusal>({ kind: 'conflict', problems: conflicts })
    const { written, openedCount, closedCount } = openingAfter(facts, input.answers)
    const added = store(transaction, { facts, written, moment, actor })
    const checks = newChecks(found, input.checks, topic.code, () => moment.newId<'factCheck'>())
    await insertChecks(
      transaction,
      { file, authority: actor.authority },
      { person: actor.person, at: moment.at },
      checks,
    )
    if (written.length + checks.length > 0 && status !== file.status) setStatus(transaction, file.id, status)
    const topics = facts.tool.topics.map(({ code }) => code)
    const seen = {
      ...seenAfter([...history, ...added], input.answers),
      ...seenAfterChecks([...found.history, ...checks], input.checks),
    }
    return ok({ file, topics, written, checks, seen, openedCount, closedCount })
  },
  trail: ({ written, checks }, facts, { topic }) => ({
    children: [facts.file.child],
    body: {
      ...{ case: facts.file.id, topic, changes: written.map((each) => changeOf(facts, each)) },
      ...(checks.length === 0 ? {} : { checks: checks.map(({ fact, verdict }) => ({ fact, verdict })) }),
    },
  }),
})

async function loadTopic(
  transaction: Transaction,
  input: z.infer<typeof typedTopic>,
  asking: Promise<Actor | null>,
): Promise<Facts | null> {
  // Asked together and answered in this order: whoever waits for the case reads what was written meanwhile.
  const [actor, file, newest] = await Promise.all([
    asking,
    lockAtWork(transaction, input.case),
    newestBefore(transaction, input.case, input.topic, questionsIn(input)),
  ])
  const tool = file && (await toolNamed(transaction, file.round.tool))
  const topic = tool?.topics.find(({ code }) => code === input.topic)
  if (!actor || !file || !tool || !topic) return null
  const seat = seatOf(actor, file)
  const seen = await seenBefore(transaction, input, newest)
  const history = historyInSight(file, topic, seat, [...seen, ...newest])
  // What is said elsewhere matters only where a question waits for it.
  const isConditional = topic.questions.some(({ askedWhen }) => askedWhen !== null)
  const given = isConditional ? await answersInSight(transaction, file, tool, seat) : []
  // Who has no seat is refused by the policy, whatever stands here.
  const found = await loadChecks(transaction, file, topic, input.checks)
  return { file, tool, topic, given, seat: seat ?? 'second', history, found }
}

function questionsIn({ answers }: z.infer<typeof typedTopic>): string[] {
  return answers.map(({ question }) => question)
}

/** The answers that the form was made from, where somebody wrote newer ones meanwhile. */
async function seenBefore(
  transaction: Transaction,
  input: z.infer<typeof typedTopic>,
  newest: readonly AnswerBefore[],
): Promise<ViewedBefore[]> {
  const known = new Set<string>(newest.map(({ id }) => id))
  const older = input.answers.flatMap(({ seen }) => (seen === null || known.has(seen) ? [] : [seen]))
  return older.length === 0 ? [] : answersBefore(transaction, input.case, input.topic, older)
}

/** What is new of what was typed, and what it opens of the questions that are this auditor's to answer. */
function openingAfter(facts: Facts, typed: readonly TypedAnswer[]): Opening {
  const places = placesOf(facts.file, facts.topic, facts.seat)
  const sent = new Set(typed.map(({ question }) => question))
  const isNew = (question: string) => !sent.has(question) && places.get(question) !== null
  return openingOf(facts, answersToWrite(facts.history, typed), isNew)
}

function problemsToSettle(facts: Facts, typed: readonly TypedAnswer[]): Problem[] {
  const outOfTurn = problemsOutOfTurn(facts, facts.history, typed)
  const fields = outOfTurn.map(({ field }) => field)
  const meanwhile = conflictsWith(facts.history, typed).filter(({ field }) => !fields.includes(field))
  return [...outOfTurn, ...meanwhile]
}

interface Storing {
  readonly facts: Facts
  readonly written: readonly TypedAnswer[]
  readonly moment: Moment
  readonly actor: Actor
}

/** Adds each answer to the record that it belongs to, and gives them back as they stand there. */
function store(transaction: Transaction, { facts, written, moment, actor }: Storing): AnswerBefore[] {
  const { file, topic, seat } = facts
  const places = placesOf(file, topic, seat)
  const answers = written.map(({ question, answer, mark, comment }): NewAnswer & { view: View } => {
    const view = places.get(question) ?? 'agreed'
    return { id: moment.newId<'answer'>(), topic: topic.code, question, answer, mark, comment, view }
  })
  for (const view of new Set(answers.map((each) => each.view))) {
    const own = answers.filter((each) => each.view === view)
    const to = { file, view, authority: actor.authority }
    insertAnswers(transaction, to, { person: actor.person, at: moment.at }, own)
  }
  return answers
}

/**
 * Before and after by their codes; of a comment only that it changed. Of a first view nothing but that it changed:
 * whoever reads the trail may not read the view.
 */
function changeOf({ file, topic, seat, history }: Facts, { question, answer, mark, comment }: TypedAnswer) {
  const view = placesOf(file, topic, seat).get(question) ?? 'agreed'
  if (view !== 'agreed') return { question, view }
  const before = history.findLast((each) => each.question === question)
  return {
    ...{ question, view },
    before: { answer: before?.answer ?? null, mark: before?.mark ?? null },
    after: { answer, mark },
    isCommentChanged: comment !== (before?.comment ?? null),
  }
}
