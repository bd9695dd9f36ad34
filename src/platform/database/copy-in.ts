import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

const PIECE_LETTERS = 1 << 16

/**
 * Copies lines of COPY's text format into a table (`name (columns)`, written in the code and never in a file). A copy
 * keeps the connection to itself: while it goes on, no statement may leave before the one before is answered.
 */
export async function copyInto(client: pg.ClientBase, table: string, lines: Iterable<string>): Promise<void> {
  const line = client as unknown as { pipeline: boolean }
  const before = line.pipeline
  line.pipeline = false
  try {
    const staging = client.query(copyFrom(`copy ${table} from stdin`))
    await pipeline(Readable.from(piecesOf(lines)), staging)
    await client.query('select')
  } finally {
    line.pipeline = before
  }
}

/** Lines together in pieces of some size: each of its own would be a message of its own. */
function* piecesOf(lines: Iterable<string>): Generator<Buffer> {
  let piece = ''
  for (const each of lines) {
    piece += each
    if (piece.length < PIECE_LETTERS) continue
    yield Buffer.from(piece)
    piece = ''
  }
  if (piece !== '') yield Buffer.from(piece)
}
