import type { Transaction } from '../platform/database/with-actor.ts'
import type { Columns, ImportContext, RowOf, RowProblem, Write } from './model.ts'

/** A published standard that defines the table, with the columns of each of its versions, the newest first. */
export interface Specification {
  readonly name: string
  readonly versions: readonly { readonly version: string; readonly columns: readonly string[] }[]
}

interface Declaration<Row, Known> {
  /** The name of the table, which a file or sheet bears as a rule: `ssd_missing`, `stays`. */
  readonly target: string
  /** What its rows are, as people say it: "Missing episodes". */
  readonly title: string
  /** The tables whose rows must be known before. */
  readonly after: readonly string[]
  readonly columns: Known
  /** What tells two rows of a source apart. */
  readonly key: (row: Row) => string
  /** What no cell says by itself, such as a last day before the first. */
  readonly check?: (row: Row) => RowProblem | null
  /** No row is decided by what became of another: the rows of one batch may be decided while others are written. */
  readonly isDecidedRowByRow?: true
  /** Prepares for the rows of one file under the importer's sight, and gives what writes them. */
  readonly begin: (transaction: Transaction, context: ImportContext) => Promise<Write<Row>>
  /** What follows from new rows, once all files of the delivery are in. */
  readonly finish?: (transaction: Transaction, context: ImportContext) => Promise<void>
  readonly specification?: Specification
  /**
   * The file shows a window (six months, a year, the last visit only), so that even a full one says nothing of what it
   * does not hold: nothing is withdrawn by it.
   */
  readonly isWindow?: true
  /** Its rows carry no evidence: they are read, counted with those that bring nothing new, and none is kept. */
  readonly keepsNothing?: true
  /** What is said of every file that brings this table: that it carries no evidence, say. */
  readonly note?: string
  /** What to write into each column, where an authority may fill in our template or match its own spreadsheet. */
  readonly template?: Readonly<Record<keyof Known, string>>
}

/** A table that files may bring, as a room declares it. */
export type Table = Declaration<unknown, Columns>

/** Declares a table. Only here its rows lose their type: the engine makes them from its columns and gives them back. */
export function defineTable<Known extends Columns>(declaration: Declaration<RowOf<Known>, Known>): Table {
  return declaration as unknown as Table
}

/** The names of the tables of which nothing is kept. */
export function keepingNothing(tables: readonly Table[]): ReadonlySet<string | null> {
  return new Set(tables.filter(({ keepsNothing }) => keepsNothing).map(({ target }) => target))
}

/** The tables in an order in which each comes after those that it needs. */
export function inOrder(tables: readonly Table[]): readonly Table[] {
  const placed = new Set<Table>()
  const place = (table: Table) => {
    for (const before of tables) {
      if (before !== table && table.after.includes(before.target) && !placed.has(before)) place(before)
    }
    placed.add(table)
  }
  for (const table of tables) if (!placed.has(table)) place(table)
  return [...placed]
}
