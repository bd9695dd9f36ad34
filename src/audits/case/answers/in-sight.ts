import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tool, Topic } from '../../tool/index.ts'
import { SEATS, type CaseFile, type Seat } from '../model.ts'
import { viewToRead } from '../views.ts'
import type { StoredAnswer, ViewedAnswer } from './model.ts'
import { newestAnswers, newestFirstAnswers } from './store.ts'

/** What one auditor said in a first view that was given. */
export interface FirstAnswers {
  readonly seat: Seat
  readonly name: string
  readonly answers: readonly StoredAnswer[]
}

/** Of the answers to the questions of a topic those that this seat may read now. */
export function historyInSight(
  file: CaseFile,
  topic: Topic,
  seat: Seat | null,
  history: readonly ViewedAnswer[],
): ViewedAnswer[] {
  const view = viewToRead(file, seat)
  const blind = blindIn([topic])
  return history.filter((each) => each.view === (view === 'agreed' || !isIn(blind)(each) ? 'agreed' : view))
}

/** The answer that stands to each question, as far as this seat may read it now. */
export async function answersInSight(
  transaction: Transaction,
  file: CaseFile,
  tool: Tool,
  seat: Seat | null,
): Promise<StoredAnswer[]> {
  const ids: readonly Id<'case'>[] = [file.id]
  const view = viewToRead(file, seat)
  const shared = await newestAnswers(transaction, ids, 'agreed')
  if (view === 'agreed') return shared
  const own = view === null ? [] : await newestAnswers(transaction, ids, view)
  const blind = blindIn(tool.topics)
  return [...shared.filter(isNot(blind)), ...own.filter(isIn(blind))]
}

/** Both first answers, once they are open: of each auditor whose first view was given. */
export async function firstAnswers(transaction: Transaction, file: CaseFile): Promise<FirstAnswers[]> {
  if (!file.views.areOpen) return []
  const given = SEATS.filter((seat) => file.views[seat] !== null)
  return Promise.all(
    given.map(async (seat) => ({
      seat,
      name: file[seat]?.name ?? '',
      answers: await newestFirstAnswers(transaction, file, seat),
    })),
  )
}

interface Named {
  readonly topic: string
  readonly question: string
}

function blindIn(topics: readonly Topic[]): ReadonlySet<string> {
  return new Set(
    topics.flatMap(({ code, questions }) =>
      questions.filter(({ blind }) => blind).map((question) => `${code}.${question.code}`),
    ),
  )
}

function isIn(blind: ReadonlySet<string>) {
  return ({ topic, question }: Named) => blind.has(`${topic}.${question}`)
}

function isNot(blind: ReadonlySet<string>) {
  return (named: Named) => !isIn(blind)(named)
}
