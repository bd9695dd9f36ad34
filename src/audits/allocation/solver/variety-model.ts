import { alikeCases, type Alike } from './alike.ts'
import { everyTwo } from './blocked.ts'
import { addColumn, addRow, newModel, type LinearModel } from './linear.ts'
import { countNotChecked, isLawful, type Two, type WaitingCase } from './model.ts'
import { keyOf } from './repeats.ts'

/** Cases that are to be paired anew while loads stay as even as they are. */
export interface VarietyTask {
  readonly cases: readonly WaitingCase[]
  /** Who may be seated, and in how many of these cases each sits now. */
  readonly seats: ReadonlyMap<number, number>
  readonly notCheckedLimit: number
  /** Whether a use of the pair would be its first. */
  readonly isFresh: (two: Two) => boolean
  /** Whether the pair may be used once more than that. */
  readonly mayRepeat: (two: Two) => boolean
  /** The load of an auditor now; with it, cases may move between auditors as long as loads stay as even. */
  readonly loadOf: ((auditor: number) => number) | null
}

/** A use of a pair for a group of alike cases. */
interface Use {
  readonly column: number
  readonly alike: Alike
  readonly two: Two
  readonly isFirst: boolean
}

export interface VarietyModel {
  readonly model: LinearModel
  readonly uses: readonly Use[]
}

interface Rows {
  readonly ofAuditor: ReadonlyMap<number, number>
  readonly notChecked: number
  readonly ofFresh: Map<string, number>
}

/** Fewest repeats as a model over pairs, or null where it would have more columns than the limit. */
export function varietyModel(task: VarietyTask, mostColumns: number): VarietyModel | null {
  const model = newModel(true)
  const rows: Rows = {
    ofAuditor: new Map([...task.seats].map(([auditor, count]) => [auditor, addRow(model, count, count)])),
    notChecked: addRow(model, -Infinity, task.notCheckedLimit),
    ofFresh: new Map(),
  }
  const uses: Use[] = []
  for (const alike of alikeCases(task.cases, [...task.seats.keys()])) {
    uses.push(...addAlike(model, task, { alike, rows }))
    if (uses.length > mostColumns) return null
  }
  if (task.loadOf !== null) addMoves(model, task, rows.ofAuditor)
  return { model, uses }
}

interface Adding {
  readonly alike: Alike
  readonly rows: Rows
}

/** For each lawful pair its first use, which is free, and further ones, which each count as a repeat. */
function addAlike(model: LinearModel, task: VarietyTask, { alike, rows }: Adding): Use[] {
  const count = alike.places.length
  const row = addRow(model, count, count)
  const auditors = [...task.seats.keys()]
  const uses: Use[] = []
  for (const [one, other] of everyTwo(auditors.length)) {
    const two: Two = [auditors[one] ?? 0, auditors[other] ?? 0]
    if (!isLawful(alike.file, two)) continue
    const at: [number, number][] = [
      [row, 1],
      ...two.map((auditor): [number, number] => [rows.ofAuditor.get(auditor) ?? 0, 1]),
      [rows.notChecked, countNotChecked(alike.file, two)],
    ]
    if (task.isFresh(two)) {
      const column = addColumn(model, { upper: 1, at: [...at, [freshRow(model, rows, two), 1]] })
      uses.push({ column, alike, two, isFirst: true })
    }
    if (!task.mayRepeat(two)) continue
    uses.push({ column: addColumn(model, { cost: 1, upper: count, at }), alike, two, isFirst: false })
  }
  return uses
}

function freshRow(model: LinearModel, { ofFresh }: Rows, two: Two): number {
  const key = keyOf(two)
  const row = ofFresh.get(key) ?? addRow(model, -Infinity, 1)
  ofFresh.set(key, row)
  return row
}

/**
 * One case more or less for an auditor, as long as the squares do not grow. More than one is never needed: among the
 * evenest sharings a load differs by one at most (see docs/adr).
 */
function addMoves(model: LinearModel, task: VarietyTask, ofAuditor: Rows['ofAuditor']): void {
  const squares = addRow(model, -Infinity, 0)
  for (const [auditor, row] of ofAuditor) {
    const load = task.loadOf?.(auditor) ?? 0
    addColumn(model, {
      upper: 1,
      at: [
        [row, -1],
        [squares, 2 * load + 1],
      ],
    })
    if ((task.seats.get(auditor) ?? 0) === 0) continue
    addColumn(model, {
      upper: 1,
      at: [
        [row, 1],
        [squares, 1 - 2 * load],
      ],
    })
  }
}

/** The present pairs as a solution of the model, for the solver to begin with. */
export function startOf({ model, uses }: VarietyModel, twos: readonly Two[], task: VarietyTask): number[] {
  const start = model.cost.map(() => 0)
  const used = new Set<string>()
  for (const [place, two] of twos.entries()) {
    const isFirst = task.isFresh(two) && !used.has(keyOf(two))
    used.add(keyOf(two))
    const use = uses.find(
      (each) =>
        each.isFirst === isFirst && each.alike.places.includes(place) && keyOf(each.two) === keyOf(two),
    )
    if (use !== undefined) start[use.column] = (start[use.column] ?? 0) + 1
  }
  return start
}

/** The pair of each case of the task, read from a solution; alike cases take theirs in order. */
export function twosOf({ uses }: VarietyModel, values: readonly number[], caseCount: number): Two[] {
  const twos: (Two | undefined)[] = Array.from({ length: caseCount })
  const taken = new Map<Alike, number>()
  for (const { column, alike, two } of uses) {
    for (let count = Math.round(values[column] ?? 0); count > 0; count -= 1) {
      const next = taken.get(alike) ?? 0
      taken.set(alike, next + 1)
      const place = alike.places[next]
      if (place !== undefined) twos[place] = two
    }
  }
  return twos.map((two) => {
    if (two === undefined) throw new Error('The solver left a case without a pair.')
    return two
  })
}
