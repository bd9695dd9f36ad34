import {
  code,
  filled,
  optional,
  text,
  wholeNumber,
  type ImportContext,
  type RowOf,
  type RowProblem,
  type RowVerdict,
  type Write,
} from '../../../imports/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { ANSWERS, NOT_COMMENTED, type RecordedAnswer, type Tool, toolsNamed } from '../../tool/index.ts'
import { MARKS, wordsOf, type Said, type StoredAnswer } from '../answers/model.ts'
import { insertAnswers, newestAnswers, type NewAnswer } from '../answers/store.ts'
import { placedCases, placeOf, type PlacedCase } from './store.ts'
import { AUDITED_HERE, NO_SUCH_CASE, NO_SUCH_QUESTION, NO_TOOL, NOT_OFFERED } from './words.ts'

const RECORDED: readonly RecordedAnswer[] = [...ANSWERS, NOT_COMMENTED]
const answer = code(Object.fromEntries(RECORDED.map((each) => [each, each] as const)))
const mark = code(Object.fromEntries(MARKS.map((each) => [each, each])))

/** What a file of answers says; a blank mark or comment says nothing. */
export const answerColumns = {
  round: filled(text, 'round'),
  position: filled(wholeNumber, 'position'),
  topic: filled(text, 'topic'),
  question: filled(text, 'question'),
  answer: filled(answer, 'answer'),
  mark: optional(mark, 'mark'),
  comment: optional(text, 'comment'),
}

export type AnswerRow = RowOf<typeof answerColumns>

export function answerKey(row: AnswerRow): string {
  return `${placeOf(row)} ${row.topic}.${row.question}`
}

interface Known {
  readonly cases: ReadonlyMap<string, PlacedCase>
  readonly tools: ReadonlyMap<string, Tool>
  readonly answers: ReadonlyMap<string, StoredAnswer>
}

/** Takes in the agreed answers of rounds of the past; what stood before stays, and the same again changes nothing. */
export async function takeAnswers(
  transaction: Transaction,
  context: ImportContext,
): Promise<Write<AnswerRow>> {
  return async (rows) => {
    const known = await knownFor(transaction, rows)
    const verdicts: RowVerdict[] = []
    for (const row of rows) verdicts.push(await takeAnswer(transaction, context, known, row))
    return verdicts
  }
}

async function knownFor(transaction: Transaction, rows: readonly AnswerRow[]): Promise<Known> {
  const cases = await placedCases(transaction, [...new Set(rows.map(({ round }) => round))])
  const names = [...new Set([...cases.values()].map(({ tool }) => tool ?? ''))]
  const tools = await toolsNamed(transaction, names)
  const ids = [...cases.values()].map(({ id }) => id)
  const answers = await newestAnswers(transaction, ids, 'agreed')
  return {
    cases,
    tools,
    answers: new Map(answers.map((each) => [keyIn(each.case, each), each])),
  }
}

function keyIn(
  file: string,
  { topic, question }: { readonly topic: string; readonly question: string },
): string {
  return `${file} ${topic}.${question}`
}

async function takeAnswer(
  transaction: Transaction,
  context: ImportContext,
  known: Known,
  row: AnswerRow,
): Promise<RowVerdict> {
  const file = known.cases.get(placeOf(row))
  if (file === undefined)
    return { outcome: 'rejected', problem: { column: 'position', reason: NO_SUCH_CASE } }
  const problem = problemWith(row, file, known.tools.get(file.tool ?? '') ?? null)
  if (problem !== null) return { outcome: 'rejected', problem }
  const before = known.answers.get(keyIn(file.id, row))
  const said = saidIn(row, context, before)
  const isSame = before !== undefined && wordsOf(before).every((word, place) => word === wordsOf(said)[place])
  if (isSame) return { outcome: 'unchanged', child: file.child, note: null }
  addAnswer(transaction, context, file, { ...said, topic: row.topic, question: row.question })
  return { outcome: before === undefined ? 'added' : 'changed', child: file.child, note: null }
}

/** A file without a column of marks or comments says nothing of them, so what stood before stands. */
function saidIn({ answer, mark, comment }: AnswerRow, { lacking }: ImportContext, before?: Said): Said {
  return {
    answer,
    mark: lacking.has('mark') ? (before?.mark ?? null) : mark,
    comment: lacking.has('comment') ? (before?.comment ?? null) : comment,
  }
}

function addAnswer(
  transaction: Transaction,
  { actor, moment }: ImportContext,
  file: PlacedCase,
  said: Omit<NewAnswer, 'id'>,
): void {
  const to = { file, view: 'agreed', authority: actor.authority } as const
  const by = { person: actor.person, at: moment.at }
  insertAnswers(transaction, to, by, [{ ...said, id: moment.newId<'answer'>() }])
}

/** What keeps an answer from being taken in. "Did not comment" is offered by no question and taken from the past. */
function problemWith(row: AnswerRow, file: PlacedCase, tool: Tool | null): RowProblem | null {
  if (!file.isOfPast) return { column: 'round', reason: AUDITED_HERE }
  if (tool === null) return { column: 'round', reason: NO_TOOL }
  const topic = tool.topics.find(({ code: each }) => each === row.topic)
  const question = topic?.questions.find(({ code: each }) => each === row.question)
  if (question === undefined) return { column: 'question', reason: NO_SUCH_QUESTION }
  const isOffered = row.answer === NOT_COMMENTED || question.answers.includes(row.answer)
  return isOffered ? null : { column: 'answer', reason: NOT_OFFERED }
}
