import { createHash } from 'node:crypto'
import type { Json } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { canonical } from '../../trail/index.ts'
import type { Counted } from './model.ts'

/** What was counted as the texts that are kept, with one hash over all of them. */
export interface Sealed {
  readonly text: string
  readonly rows: readonly SealedRow[]
  readonly sha256: string
}

export interface SealedRow {
  readonly child: Id<'child'>
  readonly case: Id<'case'>
  readonly position: number
  readonly text: string
}

/** Equal counts give equal texts and an equal hash, so that a cut shows whether counting again would differ. */
export function seal({ figures, rows }: Counted): Sealed {
  const text = textOf(figures)
  const sealed = rows.map(({ child, ...row }) => ({
    child,
    case: row.case,
    position: row.position,
    text: textOf(row),
  }))
  const hash = createHash('sha256').update(`${text}\n`)
  for (const row of sealed) hash.update(`${row.text}\n`)
  return { text, rows: sealed, sha256: hash.digest('hex') }
}

// Figures and rows hold texts, numbers, lists and nothing else; interfaces merely do not say so.
function textOf(counted: object): string {
  return canonical(counted as { readonly [key: string]: Json })
}
