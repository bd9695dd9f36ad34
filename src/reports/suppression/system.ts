import { SUPPRESSED, type EarlierIssue, type Link, type PublicTable, type PublishedFigures } from './model.ts'

/** An unknown whole number and what is known of it by itself. */
export interface Unknown {
  readonly low: number
  readonly high: number
  /** Null for what may be known. */
  readonly guard: Guard | null
}

/** That an unknown has to stay open, and how wide. */
export interface Guard {
  readonly table: string
  readonly width: number
  /** Whether it may come out where it is none or more than a small count: of what the program cannot look up. */
  readonly mayBeHarmless: boolean
  /** What it is a part of. */
  readonly of: number
  /** Whether it is the difference between two reports, and no count of either. */
  readonly isChange: boolean
}

/** `low ≤ sum of coefficient × unknown ≤ high`. */
export interface Relation {
  readonly terms: readonly (readonly [unknown: number, coefficient: number])[]
  readonly low: number
  readonly high: number
}

/** Everything that a reader knows of some tables: the unknowns and what binds them together. */
export interface Knowledge {
  readonly unknowns: Unknown[]
  readonly relations: Relation[]
}

/** Tables that are bound together, as they would be published, and which counts of theirs have to stay open. */
export interface Linked {
  readonly figures: PublishedFigures
  readonly tables: readonly string[]
  readonly links: readonly Link[]
  readonly earlier: readonly EarlierIssue[]
  readonly guarded: (table: string, cell: string) => boolean
  readonly cellsOf: (table: string) => readonly string[]
  readonly width: number
}

type Places = Map<string, number>

/** What a reader of the figures, who kept every report issued before, knows of the tables. */
export function knowledgeOf(linked: Linked): Knowledge {
  const knowledge: Knowledge = { unknowns: [], relations: [] }
  const now = addTables(knowledge, linked, linked.figures, true)
  addLinks(knowledge, linked.links, now)
  for (const issue of linked.earlier) {
    const before = addTables(knowledge, linked, issue.figures, false)
    addLinks(knowledge, linked.links, before)
    for (const table of linked.tables) addChange(knowledge, { linked, issue, table, now, before })
  }
  return knowledge
}

/** The cells of each table, which add up to the audits. A table that an issue did not have is not there. */
function addTables(knowledge: Knowledge, linked: Linked, figures: PublishedFigures, isNow: boolean): Places {
  const places: Places = new Map()
  for (const table of linked.tables) {
    const told = figures.tables[table]
    if (told === undefined) continue
    const all = linked.cellsOf(table).map((cell) => {
      const isHidden = told === null || told[cell] === SUPPRESSED
      const isGuarded = isNow ? linked.guarded(table, cell) : isHidden
      const mayBeHarmless = !isNow && told !== null
      const guard = isGuarded
        ? { table, width: linked.width, of: figures.auditCount, mayBeHarmless, isChange: false }
        : null
      const place = add(knowledge, { ...rangeOf(told, cell, figures.auditCount), guard })
      places.set(nameOf(table, cell), place)
      return place
    })
    sum(knowledge, all, figures.auditCount)
  }
  return places
}

/** A cell that is told is known; a suppressed one holds somebody; of a withheld table nothing is known. */
function rangeOf(told: PublicTable, cell: string, auditCount: number): { low: number; high: number } {
  const count = told === null ? undefined : (told[cell] ?? 0)
  if (typeof count === 'number') return { low: count, high: count }
  return { low: count === SUPPRESSED ? 1 : 0, high: auditCount }
}

function addLinks(knowledge: Knowledge, links: readonly Link[], places: Places): void {
  for (const { part, whole } of links) {
    const less = part.map(({ table, cell }) => places.get(nameOf(table, cell)))
    const more = whole.map(({ table, cell }) => places.get(nameOf(table, cell)))
    const [parts, wholes] = [
      less.filter((each) => each !== undefined),
      more.filter((each) => each !== undefined),
    ]
    if (parts.length < part.length || wholes.length < whole.length) continue
    const terms = [...parts.map((each) => [each, 1] as const), ...wholes.map((each) => [each, -1] as const)]
    knowledge.relations.push({ terms, low: -Infinity, high: 0 })
  }
}

interface Change {
  readonly linked: Linked
  readonly issue: EarlierIssue
  readonly table: string
  readonly now: Places
  readonly before: Places
}

/**
 * The worst that a reader can suppose: who is in both is counted alike in both. Then every cell is what stayed and what
 * joined, and was what stayed and what left.
 */
function addChange(knowledge: Knowledge, { linked, issue, table, now, before }: Change): void {
  const { leftCount, joinedCount, figures } = issue
  const stayedCount = figures.auditCount - leftCount
  const parts = linked.cellsOf(table).flatMap((cell) => {
    const [after, ago] = [now.get(nameOf(table, cell)), before.get(nameOf(table, cell))]
    if (after === undefined || ago === undefined) return []
    const part = (high: number) => {
      const width = Math.min(linked.width, high)
      const guard = { table, width, of: high, mayBeHarmless: true, isChange: true }
      return add(knowledge, { low: 0, high, guard })
    }
    const [stayed, joined, left] = [part(stayedCount), part(joinedCount), part(leftCount)]
    equal(knowledge, after, [stayed, joined])
    equal(knowledge, ago, [stayed, left])
    return [{ joined, left }]
  })
  if (parts.length === 0) return
  sum(
    knowledge,
    parts.map(({ joined }) => joined),
    joinedCount,
  )
  sum(
    knowledge,
    parts.map(({ left }) => left),
    leftCount,
  )
}

function add({ unknowns }: Knowledge, unknown: Unknown): number {
  return unknowns.push(unknown) - 1
}

function sum({ relations }: Knowledge, unknowns: readonly number[], total: number): void {
  relations.push({ terms: unknowns.map((each) => [each, 1]), low: total, high: total })
}

function equal({ relations }: Knowledge, whole: number, parts: readonly number[]): void {
  relations.push({ terms: [[whole, 1], ...parts.map((each) => [each, -1] as const)], low: 0, high: 0 })
}

export function nameOf(table: string, cell: string): string {
  return `${table}\n${cell}`
}
