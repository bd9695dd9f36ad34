import { readReport, type Reading } from './reader.ts'
import type { Publication } from './publish.ts'
import type { Range, Solve } from './solver.ts'
import { PROMISED_WIDTH, suspect, type Scene, type Target } from './suspect.ts'
import { truthOf } from './truth.ts'
import type { Story } from './rounds.ts'

/** What came of an attack on one story. */
export interface Spoils {
  /** Counts that had to stay hidden, and were tried. */
  readonly triedCount: number
  /** Those whose number was found. */
  readonly recovered: string[]
  /** Those that were bounded more narrowly than promised. */
  readonly narrowed: string[]
  readonly uniqueRows: number
}

// Matters that are bound together: what is asked only after a yes.
const TOGETHER = [['chronology.exists', 'chronology.upToDate']]

/** Tries everything on what was published; only to judge the spoils is the truth looked at. */
export function attack(publication: Publication, story: Story, solve: Solve): Spoils {
  const readings = publication.map(readReport)
  const truth = truthOf(story)
  const spoils = { triedCount: 0, recovered: [] as string[], narrowed: [] as string[], uniqueRows: 0 }
  spoils.uniqueRows = readings.reduce((sum, { rowsOfChildren }) => sum + rowsOfChildren, 0)
  const [now, before] = readings.length === 2 ? [readings[1], readings[0]] : [readings[0], undefined]
  if (now === undefined) throw new Error('Nothing was published')
  for (const matters of groupsOf(now)) attackMatters({ now, before, truth, solve }, matters, spoils)
  return spoils
}

function groupsOf(now: Reading): string[][] {
  const bound = TOGETHER.flat()
  return [
    ...TOGETHER,
    ...[...now.matters.keys()].filter((matter) => !bound.includes(matter)).map((each) => [each]),
  ]
}

type Loot = { triedCount: number; readonly recovered: string[]; readonly narrowed: string[] }

function attackMatters(scene: Scene, matters: readonly string[], loot: Loot): void {
  const { before, solve } = scene
  const suppositions = before === undefined ? [[]] : [[], [before]]
  for (const beside of suppositions) {
    const { suspicion, targets } = suspect(scene, matters, beside)
    const ranges = solve(
      suspicion,
      targets.map(({ at }) => at),
      PROMISED_WIDTH,
    )
    if (ranges === null) continue
    loot.triedCount += targets.length
    targets.forEach((target, place) => {
      const range = ranges[place] ?? { low: 0, high: Infinity }
      if (widthOf(range) < target.promised && !isKnownAnyway(scene, matters, beside, place, widthOf(range)))
        judge(target, range, loot)
    })
  }
}

function judge({ name }: Target, range: Range, loot: Loot): void {
  if (widthOf(range) === 0) loot.recovered.push(name)
  else loot.narrowed.push(name)
}

function widthOf({ low, high }: Range): number {
  return high - low
}

/**
 * A count is no find where the earlier report told as much by itself; nor are those who came and went where this report
 * does, for that all of them are so is a thing that a report may say. What only both of them together tell is a find.
 */
function isKnownAnyway(
  scene: Scene,
  matters: readonly string[],
  beside: readonly Reading[],
  place: number,
  width: number,
): boolean {
  const [before] = beside
  if (before === undefined) return false
  const alone = [
    { scene: { ...scene, now: unread(scene.now) }, before, isEnough: true },
    { scene, before: unread(before), isEnough: false },
  ]
  return alone.some((each) => {
    const { suspicion, targets } = suspect(each.scene, matters, [each.before])
    const target = targets[place]
    if (target === undefined || !(target.isChange || each.isEnough)) return false
    const range = scene.solve(suspicion, [target.at], width + 1)?.[0]
    return range !== undefined && widthOf(range) <= width
  })
}

/** A report of which nothing was read but its length. */
function unread(reading: Reading): Reading {
  const matters = [...reading.matters].map(([matter, cells]) => {
    const dashes = [...cells.keys()].map((cell) => [cell, 'dash'] as const)
    return [matter, new Map(dashes)] as const
  })
  return { ...reading, matters: new Map(matters), hints: [], orders: new Map() }
}
