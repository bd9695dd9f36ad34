import { idOfRow, type CopiedColumns } from '../../platform/database/copied-columns.ts'
import type { Timeline } from '../timeline.ts'

/** What is known of some children's records, as it came: a row each, in no order; child is the number of a child. */
export interface CaseRecords {
  readonly kinds: readonly string[]
  /** birth day · id of the child; its place here is its number. */
  readonly children: CopiedColumns
  /** child, kind, day, time, recorded, answers · id of the entry */
  readonly entries: CopiedColumns
  /** child, from, until · id of the stay */
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
  /** Of the stay at this place among all stays. */
  readonly stayId: (stay: number) => string
}

/** Puts the rows in the order of a timeline: by child and kind, then by day and time. */
export function assemble(records: CaseRecords): LoadedTimeline {
  const { kinds, children, entries, stays } = records
  const [childColumn, kindColumn, day, at, recorded, answers] = sixOf(entries)
  const childCount = children.count
  const group = groupsOf(childColumn, kindColumn, kinds.length)
  const sorted = sortRows(group, childCount * kinds.length, day, at)
  const stayRows = sortRows(stays.numbers[0]!, childCount, stays.numbers[1]!, stays.numbers[2]!)
  const timeline = {
    ...{ childCount, kinds, first: sorted.first, born: children.numbers[0]! },
    ...{ day: gather(day, sorted.rows), at: gather(at, sorted.rows) },
    recorded: gather(recorded, sorted.rows),
    attributes: new Uint32Array(gather(answers, sorted.rows).buffer),
    stayFirst: stayRows.first,
    stayFrom: gather(stays.numbers[1]!, stayRows.rows),
    stayUntil: gather(stays.numbers[2]!, stayRows.rows),
    ...episodeColumns(records, sorted.rows),
    ...statusColumns(records),
  }
  return {
    timeline,
    childId: (child) => idOfRow(children.ids[0]!, child),
    entryId: (row) => idOfRow(entries.ids[0]!, sorted.rows[row]!),
    stayId: (stay) => idOfRow(stays.ids[0]!, stayRows.rows[stay]!),
  }
}

function sixOf({ numbers }: CopiedColumns) {
  return numbers as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array]
}

/** Child and kind as one number, in the order of a timeline's `first`. */
export function groupsOf(child: Int32Array, kind: Int32Array, kindCount: number): Int32Array {
  const group = new Int32Array(child.length)
  for (let row = 0; row < group.length; row += 1) group[row] = child[row]! * kindCount + kind[row]!
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
  for (let row = 0; row < group.length; row += 1) first[group[row]! + 1]! += 1
  for (let place = 0; place < groupCount; place += 1) first[place + 1]! += first[place]!
  const rows = new Uint32Array(group.length)
  // Each group is filled from its start; `first` is moved along and set back by one group afterwards.
  for (let row = 0; row < group.length; row += 1) rows[first[group[row]!]!++] = row
  first.copyWithin(1, 0, groupCount)
  first[0] = 0
  for (let place = 0; place < groupCount; place += 1)
    sortGroup(rows, first[place]!, first[place + 1]!, by, then)
  return { first, rows }
}

function sortGroup(rows: Uint32Array, from: number, until: number, by: Int32Array, then: Int32Array): void {
  for (let place = from + 1; place < until; place += 1) {
    const row = rows[place]!
    let to = place
    for (; to > from && isAfter(rows[to - 1]!, row, by, then); to -= 1) rows[to] = rows[to - 1]!
    rows[to] = row
  }
}

function isAfter(one: number, other: number, by: Int32Array, then: Int32Array): boolean {
  const [first, second] = [by[one]!, by[other]!]
  return first > second || (first === second && then[one]! > then[other]!)
}

function gather(column: Int32Array, rows: Uint32Array): Int32Array<ArrayBuffer> {
  const gathered = new Int32Array(rows.length)
  for (let place = 0; place < rows.length; place += 1) gathered[place] = column[rows[place]!]!
  return gathered
}

function episodeColumns({ children, episodes, interviews, entries }: CaseRecords, entryRows: Uint32Array) {
  const [child, from, until, fromAt, untilAt, kind, offered, accepted] = episodes.numbers
  const { first, rows } = sortRows(child!, children.count, from!, until!)
  const links = linksOf(episodes, interviews, entries, rows, entryRows)
  return {
    episodeFirst: first,
    episodeFrom: gather(from!, rows),
    episodeUntil: gather(until!, rows),
    episodeFromAt: gather(fromAt!, rows),
    episodeUntilAt: gather(untilAt!, rows),
    episodeKind: Uint8Array.from(gather(kind!, rows)),
    offered: Uint8Array.from(gather(offered!, rows)),
    accepted: Uint8Array.from(gather(accepted!, rows)),
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
  for (let link = 0; link < interviews.count; link += 1) wanted.add(idOfRow(interviews.ids[0]!, link))
  const placesOf = new Map<string, number[]>()
  for (let place = 0; wanted.size > 0 && place < entryRows.length; place += 1) {
    const id = idOfRow(entries.ids[0]!, entryRows[place]!)
    if (wanted.has(id)) placesOf.set(id, [...(placesOf.get(id) ?? []), place])
  }
  const linked = new Map<string, number[]>()
  for (let link = 0; link < interviews.count; link += 1) {
    const episode = idOfRow(interviews.ids[1]!, link)
    const places = placesOf.get(idOfRow(interviews.ids[0]!, link)) ?? []
    linked.set(episode, [...(linked.get(episode) ?? []), ...places])
  }
  const rowsOf = Array.from(episodeRows, (row) =>
    linked.size === 0 ? [] : (linked.get(idOfRow(episodes.ids[0]!, row)) ?? []),
  )
  const interviewFirst = new Uint32Array(rowsOf.length + 1)
  for (const [place, rows] of rowsOf.entries())
    interviewFirst[place + 1] = interviewFirst[place]! + rows.length
  return { interviewFirst, interviewRow: Uint32Array.from(byTime(rowsOf, entries, entryRows)) }
}

function byTime(rowsOf: readonly number[][], { numbers }: CopiedColumns, entryRows: Uint32Array): number[] {
  const [day, at] = [numbers[2]!, numbers[3]!]
  const order = (one: number, other: number) => {
    const [first, second] = [entryRows[one]!, entryRows[other]!]
    return day[first]! - day[second]! || at[first]! - at[second]! || one - other
  }
  return rowsOf.flatMap((rows) => rows.toSorted(order))
}

function statusColumns({ children, statuses }: CaseRecords) {
  const [child, kind, from, until, flags] = statuses.numbers
  const { first, rows } = sortRows(child!, children.count, from!, until!)
  return {
    statusFirst: first,
    statusKind: Uint8Array.from(gather(kind!, rows)),
    statusFrom: gather(from!, rows),
    statusUntil: gather(until!, rows),
    statusFlags: Uint8Array.from(gather(flags!, rows)),
  }
}
