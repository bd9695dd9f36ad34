import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Tool, Topic } from '../../tool/index.ts'
import { SEATS, type CaseAtWork, type CaseFile, type Seat, type View } from '../model.ts'
import { viewToRead } from '../views.ts'
import type { AnswerBefore, StoredAnswer } from './model.ts'
import { newestAnswers, newestFirstAnswers } from './store.ts'

/** What one auditor said in a first view that was given. */
export interface FirstAnswers {
  readonly seat: Seat
  readonly name: string
  readonly answers: readonly StoredAnswer[]
}

/** Of the answers to the questions of a topic those that this seat may read now. */
export function historyInSight<Each extends AnswerBefore & { readonly view: View }>(
  file: CaseAtWork,
  topic: Topic,
  seat: Seat | null,
  history: readonly Each[],
): Each[] {
  const view = viewToRead(file, seat)
  const blind = blindIn([topic])
  return history.filter((each) => each.view === (view === 'agreed' || !isIn(blind)(each) ? 'agreed' : view))
}

/** The answer that stands to each question, as far as this seat may read it now. */
export async function answersInSight(
  transaction: Transaction,
  file: CaseAtWork,
  tool: Tool,
  seat: Seat | null,
): Promise<StoredAnswer[]> {
  const newest = await newestInSight(transaction, [{ file, seat }])
  return newest(file, tool, seat)
}

/** A case and the seat from which it is looked at; null for somebody who has none. */
export interface SeatAt {
  readonly file: CaseAtWork
  readonly seat: Seat | null
}

/** The same for many cases, asked once for all of them; what comes back sorts them by case. */
export async function newestInSight(transaction: Transaction, seats: readonly SeatAt[]) {
  const own = (view: View) => seats.filter(({ file, seat }) => viewToRead(file, seat) === view)
  const read = async (view: View, of: readonly SeatAt[]) => {
    const ids = of.map(({ file }) => file.id)
    return ids.length === 0 ? [] : newestAnswers(transaction, ids, view)
  }
  const [shared, ...firstViews] = await Promise.all([
    read('agreed', seats),
    ...SEATS.map((view) => read(view, own(view))),
  ])
  const ownByCase = grouped(firstViews.flat())
  const sharedByCase = grouped(shared)
  return (file: CaseAtWork, tool: Tool, seat: Seat | null): StoredAnswer[] => {
    const agreed = sharedByCase.get(file.id) ?? []
    if (viewToRead(file, seat) === 'agreed') return agreed
    const blind = blindIn(tool.topics)
    return [...agreed.filter(isNot(blind)), ...(ownByCase.get(file.id) ?? []).filter(isIn(blind))]
  }
}

function grouped(answers: readonly StoredAnswer[]): ReadonlyMap<Id<'case'>, StoredAnswer[]> {
  const groups = new Map<Id<'case'>, StoredAnswer[]>()
  for (const each of answers) {
    const group = groups.get(each.case)
    if (group) group.push(each)
    else groups.set(each.case, [each])
  }
  return groups
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
