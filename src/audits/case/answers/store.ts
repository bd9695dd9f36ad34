import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import { isOneOf } from '../../../organisation/index.ts'
import { instantOfColumn } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { RecordedAnswer } from '../../tool/index.ts'
import type { CaseAtWork, CaseFile, Seat, View } from '../model.ts'
import type { AnswerBefore, Mark, StoredAnswer, ViewedAnswer } from './model.ts'

/** The answer that stands to each question of these cases in a view; a question that nobody touched has none. */
export async function newestAnswers(
  transaction: Transaction,
  cases: readonly Id<'case'>[],
  view: View,
): Promise<StoredAnswer[]> {
  const rows = await answerRows(transaction)
    .distinctOn(['a.caseId', 'a.topic', 'a.question'])
    .where(isOneOf('a.caseId', cases))
    .where('a.view', '=', view)
    .orderBy('a.caseId')
    .orderBy('a.topic')
    .orderBy('a.question')
    .orderBy('a.id', 'desc')
    .execute()
  return rows.map(answerOf)
}

/** What the auditor who sits in the seat now said in the first view. */
export async function newestFirstAnswers(
  transaction: Transaction,
  file: CaseFile,
  seat: Seat,
): Promise<StoredAnswer[]> {
  const rows = await answerRows(transaction)
    .distinctOn(['a.topic', 'a.question'])
    .where('a.caseId', '=', file.id)
    .where('a.view', '=', seat)
    .where('a.byPerson', '=', file[seat]?.person ?? NOBODY)
    .orderBy('a.topic')
    .orderBy('a.question')
    .orderBy('a.id', 'desc')
    .execute()
  return rows.map(answerOf)
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Every answer to the questions of a topic that was ever agreed, or given by the reader, the oldest first. */
export async function answerHistory(
  transaction: Transaction,
  id: Id<'case'>,
  topic: string,
  reader: Id<'person'>,
): Promise<ViewedAnswer[]> {
  const rows = await transaction.ask<Row & { readonly view: View }>(HISTORY, [id, topic, reader])
  return rows.map((row) => ({ ...answerOf(row), view: row.view }))
}

const HISTORY = `
  select a.id, a.case_id, a.view, a.topic, a.question, a.answer, a.mark, a.comment, a.at, a.is_asked,
    p.display_name as by
  from audits.answer a join access.person p on p.authority_id = a.authority_id and p.id = a.by_person
  where a.case_id = $1 and a.view in ('first', 'second', 'agreed') and a.topic = $2
    and (a.view = 'agreed' or a.by_person = $3)
  order by a.id`

/** An answer that somebody may go on from, and whose record it belongs to. */
export type ViewedBefore = AnswerBefore & { readonly view: View }

/**
 * What stands to these questions of a topic in each record that the reader may read: the newest alone, because a page
 * that saves itself leaves many before it.
 */
export function newestBefore(
  { ask }: Transaction,
  id: Id<'case'>,
  topic: string,
  questions: readonly string[],
): Promise<ViewedBefore[]> {
  return ask<ViewedBefore>(NEWEST_BEFORE, [id, topic, JSON.stringify(questions)])
}

// A list is given as JSON: of an array PostgreSQL counts the items, and plans anew for each number of them.

const NEWEST_BEFORE = `
  select a.* from json_array_elements_text($3) as asked (question), unnest(array['agreed', 'first', 'second']) as asked_in (view),
    lateral (
      select a.id, a.view, a.topic, a.question, a.answer, a.mark, a.comment from audits.answer a
      where a.case_id = $1 and a.view = asked_in.view and a.topic = $2 and a.question = asked.question
        and (a.view = 'agreed' or a.by_person = (select ctx.actor()))
      order by a.id desc limit 1) as a`

/** Those of these answers to a topic that the reader may read, the oldest first. */
export function answersBefore(
  { ask }: Transaction,
  id: Id<'case'>,
  topic: string,
  answers: readonly string[],
): Promise<ViewedBefore[]> {
  return ask<ViewedBefore>(ANSWERS_BEFORE, [id, topic, answers])
}

const ANSWERS_BEFORE = `
  select a.id, a.view, a.topic, a.question, a.answer, a.mark, a.comment from audits.answer a
  where a.case_id = $1 and a.topic = $2 and a.id = any ($3::uuid[])
    and (a.view = 'agreed' or a.by_person = (select ctx.actor()))
  order by a.id`

export type NewAnswer = AnswerBefore

/** Adds answers to a case, without waiting for them; what stood before stays. */
export function insertAnswers(
  { write }: Transaction,
  to: { readonly file: Pick<CaseAtWork, 'id' | 'child'>; readonly view: View; readonly authority: string },
  by: { readonly person: string; readonly at: Instant },
  answers: readonly NewAnswer[],
): void {
  const where = [to.authority, to.file.id, to.file.child, to.view, formatInstant(by.at), by.person]
  for (const { id, topic, question, answer, mark, comment } of answers)
    write(INSERT_ANSWER, [...where, id, topic, question, answer, mark, comment])
}

// One by one, because nearly always there is one: a list would be planned anew for each number of answers.
const INSERT_ANSWER = `
  insert into audits.answer (
    authority_id, case_id, child_id, view, at, by_person, id, topic, question, answer, mark, comment)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`

/** Keeps of these questions that they were not asked: no answer, and never counted as one. */
export async function insertNotAsked(
  { sql }: Transaction,
  to: { readonly file: Pick<CaseAtWork, 'id' | 'child'>; readonly view: View; readonly authority: string },
  by: { readonly person: string; readonly at: Instant },
  questions: readonly Pick<NewAnswer, 'id' | 'topic' | 'question'>[],
): Promise<void> {
  if (questions.length === 0) return
  const same = { authorityId: to.authority, caseId: to.file.id, childId: to.file.child, view: to.view }
  const said = { byPerson: by.person, at: formatInstant(by.at), isAsked: false }
  const rows = questions.map(({ id, topic, question }) => ({ ...same, ...said, id, topic, question }))
  await sql.insertInto('audits.answer').values(rows).execute()
}

function answerRows({ sql }: Transaction) {
  return sql
    .selectFrom('audits.answer as a')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'a.authorityId').onRef('p.id', '=', 'a.byPerson'),
    )
    .select([
      'a.id',
      'a.caseId',
      'a.topic',
      'a.question',
      'a.answer',
      'a.mark',
      'a.comment',
      'a.at',
      'a.isAsked',
    ])
    .select('p.displayName as by')
}

type Row = Awaited<ReturnType<ReturnType<typeof answerRows>['execute']>>[number]

function answerOf(row: Row): StoredAnswer {
  return {
    id: row.id as Id<'answer'>,
    case: row.caseId as Id<'case'>,
    topic: row.topic,
    question: row.question,
    isAsked: row.isAsked,
    answer: row.answer as RecordedAnswer | null,
    mark: row.mark as Mark | null,
    comment: row.comment,
    by: row.by,
    at: instantOfColumn(row.at),
  }
}
