import { sql as raw } from 'kysely'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { RowOutcome, RowRun } from './runs.ts'

interface OfFile {
  readonly authority: string
  readonly id: string
}

export async function insertRuns(
  { sql }: Transaction,
  { authority, id }: OfFile,
  runs: readonly RowRun[],
): Promise<void> {
  await raw`
    insert into imports.row_run (authority_id, file_id, number, from_row, until_row, outcome)
    select ${authority}, ${id}, r.number, r.from_row, r.until_row, r.outcome
      from unnest(${runs.map(({ from }) => from)}::integer[], ${runs.map(({ until }) => until)}::integer[],
        ${runs.map(({ outcome }) => outcome)}::text[])
        with ordinality as r (from_row, until_row, outcome, number)`.execute(sql)
}

/** What became of the rows of a file, in their order; none of a file that came before this was kept. */
export async function runsOf({ sql }: Transaction, file: string): Promise<readonly RowRun[]> {
  const rows = await sql
    .selectFrom('imports.rowRun')
    .select(['fromRow as from', 'untilRow as until', 'outcome'])
    .where('fileId', '=', file)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({ ...row, outcome: row.outcome as RowOutcome }))
}
