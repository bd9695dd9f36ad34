import type { ImportContext, RowVerdict, Write } from '../../imports/index.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Action } from '../model.ts'
import { listAccounts } from '../people/store.ts'
import { roundIds } from '../rounds/store.ts'
import { insertEvent, NO_EVENT, type NewEvent } from '../history/store.ts'
import { insertAction, listActions, updateField } from '../store.ts'
import type { ActionRow } from './columns.ts'
import { changesIn, checkWording, historyOf, noteOn, type ResolvedRow } from './rules.ts'
import { NO_SUCH_LOGIN, NO_SUCH_RECOMMENDATION, NO_SUCH_ROUND } from './words.ts'

interface Taking {
  readonly transaction: Transaction
  readonly context: ImportContext
  readonly rounds: ReadonlyMap<string, Id<'round'>>
  readonly logins: ReadonlyMap<string, Id<'person'>>
  /** Grows as rows are taken: a further action may follow its recommendation in the same file. */
  readonly known: Map<string, Action | Id<'action'>>
}

export function keyOf({ round, reference }: Pick<ActionRow, 'round' | 'reference'>): string {
  return `${round} ${reference}`
}

/** Takes in actions: new ones with their history, and of known ones what was not recorded here or says otherwise. */
export async function takeActions(
  transaction: Transaction,
  context: ImportContext,
): Promise<Write<ActionRow>> {
  const rounds = await roundIds(transaction)
  const accounts = await listAccounts(transaction)
  const logins = new Map(accounts.map(({ login, person }) => [login, person]))
  return async (rows) => {
    const actions = await listActions(transaction, {})
    const known: Taking['known'] = new Map(
      actions.map((each) => [keyOf({ round: each.round.code, reference: each.reference }), each]),
    )
    const verdicts: RowVerdict[] = []
    for (const row of rows) verdicts.push(await takeRow({ transaction, context, rounds, logins, known }, row))
    return verdicts
  }
}

async function takeRow(taking: Taking, row: ActionRow): Promise<RowVerdict> {
  const round = taking.rounds.get(row.round)
  if (round === undefined) return { outcome: 'rejected', problem: { column: 'round', reason: NO_SUCH_ROUND } }
  const person = row.person === null ? null : taking.logins.get(row.person)
  if (person === undefined)
    return { outcome: 'rejected', problem: { column: 'person', reason: NO_SUCH_LOGIN } }
  const action = taking.known.get(keyOf(row))
  const resolved = { ...row, person }
  if (typeof action === 'string') return { outcome: 'unchanged', child: null, note: null }
  return action === undefined ? addRow(taking, round, resolved) : changeRow(taking, action, resolved)
}

async function addRow(taking: Taking, round: Id<'round'>, row: ResolvedRow): Promise<RowVerdict> {
  const { transaction, context, known } = taking
  const recommendation = recommendationOf(taking, row)
  if (recommendation === undefined)
    return { outcome: 'rejected', problem: { column: 'recommendation', reason: NO_SUCH_RECOMMENDATION } }
  const { reference, title, wording, recommended, owner, team, person, due, inForceFrom, measure } = row
  const id = context.moment.newId<'action'>()
  const said = { reference, title, wording, recommended, owner, team, person, due, inForceFrom, measure }
  const action = { id, round, recommendation, ...said }
  await insertAction(transaction, { authority: context.actor.authority, at: context.moment.at }, action)
  for (const move of historyOf(row)) await write(transaction, context, id, { ...NO_EVENT, ...move })
  known.set(keyOf(row), id)
  return { outcome: 'added', child: null, note: null }
}

/** The first action of the row's recommendation; null where the row is that itself, undefined where there is none. */
function recommendationOf(
  { known }: Taking,
  { round, recommendation }: ResolvedRow,
): Id<'action'> | null | undefined {
  if (recommendation === null) return null
  const found = known.get(keyOf({ round, reference: recommendation }))
  if (typeof found === 'string' || found === undefined) return found
  return found.recommendation?.id ?? found.id
}

async function changeRow(
  { transaction, context }: Taking,
  action: Action,
  row: ResolvedRow,
): Promise<RowVerdict> {
  const problem = checkWording(row, action)
  if (problem !== null) return { outcome: 'rejected', problem }
  const changes = changesIn(row, action)
  for (const change of changes) {
    await updateField(transaction, action.id, change)
    const event = { ...NO_EVENT, status: action.status, ...change }
    await write(transaction, context, action.id, event)
  }
  return { outcome: changes.length === 0 ? 'unchanged' : 'changed', child: null, note: noteOn(row, action) }
}

function write(
  transaction: Transaction,
  { actor, moment }: ImportContext,
  action: Id<'action'>,
  event: NewEvent,
): Promise<void> {
  const by = { authority: actor.authority, person: actor.person, at: moment.at }
  return insertEvent(transaction, by, { id: moment.newId(), action, ...event })
}
