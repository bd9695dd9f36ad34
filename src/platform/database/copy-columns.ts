import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { openColumns, type CopiedColumns, type CopiedShape } from './copied-columns.ts'

/**
 * Streams the rows of a query in COPY's binary form straight into columns, no row becoming an object. The query cannot
 * have parameters: what stands in it comes from code, and ids from our own tables.
 */
export async function copyColumns(
  client: pg.ClientBase,
  query: string,
  shape: CopiedShape,
): Promise<CopiedColumns> {
  const line = client as unknown as { pipeline: boolean }
  const before = line.pipeline
  line.pipeline = false
  try {
    const reader = openColumns(shape)
    const rows = client.query(copyTo(`copy (${query}) to stdout (format binary)`))
    for await (const chunk of rows) reader.take(chunk as Uint8Array)
    await client.query('select')
    return reader.columns()
  } finally {
    line.pipeline = before
  }
}
