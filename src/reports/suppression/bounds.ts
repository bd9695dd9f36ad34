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

export type BoundsOf = (unknown: number) => Bounds

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
      if (model.getModelStatus() === highs.constants.modelStatus.infeasible) return 'contradiction'
      const optimum = (unknown: number, cost: number) => {
        model.changeColCost(unknown, cost)
        model.run()
        if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
          throw new Error('The bounds of a count could not be found')
        const value = model.getObjectiveValue() * cost
        model.changeColCost(unknown, 0)
        return value
      }
      return work((unknown) => ({
        low: Math.ceil(optimum(unknown, 1) - SLACK),
        high: Math.floor(optimum(unknown, -1) + SLACK),
      }))
    } finally {
      model.dispose()
    }
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
