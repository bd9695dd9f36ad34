import { formatDay, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import { dayOf, dayOrNull } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { CaseFile } from '../model.ts'

/** What an audit asks for one child, not urgent. */
export interface CaseAction {
  readonly id: Id<'caseAction'>
  readonly what: string
  readonly owner: string
  readonly dueOn: Day
  readonly doneOn: Day | null
}

/** What was asked for the child of a case, the first due first. */
export async function actionsOf({ sql }: Transaction, file: Id<'case'>): Promise<CaseAction[]> {
  const rows = await sql
    .selectFrom('audits.caseAction')
    .select(['id', 'what', 'owner', 'dueOn', 'doneOn'])
    .where('caseId', '=', file)
    .orderBy('dueOn')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id as Id<'caseAction'>,
    what: row.what,
    owner: row.owner,
    dueOn: dayOf(row.dueOn),
    doneOn: dayOrNull(row.doneOn),
  }))
}

export interface NewAction extends Omit<CaseAction, 'doneOn'> {
  readonly by: string
  readonly at: Instant
}

export async function insertAction(
  { sql }: Transaction,
  authority: string,
  file: Pick<CaseFile, 'id' | 'child'>,
  action: NewAction,
): Promise<void> {
  const of = { authorityId: authority, caseId: file.id, childId: file.child }
  const made = { madeAt: formatInstant(action.at), byPerson: action.by }
  const { id, what, owner } = action
  await sql
    .insertInto('audits.caseAction')
    .values({ ...of, ...made, id, what, owner, dueOn: formatDay(action.dueOn) })
    .execute()
}

export async function setDone({ sql }: Transaction, id: Id<'caseAction'>, on: Day): Promise<void> {
  await sql
    .updateTable('audits.caseAction')
    .set({ doneOn: formatDay(on) })
    .where('id', '=', id)
    .execute()
}
