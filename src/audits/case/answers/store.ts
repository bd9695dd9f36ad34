import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import { isOneOf } from '../../../organisation/index.ts'
import { instantOfColumn } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { RecordedAnswer } from '../../tool/index.ts'
import type { CaseFile, Seat, View } from '../model.ts'
import type { Mark, Said, StoredAnswer, ViewedAnswer } from './model.ts'

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

export interface NewAnswer extends Said {
  readonly id: Id<'answer'>
  readonly topic: string
  readonly question: string
}

/** Adds answers to a case, without waiting for them; what stood before stays. */
export function insertAnswers(
  { write }: Transaction,
  to: { readonly file: Pick<CaseFile, 'id' | 'child'>; readonly view: View; readonly authority: string },
  by: { readonly person: string; readonly at: Instant },
  answers: readonly NewAnswer[],
): void {
  if (answers.length === 0) return
  const of = <Field extends keyof NewAnswer>(field: Field) => answers.map((each) => each[field])
  const said = [of('id'), of('topic'), of('question'), of('answer'), of('mark'), of('comment')]
  const where = [to.authority, to.file.id, to.file.child, to.view]
  write(INSERT_ANSWERS, [...where, formatInstant(by.at), by.person, ...said])
}

const INSERT_ANSWERS = `
  insert into audits.answer (
    authority_id, case_id, child_id, view, at, by_person, id, topic, question, answer, mark, comment)
  select $1, $2, $3, $4, $5::timestamptz, $6, said.*
  from unnest($7::uuid[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[]) as said`

/** Keeps of these questions that they were not asked: no answer, and never counted as one. */
export async function insertNotAsked(
  { sql }: Transaction,
  to: { readonly file: Pick<CaseFile, 'id' | 'child'>; readonly view: View; readonly authority: string },
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
