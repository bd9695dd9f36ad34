import { isOverdue, listActions } from '../../../actions/index.ts'
import { newestCut } from '../../../analysis/index.ts'
import { toolNamed } from '../../../audits/index.ts'
import type { Round } from '../../../audits/rounds/model.ts'
import { findRounds } from '../../../audits/rounds/store.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { Look } from '../look.ts'
import type { Found } from '../model.ts'
import {
  NO_HEADLINE,
  sayActions,
  sayData,
  sayHeadline,
  sayNextRound,
  sayOverdue,
  type ActionCounts,
} from './words.ts'

/** What the latest closed round shows, from its newest cut: never counted under this person's own sight. */
export const headline: Look = async (transaction) => {
  const round = await latestClosed(transaction)
  const cut = round && (await newestCut(transaction, round.code))
  if (!cut) return factsAlone([NO_HEADLINE])
  return factsAlone(sayHeadline(cut.figures, await toolNamed(transaction, cut.figures.tool), cut.cutOn))
}

/** The same figures as a file. */
export const figuresAsData: Look = async (transaction) => {
  const round = await latestClosed(transaction)
  return factsAlone(round === null ? [] : [sayData(round)])
}

/** The round whose figures stand; while one is audited its figures are half of a picture. */
export async function latestClosed(transaction: Transaction): Promise<Round | null> {
  return (await findRounds(transaction)).find(({ status }) => status === 'closed') ?? null
}

/** Which round comes next. */
export const nextRound: Look = async (transaction) => {
  const coming = (await findRounds(transaction)).filter(({ status }) => COMING.includes(status))
  return factsAlone(sayNextRound(coming.at(-1) ?? null))
}

const COMING: readonly Round['status'][] = ['planned', 'frozen', 'drawn', 'auditing']

/** How the actions of all rounds stand. */
export const actionCounts: Look = async (transaction, _actor, { today }) => {
  return factsAlone([sayActions(await countActions(transaction, today))])
}

/** The same for whoever follows them up. */
export const overdueActions: Look = async (transaction, _actor, { today }) => {
  const counts = await countActions(transaction, today)
  return { tasks: sayOverdue(counts), facts: [sayActions(counts)], children: [] }
}

async function countActions(transaction: Transaction, today: Day): Promise<ActionCounts> {
  const actions = await listActions(transaction, {})
  const open = actions.filter(({ status }) => status === 'open' || status === 'inProgress')
  return {
    all: actions.length,
    open: open.length,
    overdue: open.filter((each) => isOverdue(each, today)).length,
    undated: open.filter(({ due }) => due === null).length,
  }
}

function factsAlone(facts: Found['facts']): Found {
  return { tasks: [], facts, children: [] }
}
