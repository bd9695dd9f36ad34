import { keepParts, type ImportContext, type PartsDecision } from '../../imports/index.ts'
import { formatDay, type Day } from '../../kernel/day.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { INVOLVED } from './involvements.ts'
import { childrenOfSource, workersOfSource, type ChildOfSource } from './store.ts'
import { ENDS_BEFORE_START, NO_SUCH_CHILD, NO_SUCH_WORKER } from './words.ts'

/** Who worked with a child from when until when (the first day without), as a return without teams and roles says it. */
export interface WorkedWith {
  readonly person: string
  readonly worker: string
  readonly from: Day
  readonly until: Day | null
  readonly changeReason?: string | null
}

/** Refuses what ends before it begins. */
export function checkDays({ from, until }: Pick<WorkedWith, 'from' | 'until'>) {
  return until !== null && until < from ? { column: 'until' as const, reason: ENDS_BEFORE_START } : null
}

/** Keeps who worked with a child; a worker whom nobody sent before is left blank, and that is said of the row. */
export function keepWorkers<Row extends WorkedWith>(keyOf: (row: Row) => string) {
  return async (transaction: Transaction, context: ImportContext) => {
    const workers = await workersOfSource(transaction, context.source)
    return async (rows: readonly Row[]) => {
      const persons = rows.map(({ person }) => person)
      const children = await childrenOfSource(transaction, context.source, persons)
      const decisions = rows.map((row) => decide(row, keyOf(row), { children, workers }))
      return keepParts(transaction, context, decisions)
    }
  }
}

interface Known {
  readonly children: ReadonlyMap<string, ChildOfSource>
  readonly workers: ReadonlyMap<string, string>
}

function decide(row: WorkedWith, sourceKey: string, { children, workers }: Known): PartsDecision {
  const of = children.get(row.person)
  if (of === undefined) return { problem: { column: 'person', reason: NO_SUCH_CHILD } }
  const known = workers.get(row.worker) ?? null
  const days = [formatDay(row.from), row.until === null ? null : formatDay(row.until)]
  const cells = [known, null, null, ...days, row.changeReason ?? null]
  const note = known === null ? { column: 'worker', reason: NO_SUCH_WORKER } : null
  return { parts: [{ table: INVOLVED, said: { sourceKey, of, cells } }], note }
}
