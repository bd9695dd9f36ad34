import { idOfRow, type CopiedColumns } from '../../platform/database/copied-columns.ts'
import type { Timeline } from '../timeline.ts'

/** What is known of some children's records, as it came: a row each, in no order; child is the number of a child. */
export interface CaseRecords {
  readonly kinds: readonly string[]
  readonly registers: readonly string[]
  /** birth day · id of the child; its place here is its number. */
  readonly children: CopiedColumns
  /** child, kind, day, time, recorded, answers · id of the entry */
  readonly entries: CopiedColumns
  /** child, from, until, register · id of the stay */
  readonly stays: CopiedColumns
  /** child, from, until, from at, until at, kind, offered, accepted · id of the episode */
  readonly episodes: CopiedColumns
  /** ids of the interview and of the episode that it covers */
  readonly interviews: CopiedColumns
  /** child, kind, from, until, flags */
  readonly statuses: CopiedColumns
}

/** A timeline, and whose it is: the ids stay beside it, because no shape asks for them. */
export interface LoadedTimeline {
  readonly timeline: Timeline
  readonly childId: (child: number) => string
  readonly entryId: (row: number) => string
  /** Of the stay at this place among the child's. */
  readonly stayId: (child: number, stay: number) => string
}

/** Puts the rows in the order of a timeline: by child and kind, then by day and time. */
export function assemble(records: CaseRecords): LoadedTimeline {
  const { kinds, registers, children, entries, stays } = records
  const [childColumn, kindColumn, day, at, recorded, answers] = entries.numbers as Eight
  const childCount = children.count
  const group = groupsOf(childColumn, kindColumn, kinds.length)
  const sorted = sortRows(group, childCount * kinds.length, day, at)
  const stayRows = sortRows(
    stays.numbers[0] as Int32Array,
    childCount,
    stays.numbers[1] as Int32Array,
    stays.numbers[2] as Int32Array,
  )
  const timeline = {
    ...{ childCount, kinds, registers, first: sorted.first, born: children.numbers[0] as Int32Array },
    ...{ day: gather(day, sorted.rows), at: gather(at, sorted.rows) },
    recorded: gather(recorded, sorted.rows),
    attributes: new Uint32Array(gather(answers, sorted.rows).buffer),
    stayFirst: stayRows.first,
    stayFrom: gather(stays.numbers[1] as Int32Array, stayRows.rows),
    stayUntil: gather(stays.numbers[2] as Int32Array, stayRows.rows),
    stayRegister: Uint8Array.from(gather(stays.numbers[3] as Int32Array, stayRows.rows)),
    ...episodeColumns(records, sorted.rows),
    ...statusColumns(records),
  }
  return {
    timeline,
    childId: (child) => idOfRow(children.ids[0] as Uint8Array, child),
    entryId: (row) => idOfRow(entries.ids[0] as Uint8Array, sorted.rows[row] as number),
    stayId: (child, stay) =>
      idOfRow(stays.ids[0] as Uint8Array, stayRows.rows[(stayRows.first[child] as number) + stay] as number),
  }
}

type Column = Int32Array
/** As many columns as any of the things has; each takes those that it asked for. */
type Eight = [Column, Column, Column, Column, Column, Column, Column, Column]

/** Child and kind as one number, in the order of a timeline's `first`. */
export function groupsOf(child: Int32Array, kind: Int32Array, kindCount: number): Int32Array {
  const group = new Int32Array(child.length)
  for (let row = 0; row < group.length; row += 1)
    group[row] = (child[row] as number) * kindCount + (kind[row] as number)
  return group
}

export interface SortedRows {
  /** The first place of each group, and the end of the last. */
  readonly first: Uint32Array
  /** The rows in their order. */
  readonly rows: Uint32Array
}

/** Counts the rows of each group, lays them side by side, and sorts each group (a few rows) by two columns. */
export function sortRows(
  group: Int32Array,
  groupCount: number,
  by: Int32Array,
  then: Int32Array,
): SortedRows {
  const first = new Uint32Array(groupCount + 1)
  for (let row = 0; row < group.length; row += 1) count(first, (group[row] as number) + 1, 1)
  for (let place = 0; place < groupCount; place += 1) count(first, place + 1, first[place] as number)
  const rows = new Uint32Array(group.length)
  // Each group is filled from its start; `first` is moved along and set back by one group afterwards.
  for (let row = 0; row < group.length; row += 1) putNext(first, rows, group[row] as number, row)
  first.copyWithin(1, 0, groupCount)
  first[0] = 0
  for (let place = 0; place < groupCount; place += 1)
    sortGroup(rows, first[place] as number, first[place + 1] as number, by, then)
  return { first, rows }
}

