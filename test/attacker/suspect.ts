import type { Printed, Reading } from './reader.ts'
import { Suspicion, type Solve } from './solver.ts'
import type { Truth } from './truth.ts'

/** What a suppressed count has to leave possible, from lowest to highest, by what the program promises. */
export const PROMISED_WIDTH = 5
const SMALL = 5
const NOT_YES = ['In part', 'No', 'Not shown by the file', 'Did not apply']

export interface Scene {
  readonly now: Reading
  readonly before: Reading | undefined
  readonly truth: Truth
  readonly solve: Solve
}

/** A count that has to stay hidden. */
export interface Target {
  readonly name: string
  readonly at: number
  readonly promised: number
  readonly isChange: boolean
}

/** What an attacker may suppose of these matters, from one report or from two. */
export function suspect({ now, truth }: Scene, matters: readonly string[], beside: readonly Reading[]) {
  const suspicion = new Suspicion()
  const targets: Target[] = []
  const here = suspectReading(suspicion, now, matters)
  addTargets(targets, here, now, truth.now, 'now')
  for (const before of beside) {
    const there = suspectReading(suspicion, before, matters)
    addTargets(targets, there, before, truth.before, 'before')
    suspectChange({ suspicion, targets, truth }, matters, here, there)
  }
  return { suspicion, targets }
}

type Places = ReadonlyMap<string, ReadonlyMap<string, number>>

function suspectReading(suspicion: Suspicion, reading: Reading, matters: readonly string[]): Places {
  const { auditCount } = reading
  const places = new Map<string, Map<string, number>>()
  for (const matter of matters) {
    const cells = new Map<string, number>()
    for (const [cell, printed] of reading.matters.get(matter) ?? [])
      cells.set(cell, unknownOf(suspicion, printed, auditCount))
    if (cells.size === 0) continue
    places.set(matter, cells)
    suspicion.sum(
      [...cells.values()].map((at) => [at, 1]),
      auditCount,
      auditCount,
    )
  }
  for (const { matter, cell, low, high } of reading.hints) {
    const at = places.get(matter)?.get(cell)
    if (at !== undefined) suspicion.sum([[at, 1]], low, high)
  }
  for (const [matter, names] of reading.orders)
    suspectOrder(
      suspicion,
      names.map((name) => places.get(matter)?.get(name)),
    )
  bind(suspicion, places)
  return places
}

function suspectOrder(suspicion: Suspicion, places: readonly (number | undefined)[]): void {
  places.forEach((at, index) => {
    const next = places[index + 1]
    if (at !== undefined && next !== undefined)
      suspicion.sum(
        [
          [at, 1],
          [next, -1],
        ],
        0,
        Infinity,
      )
  })
}

// A letter stands for somebody: none is printed as 0.
function unknownOf(suspicion: Suspicion, printed: Printed, auditCount: number): number {
  if (typeof printed === 'number') return suspicion.unknown(printed, printed)
  return suspicion.unknown(printed === 'letter' ? 1 : 0, auditCount)
}

function bind(suspicion: Suspicion, places: Places): void {
  const [exists, upToDate] = [places.get('chronology.exists'), places.get('chronology.upToDate')]
  if (exists === undefined || upToDate === undefined) return
  const less = NOT_YES.map((cell) => [exists.get(cell) ?? 0, 1] as const)
  suspicion.sum([...less, [upToDate.get('Did not apply') ?? 0, -1]], -Infinity, 0)
  suspicion.sum(
    [
      [exists.get('No comment') ?? 0, 1],
      [upToDate.get('No comment') ?? 0, -1],
    ],
    -Infinity,
    0,
  )
}

/** Counts that point to few children, and those of which a report may not say that every child is so. */
function addTargets(
  targets: Target[],
  places: Places,
  { auditCount }: Reading,
  truth: Truth['now'],
  when: string,
): void {
  for (const [matter, cells] of places)
    for (const [cell, at] of cells) {
      const count = truth.get(matter)?.get(cell) ?? 0
      const isAllOfSecret = matter.startsWith('missingEpisodes') && count === auditCount
      if (isFew(count) || isFew(auditCount - count) || isAllOfSecret)
        targets.push({
          name: `${when} ${matter} ${cell} = ${count}`,
          at,
          promised: PROMISED_WIDTH,
          isChange: false,
        })
    }
}

function isFew(count: number): boolean {
  return count >= 1 && count <= SMALL
}

interface Changing {
  readonly suspicion: Suspicion
  readonly targets: Target[]
  readonly truth: Truth
}

/** Whoever is in both is supposed to be counted alike in both: the difference is then those who came and those who went. */
function suspectChange(
  { suspicion, targets, truth }: Changing,
  matters: readonly string[],
  here: Places,
  there: Places,
): void {
  for (const matter of matters) {
    const [now, before] = [here.get(matter), there.get(matter)]
    if (now === undefined || before === undefined) continue
    const came = [...now].map(([cell, at]) => {
      const [comers, goers] = [suspicion.unknown(0, truth.cameCount), suspicion.unknown(0, truth.wentCount)]
      const ago = before.get(cell) ?? 0
      suspicion.sum(
        [
          [at, 1],
          [ago, -1],
          [comers, -1],
          [goers, 1],
        ],
        0,
        0,
      )
      suspicion.sum(
        [
          [ago, 1],
          [goers, -1],
        ],
        0,
        Infinity,
      )
      addChange(targets, { matter, cell, comers, goers }, truth)
      return { comers, goers }
    })
    suspicion.sum(
      came.map(({ comers }) => [comers, 1]),
      truth.cameCount,
      truth.cameCount,
    )
    suspicion.sum(
      came.map(({ goers }) => [goers, 1]),
      truth.wentCount,
      truth.wentCount,
    )
  }
}

interface ChangeAt {
  readonly matter: string
  readonly cell: string
  readonly comers: number
  readonly goers: number
}

function addChange(targets: Target[], { matter, cell, comers, goers }: ChangeAt, truth: Truth): void {
  const [came, went] = [truth.came.get(matter)?.get(cell), truth.went.get(matter)?.get(cell)]
  const named = (what: string, count: number) => `${what} ${matter} ${cell} = ${count}`
  if (came !== undefined && isFew(came))
    targets.push({
      name: named('came', came),
      at: comers,
      promised: Math.min(PROMISED_WIDTH, truth.cameCount),
      isChange: true,
    })
  if (went !== undefined && isFew(went))
    targets.push({
      name: named('went', went),
      at: goers,
      promised: Math.min(PROMISED_WIDTH, truth.wentCount),
      isChange: true,
    })
}
