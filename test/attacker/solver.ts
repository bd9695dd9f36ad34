import loadHighs from 'highs'

/** What an attacker holds to be so: unknown whole numbers, each within limits, and sums of them. */
export class Suspicion {
  readonly lows: number[] = []
  readonly highs: number[] = []
  readonly sums: {
    readonly parts: readonly (readonly [number, number])[]
    readonly low: number
    readonly high: number
  }[] = []

  unknown(low: number, high: number): number {
    this.lows.push(low)
    return this.highs.push(high) - 1
  }

  sum(parts: readonly (readonly [unknown: number, times: number])[], low: number, high: number): void {
    this.sums.push({ parts, low, high })
  }
}

export interface Range {
  readonly low: number
  readonly high: number
}

/** For each target what it can be, exactly where that is narrower than `enough`; null where no numbers fit at all. */
export type Solve = (suspicion: Suspicion, targets: readonly number[], enough: number) => Range[] | null

/** By linear programming: the least and the most of every target. */
export async function openSolver(): Promise<Solve> {
  const highs = await loadHighs()
  return ({ lows, highs: tops, sums }, targets, enough) => {
    const rows = sums.map(({ parts }) => parts)
    const starts = [0]
    for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length)
    const shape = { numCols: lows.length, numRows: rows.length }
    const model = highs.createModel({
      ...shape,
      ...{ colCost: lows.map(() => 0), colLower: lows, colUpper: tops },
      ...{ rowLower: sums.map(({ low }) => low), rowUpper: sums.map(({ high }) => high) },
      matrix: {
        ...{ format: 'csr' as const, ...shape, starts },
        ...{ indices: rows.flat().map(([at]) => at), values: rows.flat().map(([, times]) => times) },
      },
    })
    model.options.set({ output_flag: false, presolve: 'off' })
    const points: ArrayLike<number>[] = []
    const run = (target: number | null, cost: number) => {
      if (target !== null) model.changeColCost(target, cost)
      model.run()
      const isOptimal = model.getModelStatus() === highs.constants.modelStatus.optimal
      if (isOptimal) points.push(Array.from(model.getSolution().colValue))
      if (target !== null) model.changeColCost(target, 0)
      return isOptimal
    }
    const rangeOf = (target: number): Range => {
      const values = points.map((point) => point[target] ?? 0)
      return { low: Math.ceil(Math.min(...values) - 1e-6), high: Math.floor(Math.max(...values) + 1e-6) }
    }
    const isWide = ({ low, high }: Range) => high - low >= enough
    const ranges = run(null, 0)
      ? targets.map((target) => {
          if (!isWide(rangeOf(target))) run(target, 1)
          if (!isWide(rangeOf(target))) run(target, -1)
          return rangeOf(target)
        })
      : null
    model.dispose()
    return ranges
  }
}
