import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Answer } from '../model.ts'
import { keyOfReading, USUAL_READINGS, type Readings } from './rules.ts'

/** What the source means by its values: the usual, with what the authority found out about this one. */
export async function readingsOf({ sql }: Transaction, source: string): Promise<Readings> {
  const rows = await sql
    .selectFrom('evidence.reading')
    .select(['columnName', 'value', 'means'])
    .where('source', '=', source)
    .execute()
  const own = rows.map(
    ({ columnName, value, means }) => [keyOfReading(columnName, value), means as Answer] as const,
  )
  return new Map([...USUAL_READINGS, ...own])
}

export interface NewReading {
  readonly authority: string
  readonly source: string
  /** Our name of the column in which the source means just this; null for every column. */
  readonly column: string | null
  readonly value: string
  readonly means: Answer
}

export async function insertReadings({ sql }: Transaction, readings: readonly NewReading[]): Promise<void> {
  if (readings.length === 0) return
  const rows = readings.map(({ authority: authorityId, source, column, value, means }) => ({
    authorityId,
    source,
    columnName: column ?? '',
    value,
    means,
  }))
  await sql
    .insertInto('evidence.reading')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['authorityId', 'source', 'columnName', 'value'])
        .doUpdateSet((row) => ({ means: row.ref('excluded.means') })),
    )
    .execute()
}
