import { keepVersions, type Kept, type Provenance, type Said } from '../platform/database/versions.ts'
import type { Transaction } from '../platform/database/with-actor.ts'
import type { ImportContext, SheetContext, RowProblem, RowVerdict } from './model.ts'
import { LEFT_ALONE } from './words.ts'

/** A table of things in versions, and for each column of a version the column of the file that it is read from. */
export interface KeptTable {
  readonly things: `${string}.${string}`
  readonly isOfChild: boolean
  readonly columns: Readonly<Record<string, string>>
}

/** What a table decided about a row: to keep what it says (perhaps without a part of it), or to refuse it. */
export type Decision =
  { readonly said: Said; readonly note: RowProblem | null } | { readonly problem: RowProblem }

/** Keeps what was decided to be kept, and answers for every row in its order. */
export async function keepDecided(
  transaction: Transaction,
  { things, isOfChild, columns }: KeptTable,
  context: ImportContext,
  decisions: readonly Decision[],
): Promise<readonly RowVerdict[]> {
  const said = decisions.flatMap((decision) => ('said' in decision ? [decision.said] : []))
  const table = { things, isOfChild, columns: Object.keys(columns) }
  const unsaid = table.columns.filter((column) => context.lacking.has(columns[column] ?? ''))
  const kept = await keepVersions(transaction, table, said, provenanceOf(context), unsaid)
  let next = 0
  return decisions.map((decision) =>
    'said' in decision
      ? verdictOf(decision, kept[next++])
      : { outcome: 'rejected', problem: decision.problem },
  )
}

function verdictOf({ said, note }: Extract<Decision, { said: Said }>, kept: Kept | undefined): RowVerdict {
  if (kept === undefined) throw new Error('Not every row was answered for')
  const { verdict, isEnded } = kept
  if (verdict === 'otherChild' || verdict === 'purged')
    return { outcome: 'rejected', problem: { column: null, reason: LEFT_ALONE[verdict] } }
  return { outcome: verdict, isEnded, child: said.of?.child ?? null, note }
}

/** Where everything comes from that one delivery brings. */
export function provenanceOf({ actor, source, target, isFull, moment, knownAt }: SheetContext): Provenance {
  const { authority } = actor
  return { authority, source, target, isFull, at: knownAt, line: moment.line, isImported: true }
}
