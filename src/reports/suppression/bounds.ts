import loadHighs, { type Highs } from 'highs'
import type { Knowledge } from './system.ts'

/** The lowest and the highest that an unknown can be, as whole numbers. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

/** Does work with the bounds of one unknown after the other, unless what is known contradicts itself. */
export type FindBounds = <Value>(
  knowledge: Knowledge,
  work: (boundsOf: BoundsOf) => Value,
) => Value | 'contradiction'

/** The bounds of an unknown; some within them, where these lie as far apart as asked already. */
export type BoundsOf = (unknown: number, enoughWidth?: number) => Bounds

// What the solver calls whole may be off by less than this.
const SLACK = 1e-6

let loading: Promise<Highs> | null = null

/** The solver, which takes a moment to load the first time. Its questions are so small that it keeps nobody waiting. */
export async function loadBounds(): Promise<FindBounds> {
  loading ??= loadHighs()
  const highs = await loading
  return (knowledge, work) => {
    const model = highs.createModel(modelOf(knowledge))
    try {
      model.options.set({ output_flag: false, presolve: 'off', random_seed: 0 })
      model.run()
      const { infeasible } = highs.constants.modelStatus
      return model.getModelStatus() === infeasible ? 'contradiction' : work(asking(highs, model))
    } finally {
      model.dispose()
    }
  }
}

/** Asks for one optimum after the other; every solution on the way shows what all the unknowns can be. */
function asking({ constants }: Highs, model: ReturnType<Highs['createModel']>): BoundsOf {
  const seen = model.getSolution().colValue
  const [lows, highs] = [Float64Array.from(seen), Float64Array.from(seen)]
  const optimise = (unknown: number, cost: number) => {
    model.changeColCost(unknown, cost)
    model.run()
    if (model.getModelStatus() !== constants.modelStatus.optimal)
      throw new Error('The bounds of a count could not be found')
    model.getSolution().colValue.forEach((value: number, place: number) => {
      lows[place] = Math.min(lows[place] ?? value, value)
      highs[place] = Math.max(highs[place] ?? value, value)
    })
    model.changeColCost(unknown, 0)
  }
  const seenOf = (unknown: number) => ({
    low: Math.ceil((lows[unknown] ?? 0) - SLACK),
    high: Math.floor((highs[unknown] ?? 0) + SLACK),
  })
  return (unknown, enoughWidth = Infinity) => {
    for (const cost of [1, -1]) {
      const { low, high } = seenOf(unknown)
      if (high - low >= enoughWidth) break
      optimise(unknown, cost)
    }
    return seenOf(unknown)
  }
}

/** By columns, as the solver takes it. */
function modelOf({ unknowns, relations }: Knowledge) {
  const columns = unknowns.map((): [row: number, value: number][] => [])
  relations.forEach(({ terms }, row) =>
    terms.forEach(([unknown, value]) => columns[unknown]?.push([row, value])),
  )
  const entries = columns.flat()
  const starts = columns.reduce<number[]>((all, column) => [...all, (all.at(-1) ?? 0) + column.length], [0])
  const shape = { numCols: unknowns.length, numRows: relations.length }
  return {
    ...shape,
    colCost: unknowns.map(() => 0),
    colLower: unknowns.map(({ low }) => low),
    colUpper: unknowns.map(({ high }) => high),
    rowLower: relations.map(({ low }) => low),
    rowUpper: relations.map(({ high }) => high),
    matrix: {
      ...{ format: 'csc' as const, ...shape, starts },
      indices: entries.map(([row]) => row),
      values: entries.map(([, value]) => value),
    },
  }
}
