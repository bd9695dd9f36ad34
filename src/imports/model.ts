import type { Actor, Moment } from '../access/index.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Result } from '../kernel/result.ts'

/** How the text of a cell is read: a value, or a sentence that says what to write instead. */
export type Read<Value> = (text: string) => Result<Value, string>

/**
 * A column that a table knows. `filled`: it must be there and no cell may be blank. `present`: it must be there,
 * because a blank in it says something (no last day: still going on). `optional`: a file may lack it.
 */
export interface Column<Value> {
  /** Our own header first, then every other by which the column is known. */
  readonly names: readonly [string, ...string[]]
  readonly need: 'filled' | 'present' | 'optional'
  readonly read: Read<Value>
}

export type Columns = Readonly<Record<string, Column<unknown>>>

export type RowOf<Known extends Columns> = {
  readonly [Name in keyof Known]: Known[Name] extends Column<infer Value> ? Value : never
}

/** What is wrong with a row, and in which of the table's columns; null when it is the row as a whole. */
export interface RowProblem {
  readonly column: string | null
  readonly reason: string
}

/** What became of one row. A note says what was left out of a row that was taken in. */
export type RowVerdict =
  | {
      readonly outcome: 'added' | 'changed' | 'unchanged'
      /** It changed by an end that it did not have before. */
      readonly isEnded?: boolean
      readonly child: string | null
      readonly note: RowProblem | null
    }
  | { readonly outcome: 'rejected'; readonly problem: RowProblem }

/** Writes the rows of one batch, each key once, and says what became of each, in order. */
export type Write<Row> = (rows: readonly Row[]) => Promise<readonly RowVerdict[]>

/** One delivery: who brings it, from where, and since when it counts as known. */
export interface ImportContext {
  readonly actor: Actor
  readonly source: string
  readonly moment: Moment
  readonly knownAt: Instant
  /** The table that the rows are of. */
  readonly target: string
  /** The delivery holds everything that the source has of its tables: what it does not hold is withdrawn. */
  readonly isFull: boolean
  /** The table's columns that the file has not: of these it says nothing. */
  readonly lacking: ReadonlySet<string>
}

/** The same before it is known which columns a file has. */
export type SheetContext = Omit<ImportContext, 'lacking'>

/** A file that came, under the name that it had there. */
export interface FileToTake {
  readonly name: string
  readonly path: string
}
