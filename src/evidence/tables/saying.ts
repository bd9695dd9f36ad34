import {
  keepParts,
  type ImportContext,
  type Part,
  type PartsDecision,
  type RowProblem,
  type RowVerdict,
} from '../../imports/index.ts'
import {
  childrenOfSource,
  NO_SUCH_CHILD,
  NO_SUCH_WORKER,
  workersOfSource,
  type ChildOfSource,
} from '../../organisation/index.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Readings } from '../readings/rules.ts'
import { readingsOf } from '../readings/store.ts'

/** What a row is read against: the workers of its source, and what the source means by its values. */
export interface Known {
  readonly transaction: Transaction
  readonly context: ImportContext
  readonly workers: ReadonlyMap<string, string>
  readonly readings: Readings
}

/** The source's id of the child stands in the row, or is found out before the row is decided about. */
export interface RowOfChild {
  readonly person: string | null
  /** Why the child could not be found out, where that is not for lack of the id itself. */
  readonly lost?: RowProblem
}

/** Finds out for many rows at once what they do not say themselves. */
export type Complete<Row> = (rows: readonly Row[], known: Known) => Promise<readonly Row[]>

/** What one row says of a child, in parts. */
export type Say<Row> = (row: Row, of: ChildOfSource, known: Known) => PartsDecision

/** How a file's rows are kept: each is about a child whom the source has named before. */
export function beginSaying<Row extends RowOfChild>(say: Say<Row>, complete?: Complete<Row>) {
  return async (transaction: Transaction, context: ImportContext) => {
    const known = await knownTo(transaction, context)
    return async (said: readonly Row[]): Promise<readonly RowVerdict[]> => {
      const rows = complete === undefined ? said : await complete(said, known)
      const keys = rows.map(({ person }) => person ?? '')
      const children = await childrenOfSource(transaction, context.source, keys)
      const decide = (row: Row): PartsDecision => {
        const of = children.get(row.person ?? '')
        return of === undefined
          ? { problem: row.lost ?? { column: 'person', reason: NO_SUCH_CHILD } }
          : say(row, of, known)
      }
      return keepParts(transaction, context, rows.map(decide))
    }
  }
}

export async function knownTo(transaction: Transaction, context: ImportContext): Promise<Known> {
  const workers = await workersOfSource(transaction, context.source)
  return { transaction, context, workers, readings: await readingsOf(transaction, context.source) }
}

/** The worker of a row; where the source has named none such, the row is taken in without and says so. */
export function workerOf(
  written: string | null,
  { workers }: Known,
): { readonly worker: string | null; readonly note: RowProblem | null } {
  const worker = workers.get(written ?? '') ?? null
  const isLost = written !== null && worker === null
  return { worker, note: isLost ? { column: 'worker', reason: NO_SUCH_WORKER } : null }
}

export function keep(parts: readonly (Part | null)[], note: RowProblem | null = null): PartsDecision {
  return { parts: parts.filter((part) => part !== null), note }
}