function count(counts: Uint32Array, place: number, more: number): void {
  counts[place] = (counts[place] as number) + more
}

function putNext(next: Uint32Array, rows: Uint32Array, group: number, row: number): void {
  const place = next[group] as number
  rows[place] = row
  next[group] = place + 1
}

function sortGroup(rows: Uint32Array, from: number, until: number, by: Int32Array, then: Int32Array): void {
  for (let place = from + 1; place < until; place += 1) {
    const row = rows[place] as number
    let to = place
    for (; to > from && isAfter(rows[to - 1] as number, row, by, then); to -= 1)
      rows[to] = rows[to - 1] as number
    rows[to] = row
  }
}

function isAfter(one: number, other: number, by: Int32Array, then: Int32Array): boolean {
  const [first, second] = [by[one] as number, by[other] as number]
  return first > second || (first === second && (then[one] as number) > (then[other] as number))
}

/** A column in the order of the rows. */
export function gather(column: Int32Array, rows: Uint32Array): Int32Array<ArrayBuffer> {
  const gathered = new Int32Array(rows.length)
  for (let place = 0; place < rows.length; place += 1)
    gathered[place] = column[rows[place] as number] as number
  return gathered
}

function episodeColumns({ children, episodes, interviews, entries }: CaseRecords, entryRows: Uint32Array) {
  const [child, from, until, fromAt, untilAt, kind, offered, accepted] = episodes.numbers as Eight
  const { first, rows } = sortRows(child, children.count, from, until)
  const links = linksOf(episodes, interviews, entries, rows, entryRows)
  return {
    episodeFirst: first,
    episodeFrom: gather(from, rows),
    episodeUntil: gather(until, rows),
    episodeFromAt: gather(fromAt, rows),
    episodeUntilAt: gather(untilAt, rows),
    episodeKind: Uint8Array.from(gather(kind, rows)),
    offered: Uint8Array.from(gather(offered, rows)),
    accepted: Uint8Array.from(gather(accepted, rows)),
    ...links,
  }
}

/** Which rows of the timeline belong to which episode; links are few beside the entries. */
function linksOf(
  episodes: CopiedColumns,
  interviews: CopiedColumns,
  entries: CopiedColumns,
  episodeRows: Uint32Array,
  entryRows: Uint32Array,
) {
  const wanted = new Set<string>()
  for (let link = 0; link < interviews.count; link += 1)
    wanted.add(idOfRow(interviews.ids[0] as Uint8Array, link))
  const placesOf = new Map<string, number[]>()
  for (let place = 0; wanted.size > 0 && place < entryRows.length; place += 1) {
    const id = idOfRow(entries.ids[0] as Uint8Array, entryRows[place] as number)
    if (wanted.has(id)) placesOf.set(id, [...(placesOf.get(id) ?? []), place])
  }
  const linked = new Map<string, number[]>()
  for (let link = 0; link < interviews.count; link += 1) {
    const episode = idOfRow(interviews.ids[1] as Uint8Array, link)
    const places = placesOf.get(idOfRow(interviews.ids[0] as Uint8Array, link)) ?? []
    linked.set(episode, [...(linked.get(episode) ?? []), ...places])
  }
  const rowsOf = Array.from(episodeRows, (row) =>
    linked.size === 0 ? [] : (linked.get(idOfRow(episodes.ids[0] as Uint8Array, row)) ?? []),
  )
  const interviewFirst = new Uint32Array(rowsOf.length + 1)
  for (const [place, rows] of rowsOf.entries())
    interviewFirst[place + 1] = (interviewFirst[place] as number) + rows.length
  return { interviewFirst, interviewRow: Uint32Array.from(byTime(rowsOf, entries, entryRows)) }
}

function byTime(rowsOf: readonly number[][], { numbers }: CopiedColumns, entryRows: Uint32Array): number[] {
  const [day, at] = [numbers[2] as Int32Array, numbers[3] as Int32Array]
  const order = (one: number, other: number) => {
    const [first, second] = [entryRows[one] as number, entryRows[other] as number]
    return (
      (day[first] as number) - (day[second] as number) ||
      (at[first] as number) - (at[second] as number) ||
      one - other
    )
  }
  return rowsOf.flatMap((rows) => rows.toSorted(order))
}

function statusColumns({ children, statuses }: CaseRecords) {
  const [child, kind, from, until, flags] = statuses.numbers as Eight
  const { first, rows } = sortRows(child, children.count, from, until)
  return {
    statusFirst: first,
    statusKind: Uint8Array.from(gather(kind, rows)),
    statusFrom: gather(from, rows),
    statusUntil: gather(until, rows),
    statusFlags: Uint8Array.from(gather(flags, rows)),
  }
}
