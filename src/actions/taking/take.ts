import type { ImportContext, RowVerdict, Write } from '../../imports/index.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Action } from '../model.ts'
import { roundIds } from '../rounds/store.ts'
import { insertAction, insertEvent, listActions, updateField, type NewEvent } from '../store.ts'
import type { ActionRow } from './columns.ts'
import { changesIn, checkWording, historyOf, noteOn } from './rules.ts'
import { NO_SUCH_ROUND } from './words.ts'

interface Taking {
  readonly transaction: Transaction
  readonly context: ImportContext
  readonly rounds: ReadonlyMap<string, Id<'round'>>
  readonly known: ReadonlyMap<string, Action>
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
  return async (rows) => {
    const actions = await listActions(transaction, {})
    const known = new Map(
      actions.map((each) => [keyOf({ round: each.round.code, reference: each.reference }), each]),
    )
    const verdicts: RowVerdict[] = []
    for (const row of rows) verdicts.push(await takeRow({ transaction, context, rounds, known }, row))
    return verdicts
  }
}

async function takeRow(taking: Taking, row: ActionRow): Promise<RowVerdict> {
  const round = taking.rounds.get(row.round)
  if (round === undefined) return { outcome: 'rejected', problem: { column: 'round', reason: NO_SUCH_ROUND } }
  const action = taking.known.get(keyOf(row))
  return action === undefined ? addRow(taking, round, row) : changeRow(taking, action, row)
}

async function addRow(
  { transaction, context }: Taking,
  round: Id<'round'>,
  row: ActionRow,
): Promise<RowVerdict> {
  const { reference, title, wording, recommended, owner, due, inForceFrom, measure } = row
  const id = context.moment.newId<'action'>()
  const action = { id, round, reference, title, wording, recommended, owner, due, inForceFrom, measure }
  await insertAction(transaction, { authority: context.actor.authority, at: context.moment.at }, action)
  for (const move of historyOf(row)) {
    await write(transaction, context, id, { ...move, field: null, value: null, note: null })
  }
  return { outcome: 'added', child: null, note: null }
}

async function changeRow(
  { transaction, context }: Taking,
  action: Action,
  row: ActionRow,
): Promise<RowVerdict> {
  const problem = checkWording(row, action)
  if (problem !== null) return { outcome: 'rejected', problem }
  const changes = changesIn(row, action)
  for (const change of changes) {
    await updateField(transaction, action.id, change)
    const event = { status: action.status, note: null, happened: null, ...change }
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
