import { alikeCases, type Alike } from './alike.ts'
import { addColumn, addRow, newModel, type LinearModel, type Solve } from './linear.ts'
import { countNotChecked, isFree, type Pairing, type Two } from './model.ts'
import { earlierOf, keyOf } from './repeats.ts'

/** The pairs of the cases, in their order, with loads as even as can be and, among those, the fewest unmade checks. */
export interface Sharing {
  readonly twos: readonly Two[]
  readonly notChecked: number
}

/** How many of some alike cases an auditor sits on. */
interface Seat {
  readonly column: number
  readonly alike: Alike
  readonly auditor: number
}

interface SeatsModel {
  readonly model: LinearModel
  readonly seats: readonly Seat[]
  /** Columns that stand for all further cases of one auditor at the price of the last step. */
  readonly last: readonly number[]
}

/**
 * Loads with the smallest sum of squares, and then the fewest unmade checks. The rules of a case nest in one another
 * (two seats, at most one of them from inside), and so do the loads: such a model is a flow, its corners are whole
 * numbers, and no sharing that is fairer in any sense exists (see docs/adr). Null when time runs out.
 */
export async function shareEvenly(pairing: Pairing, solve: Solve, seconds: number): Promise<Sharing | null> {
  const { auditors, cases } = pairing
  if (cases.length === 0) return { twos: [], notChecked: 0 }
  const even = Math.ceil((cases.length * 2) / Math.max(1, auditors.length))
  for (let steps = even + 3; ; steps *= 2) {
    const asked = seatsModel(pairing, Math.max(1, Math.min(steps, cases.length)))
    const { status, values } = await solve(asked.model, { seconds })
    if (status === 'impossible') throw new Error('A case with a lawful pair found none.')
    if (status !== 'optimal' || values === null) return null
    // A last step used more than once was too cheap: give its auditor more steps and ask again.
    if (asked.last.every((column) => (values[column] ?? 0) < 1.5)) return sharingOf(pairing, asked, values)
  }
}

function seatsModel({ auditors, cases }: Pairing, steps: number): SeatsModel {
  const model = newModel(false)
  const dear = (3 * cases.length + 1) * dearCheck(cases.length)
  const loadRows = auditors.map(() => addRow(model, 0, 0))
  const places = auditors.map((_, place) => place)
  const seats = alikeCases(cases, places).flatMap((alike) =>
    addAlike(model, alike, { loadRows, dear: dearCheck(cases.length) }),
  )
  const last = auditors.map(({ load }, place) => {
    const at = [[loadRows[place] ?? 0, -1]] as const
    for (let step = 0; step < steps - 1; step += 1) {
      addColumn(model, { cost: dear * squareStep(load + step), upper: 1, at })
    }
    return addColumn(model, { cost: dear * squareStep(load + steps - 1), at })
  })
  return { model, seats, last }
}

/** The price of an unmade check: dearer than all that may be paid for sitting twice on alike cases. */
function dearCheck(caseCount: number): number {
  return 2 * caseCount + 1
}

/** What one more case adds to the square of a load. */
function squareStep(load: number): number {
  return 2 * load + 1
}

interface Adding {
  readonly loadRows: readonly number[]
  readonly dear: number
}

/** Two seats a case, at most one of somebody from inside, and a price where nobody is known to be from outside. */
function addAlike(model: LinearModel, alike: Alike, { loadRows, dear }: Adding): Seat[] {
  const count = alike.places.length
  const seats = addRow(model, 2 * count, 2 * count)
  const inside = addRow(model, -Infinity, count)
  const notOutside = addRow(model, -Infinity, count)
  addColumn(model, { cost: dear, upper: count, at: [[notOutside, -1]] })
  return alike.file.fits.flatMap((fit, auditor) => {
    if (!isFree(fit)) return []
    const at: [number, number][] = [
      [loadRows[auditor] ?? 0, 1],
      [seats, 1],
    ]
    if (fit.isOutside === false) at.push([inside, 1])
    if (fit.isOutside !== true) at.push([notOutside, 1])
    const cost = fit.isChecked ? 0 : dear
    // Who sits twice on alike cases meets the same people again: the last thing to be avoided here.
    const columns = [addColumn(model, { cost, upper: 1, at })]
    if (count > 1) columns.push(addColumn(model, { cost: cost + 1, upper: count - 1, at }))
    return columns.map((column) => ({ column, alike, auditor }))
  })
}

function sharingOf(pairing: Pairing, { seats }: SeatsModel, values: readonly number[]): Sharing {
  const { cases } = pairing
  const twos: Two[] = cases.map(() => [0, 0])
  const used = new Set(earlierOf(pairing))
  for (const alike of new Set(seats.map((seat) => seat.alike))) {
    const own = seats.filter((seat) => seat.alike === alike)
    const seated = own.flatMap(({ column, auditor }) => repeat(auditor, Math.round(values[column] ?? 0)))
    for (const [place, two] of pairUp(alike, seated, used)) twos[place] = two
  }
  return { twos, notChecked: sum(cases.map((file, place) => countNotChecked(file, twos[place] ?? [0, 0]))) }
}

function repeat(auditor: number, count: number): number[] {
  return Array.from({ length: count }, () => auditor)
}

/**
 * Those from inside stand first in a row and those from outside last; who sits in the first half takes somebody from
 * the second, if it can be somebody new. Nobody has more than half of the seats: whoever has seats on both sides of the
 * middle chooses first and so always finds somebody else. Of those from inside, none stands in the second half.
 */
function pairUp({ places, file }: Alike, seated: readonly number[], used: Set<string>) {
  const rank = (auditor: number) => [false, null, true].indexOf(file.fits[auditor]?.isOutside ?? null)
  const row = [...seated].sort((a, b) => rank(a) - rank(b) || a - b)
  const partners = row.slice(places.length)
  return row.slice(0, places.length).map((_, index): readonly [number, Two] => {
    const [auditor = 0, place = 0] = [row[places.length - 1 - index], places[index]]
    const others = partners.filter((partner) => partner !== auditor)
    const partner = others.find((other) => !used.has(keyOf([auditor, other]))) ?? others[0]
    if (partner === undefined) throw new Error('The solver seated less than two auditors.')
    partners.splice(partners.indexOf(partner), 1)
    used.add(keyOf([auditor, partner]))
    return [place, [auditor, partner]]
  })
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
