// Runs HiGHS beside the program, so that a long search keeps nobody waiting. Plain JavaScript: a thread of Node's own.
import { parentPort } from 'node:worker_threads'
import loadHighs from 'highs'

const highs = await loadHighs()
const { optimal, infeasible } = highs.constants.modelStatus

parentPort.on('message', (asked) => parentPort.postMessage(solve(asked)))

function solve({ model, seconds, start }) {
  const solver = highs.createModel(modelOf(model))
  try {
    // Half a unit is gap enough: what is counted here is whole.
    const gaps = { mip_rel_gap: 0, mip_abs_gap: 0.5 }
    const presolve = model.isInteger ? 'choose' : 'off'
    solver.options.set({ output_flag: false, random_seed: 0, time_limit: seconds, presolve, ...gaps })
    if (start) solver.setSolution({ colValue: Float64Array.from(start) })
    solver.run()
    return answerOf(solver, model)
  } finally {
    solver.dispose()
  }
}

function modelOf({ cost, upper, isInteger, starts, rows, values, rowLower, rowUpper }) {
  const shape = { numCols: cost.length, numRows: rowLower.length }
  return {
    ...shape,
    colCost: cost,
    colLower: new Float64Array(cost.length),
    colUpper: upper,
    rowLower,
    rowUpper,
    matrix: { format: 'csc', ...shape, starts, indices: rows, values },
    ...(isInteger && { integrality: new Int32Array(cost.length).fill(1) }),
  }
}

function answerOf(solver, { isInteger }) {
  const status = solver.getModelStatus()
  if (status === infeasible) return { status: 'impossible', values: null, objective: 0, bound: 0 }
  const objective = solver.getObjectiveValue()
  const bound = isInteger ? solver.info.get('mip_dual_bound') : objective
  const isFound = solver.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
  const values = isFound ? Array.from(solver.getSolution().colValue) : null
  return { status: status === optimal ? 'optimal' : 'outOfTime', values, objective, bound }
}
