import type { Solve } from './linear.ts'
import { countNotChecked, type Pairing, type Two } from './model.ts'
import { earlierOf, fewestRepeats, keyOf, repeatsIn, type Earlier } from './repeats.ts'
import { sum, type Sharing } from './sharing.ts'
import { startOf, twosOf, varietyModel, type VarietyTask } from './variety-model.ts'

/** Pairs that repeat as little as was found, and a number below which no sharing as even can go. */
export interface Varied {
  readonly twos: readonly Two[]
  readonly atLeast: number
}

export interface Search {
  readonly solve: Solve
  /** Seconds that are left for the search. */
  readonly secondsLeft: () => number
}

// Over so many columns the whole is not asked at once: its first relaxation alone takes longer than people wait.
const MOST_COLUMNS = 40_000
const FEW_COLUMNS = 4_000

/**
 * Varies the pairs while loads stay as even and unmade checks as few. Small tasks are solved whole. Larger ones are
 * improved a part at a time until nothing repeats or no part gets better, and then solved whole if that can be done.
 */
export async function vary(pairing: Pairing, shared: Sharing, search: Search): Promise<Varied> {
  const earlier = earlierOf(pairing)
  const atLeast = fewestRepeats(pairing, earlier)
  const task = wholeTask(pairing, shared, earlier)
  const isSmall = varietyModel(task, FEW_COLUMNS) !== null
  const twos = isSmall ? shared.twos : await improve({ pairing, earlier, atLeast }, shared.twos, search)
  if (repeatsIn(twos, earlier).length <= atLeast) return { twos, atLeast }
  return solveWhole(wholeTask(pairing, { ...shared, twos }, earlier), { twos, atLeast }, search)
}

function wholeTask(
  { auditors, cases }: Pairing,
  { twos, notChecked }: Sharing,
  earlier: Earlier,
): VarietyTask {
  const seats = seatsOf(twos)
  return {
    cases,
    seats: new Map(auditors.map((_, auditor) => [auditor, seats.get(auditor) ?? 0])),
    notCheckedLimit: notChecked,
    isFresh: (two) => !earlier.has(keyOf(two)),
    mayRepeat: () => true,
    loadOf: (auditor) => (auditors[auditor]?.load ?? 0) + (seats.get(auditor) ?? 0),
  }
}

/** In how many of these pairs each auditor sits, in the order of the auditors. */
function seatsOf(twos: readonly Two[]): Map<number, number> {
  const seats = new Map<number, number>()
  for (const auditor of twos.flat().sort((a, b) => a - b)) seats.set(auditor, (seats.get(auditor) ?? 0) + 1)
  return seats
}

async function solveWhole(task: VarietyTask, found: Varied, { solve, secondsLeft }: Search): Promise<Varied> {
  const whole = varietyModel(task, MOST_COLUMNS)
  const seconds = secondsLeft()
  if (whole === null || seconds <= 0.1) return found
  const answer = await solve(whole.model, { seconds, start: startOf(whole, found.twos, task) })
  if (answer.status === 'impossible') throw new Error('The pairs that were found do not fit the model.')
  const atLeast = Math.max(found.atLeast, Math.ceil(answer.bound - 1e-6))
  const twos = answer.values === null ? found.twos : twosOf(whole, answer.values, task.cases.length)
  return { twos, atLeast }
}

interface Improving {
  readonly pairing: Pairing
  readonly earlier: Earlier
  readonly atLeast: number
}

const PART_CASES = 8
const REPEATS_IN_PART = 4
const MOST_MISSES = 12

/** Takes some pairs that repeat and others beside them apart, and puts them together anew, as often as it helps. */
async function improve(of: Improving, begin: readonly Two[], search: Search): Promise<readonly Two[]> {
  let twos = begin
  let misses = 0
  for (let turn = 0; misses < MOST_MISSES && search.secondsLeft() > 0.2; turn += 1) {
    const repeats = repeatsIn(twos, of.earlier)
    if (repeats.length <= of.atLeast) return twos
    const part = chooseCases(repeats, twos.length, turn)
    const better = await improvePart(of, { twos, part }, search)
    misses = repeatsIn(better, of.earlier).length < repeats.length ? 0 : misses + 1
    twos = better
  }
  return twos
}

/** Some of the repeats and some other cases, each turn others: always the same ones for the same task. */
function chooseCases(repeats: readonly number[], caseCount: number, turn: number): number[] {
  const chosen = new Set<number>()
  for (let each = 0; each < Math.min(REPEATS_IN_PART, repeats.length); each += 1) {
    chosen.add(repeats[(turn * REPEATS_IN_PART + each) % repeats.length] ?? 0)
  }
  let state = turn + 1
  while (chosen.size < Math.min(PART_CASES, caseCount)) {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    chosen.add(Math.floor((state / 2 ** 32) * caseCount))
  }
  return [...chosen].sort((a, b) => a - b)
}

interface Part {
  readonly twos: readonly Two[]
  readonly part: readonly number[]
}

async function improvePart(of: Improving, { twos, part }: Part, search: Search): Promise<readonly Two[]> {
  const task = partTask(of, { twos, part })
  const model = varietyModel(task, MOST_COLUMNS)
  if (model === null) return twos
  const start = startOf(model, twosAt(twos, part), task)
  const { values } = await search.solve(model.model, { seconds: Math.min(1, search.secondsLeft()), start })
  if (values === null) return twos
  const renewed = twosOf(model, values, part.length)
  return twos.map((two, place) => renewed[part.indexOf(place)] ?? two)
}

/** The chosen cases with the same auditors as now: each in as many of them, only paired otherwise. */
function partTask({ pairing, earlier }: Improving, { twos, part }: Part): VarietyTask {
  const now = twosAt(twos, part)
  const nowKeys = new Set(now.map(keyOf))
  const outside = new Set(twos.flatMap((two, place) => (part.includes(place) ? [] : [keyOf(two)])))
  const cases = part.flatMap((place) => pairing.cases[place] ?? [])
  return {
    cases,
    seats: seatsOf(now),
    notCheckedLimit: sum(cases.map((file, place) => countNotChecked(file, now[place] ?? [0, 0]))),
    isFresh: (two) => !earlier.has(keyOf(two)) && !outside.has(keyOf(two)),
    mayRepeat: (two) => nowKeys.has(keyOf(two)),
    loadOf: null,
  }
}

function twosAt(twos: readonly Two[], part: readonly number[]): Two[] {
  return part.flatMap((place) => [twos[place] ?? ([0, 0] as const)])
}
