/** A linear model by columns, as the solver takes it: minimise cost · x, each row between its limits, 0 ≤ x ≤ upper. */
export interface LinearModel {
  readonly cost: number[]
  readonly upper: number[]
  readonly isInteger: boolean
  /** Column j holds the entries from `starts[j]` up to `starts[j + 1]`. */
  readonly starts: number[]
  readonly rows: number[]
  readonly values: number[]
  readonly rowLower: number[]
  readonly rowUpper: number[]
}

/** What came of solving: `outOfTime` may hold the best that was found so far, and always a bound. */
export interface LinearAnswer {
  readonly status: 'optimal' | 'outOfTime' | 'impossible'
  readonly values: readonly number[] | null
  readonly objective: number
  /** No solution costs less. */
  readonly bound: number
}

/** Solves a model; a start is a solution to begin with. */
export type Solve = (model: LinearModel, limits: Limits) => Promise<LinearAnswer>

export interface Limits {
  readonly seconds: number
  readonly start?: readonly number[]
}

export function newModel(isInteger: boolean): LinearModel {
  return { cost: [], upper: [], isInteger, starts: [0], rows: [], values: [], rowLower: [], rowUpper: [] }
}

/** Adds a row and returns its number. */
export function addRow({ rowLower, rowUpper }: LinearModel, lower: number, upper: number): number {
  rowLower.push(lower)
  return rowUpper.push(upper) - 1
}

export interface Column {
  readonly cost?: number
  readonly upper?: number
  /** Row and coefficient by turns. */
  readonly at: readonly (readonly [row: number, value: number])[]
}

/** Adds a column and returns its number. */
export function addColumn(model: LinearModel, { cost = 0, upper = Infinity, at }: Column): number {
  for (const [row, value] of at) {
    if (value === 0) continue
    model.rows.push(row)
    model.values.push(value)
  }
  model.starts.push(model.rows.length)
  model.upper.push(upper)
  return model.cost.push(cost) - 1
}
