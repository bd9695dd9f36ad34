import type { Transaction } from '../../platform/database/with-actor.ts'

/** A file of a trial that fitted none of the tables. */
export interface UnmatchedFile {
  readonly id: string
  readonly delivery: string
  readonly name: string
  readonly sheet: string | null
  readonly headers: readonly string[]
}

/** The file if it still waits for its columns to be matched; null when it was recognised or set aside. */
export async function findUnmatched({ sql }: Transaction, file: string): Promise<UnmatchedFile | null> {
  const row = await sql
    .selectFrom('imports.file as f')
    .innerJoin('imports.delivery as d', (join) =>
      join.onRef('d.authorityId', '=', 'f.authorityId').onRef('d.id', '=', 'f.deliveryId'),
    )
    .select(['f.id', 'f.deliveryId', 'f.name', 'f.sheet', 'f.headers'])
    .where('f.id', '=', file)
    .where('f.matched', 'is', null)
    .where('d.isTrial', '=', true)
    .where('d.settledAt', 'is', null)
    .executeTakeFirst()
  if (!row || row.headers.length === 0) return null
  const { id, deliveryId: delivery, name, sheet, headers } = row
  return { id, delivery, name, sheet, headers: headers.filter((header) => header !== '') }
}
