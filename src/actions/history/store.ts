import { formatDay } from '../../kernel/day.ts'
import { dayOrMonthOrNull } from '../../kernel/day-or-month.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import { dayOf, instantOfColumn } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { ActionEvent, Outcome, RecordedField, Status } from '../model.ts'

/** Which lines of a history; all of them where nothing is said. */
export interface EventPage {
  /** The last line of the page before. */
  readonly before?: string | undefined
  readonly limit?: number
}

/** What became of an action, newest first, with the name of who said so. */
export async function listEvents(
  { sql }: Transaction,
  action: string,
  { before, limit }: EventPage = {},
): Promise<(ActionEvent & { readonly id: string })[]> {
  const rows = await sql
    .selectFrom('actions.actionEvent as e')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'e.authorityId').onRef('p.id', '=', 'e.byPerson'),
    )
    .leftJoin('access.person as o', (join) =>
      join
        .onRef('o.authorityId', '=', 'e.authorityId')
        .on((on) => on(on.cast<string>('o.id', 'text'), '=', on.ref('e.value')))
        .on('e.field', '=', 'person'),
    )
    .select(['e.id', 'e.status', 'e.field', 'e.value', 'e.note', 'e.happened', 'e.at', 'p.displayName'])
    .select(['e.lookedWhere', 'e.lookedOn', 'e.outcome', 'o.displayName as owner'])
    .where('e.actionId', '=', action)
    .$if(before !== undefined, (query) => query.where('e.id', '<', before ?? ''))
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .orderBy('e.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    status: row.status as Status,
    field: row.field as RecordedField | null,
    value: row.owner ?? row.value,
    note: row.note,
    happened: dayOrMonthOrNull(row.happened),
    looked:
      row.lookedWhere === null || row.lookedOn === null
        ? null
        : { where: row.lookedWhere, on: dayOf(row.lookedOn) },
    outcome: row.outcome as Outcome | null,
    at: instantOfColumn(row.at),
    by: row.displayName,
  }))
}

export type NewEvent = Omit<ActionEvent, 'at' | 'by'>

/** Nothing said yet, for spreading what is said over it. */
export const NO_EVENT = {
  ...{ field: null, value: null, note: null, happened: null, looked: null, outcome: null },
} as const

export async function insertEvent(
  { sql }: Transaction,
  by: { readonly authority: string; readonly person: string; readonly at: Instant },
  event: NewEvent & { readonly id: string; readonly action: string },
): Promise<void> {
  const { id, action, status, field, value, note, happened, looked, outcome } = event
  await sql
    .insertInto('actions.actionEvent')
    .values({
      ...{ authorityId: by.authority, id, actionId: action, status, field, value, note, happened },
      ...{
        lookedWhere: looked?.where ?? null,
        lookedOn: looked === null ? null : formatDay(looked.on),
        outcome,
      },
      ...{ at: formatInstant(by.at), byPerson: by.person },
    })
    .execute()
}
