import { createHash } from 'node:crypto'
import type { FindBounds } from './bounds.ts'
import { exposedBy } from './exposed.ts'
import {
  NARROWEST_WIDTH,
  SUPPRESSED,
  type CountTable,
  type PublicTable,
  type RoundToTell,
  type SuppressedFigures,
} from './model.ts'
import { smallCells, tellableFrame, tellsOfEveryChild } from './small.ts'
import type { Linked } from './system.ts'

/** A table on its way to the public: what is hidden of it so far, and whether all of it is withheld. */
interface Telling {
  readonly table: CountTable
  /** Counts that point to few children, or say something of every child. */
  readonly guarded: ReadonlySet<string>
  readonly hidden: Set<string>
  isWithheld: boolean
}

/**
 * The figures of a round as everybody may read them. Small counts are hidden, then others until no hidden count can be
 * bounded more narrowly than the stated width, from this report and from every report before. A table of which too much
 * would follow is withheld. @source domain.md, disclosure; practice.md, small-number arithmetic
 */
export function suppress(round: RoundToTell, findBounds: FindBounds): SuppressedFigures {
  const tellings = new Map(round.tables.map((table) => [table.key, beginTelling(round, table)]))
  // Each table by itself first: what it hides anyway may be all that the tables bound to it need.
  for (const { key } of round.tables) protect({ round, tellings, group: [key], findBounds })
  for (const group of linkedGroups(round)) protect({ round, tellings, group, findBounds })
  return publish(round, tellings)
}

function beginTelling({ auditCount }: RoundToTell, table: CountTable): Telling {
  const isWithheld = tellsOfEveryChild(table, auditCount)
  const small = smallCells(table, auditCount)
  const full = Object.keys(table.cells).filter((cell) => isWithheld && table.cells[cell] === auditCount)
  return { table, guarded: new Set([...small, ...full]), hidden: new Set(small), isWithheld }
}

interface Protecting {
  readonly round: RoundToTell
  readonly tellings: ReadonlyMap<string, Telling>
  readonly group: readonly string[]
  readonly findBounds: FindBounds
}

/** Hides one count more, or withholds a table, as long as one that has to stay open can be bounded too narrowly. */
function protect(protecting: Protecting): void {
  for (;;) {
    const exposed = exposedTable(protecting)
    if (exposed === null || !hideMore(protecting, exposed)) return
  }
}

/** The first table of which something is bounded too narrowly. */
function exposedTable({ round, tellings, group, findBounds }: Protecting): string | null {
  const linked = linkedOf(round, tellings, group)
  const together = exposedBy(linked, findBounds)
  if (together !== 'contradiction') return together
  // Earlier reports that contradict each other, or this round, still tell something each by itself.
  const alone = [[], ...round.earlier.map((issue) => [issue])]
  for (const earlier of alone) {
    const exposed = exposedBy({ ...linked, earlier }, findBounds)
    if (exposed !== null && exposed !== 'contradiction') return exposed
  }
  return null
}

/** Hides the next count of the table, or of one bound to it; where none is left that holds somebody, withholds them. */
function hideMore({ round, tellings, group }: Protecting, exposed: string): boolean {
  const open = [exposed, ...group]
    .flatMap((key) => tellings.get(key) ?? [])
    .filter((each) => !each.isWithheld)
  for (const telling of open) {
    const [next] = inSecretOrder(round, telling)
    if (next === undefined) continue
    telling.hidden.add(next)
    return true
  }
  const [telling] = open
  if (telling !== undefined) telling.isWithheld = true
  return telling !== undefined
}

/**
 * What could be hidden next, first what an issue of the same round hid before. The order is secret: a reader who knew
 * it could tell a small count from the one that is hidden beside it.
 */
function inSecretOrder({ round, earlier, secret }: RoundToTell, { table, hidden }: Telling): string[] {
  const { key, cells } = table
  const before = earlier.filter(({ figures }) => figures.round === round)
  const wasHidden = (cell: string) =>
    before.some(({ figures }) => figures.tables[key]?.[cell] === SUPPRESSED) ? 0 : 1
  const rank = (cell: string) => `${wasHidden(cell)}${sha256(JSON.stringify([secret, key, cell]))}`
  const left = Object.keys(cells).filter((cell) => (cells[cell] ?? 0) > 0 && !hidden.has(cell))
  return left.sort((one, other) => (rank(one) < rank(other) ? -1 : 1))
}

function linkedOf(round: RoundToTell, tellings: Protecting['tellings'], group: readonly string[]): Linked {
  const isWithin = (keys: readonly { readonly table: string }[]) =>
    keys.every(({ table }) => group.includes(table))
  return {
    figures: publish(round, tellings),
    tables: group,
    links: round.links.filter(({ part, whole }) => isWithin([...part, ...whole])),
    earlier: round.earlier,
    guarded: (table, cell) => tellings.get(table)?.guarded.has(cell) ?? false,
    cellsOf: (table) => Object.keys(tellings.get(table)?.table.cells ?? {}),
    width: NARROWEST_WIDTH,
  }
}

/** Tables that a reader can reckon with together: those that links bind. */
function linkedGroups({ tables, links }: RoundToTell): string[][] {
  let groups = tables.map(({ key }) => [key])
  for (const { part, whole } of links) {
    const touched = [...part, ...whole].map(({ table }) => table)
    const joined = groups.filter((group) => group.some((key) => touched.includes(key)))
    groups = [...groups.filter((group) => !joined.includes(group)), joined.flat()]
  }
  return groups.filter((group) => group.length > 1)
}

function publish(round: RoundToTell, tellings: Protecting['tellings']): SuppressedFigures {
  const tables = [...tellings].map(([key, telling]) => [key, publicTable(telling)] as const)
  const figures = {
    ...{ round: round.round, auditCount: round.auditCount },
    frameCount: tellableFrame(round.frameCount, round.auditCount),
    tables: Object.fromEntries(tables),
  }
  // The one place where figures become suppressed ones.
  return figures as SuppressedFigures
}

function publicTable({ table, hidden, isWithheld }: Telling): PublicTable {
  if (isWithheld) return null
  const cells = Object.entries(table.cells)
  return Object.fromEntries(cells.map(([cell, count]) => [cell, hidden.has(cell) ? SUPPRESSED : count]))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
