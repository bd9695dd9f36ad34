/** What became of a row: new, said anew, known already, or refused. */
export type RowOutcome = 'added' | 'changed' | 'known' | 'rejected'

/** Rows beside each other of which the same became, the last one among them. */
export interface RowRun {
  readonly from: number
  readonly until: number
  readonly outcome: RowOutcome
}

/** Beyond this the outcomes of a file change too often to be kept row by row; its sums hold all the same. */
export const MOST_RUNS = 50_000

/** Runs of rows as they are counted, in their order. */
export class RowRuns {
  readonly #runs: { from: number; until: number; outcome: RowOutcome }[] = []

  get all(): readonly RowRun[] {
    return this.#runs
  }

  /** Keeps what became of the next row. */
  add(row: number, outcome: RowOutcome): void {
    const last = this.#runs.at(-1)
    if (last?.outcome === outcome && last.until + 1 === row) last.until = row
    else if (this.#runs.length < MOST_RUNS) this.#runs.push({ from: row, until: row, outcome })
  }
}
