import { ENTRY_KINDS, kindOf, type Answer } from '../evidence/model.ts'
import type { Day } from '../kernel/day.ts'
import { STATUSES, type Status } from './model.ts'
import { registersOf } from './rules.ts'
import { PLACEMENT_FLAGS, type PlacementFlag } from './rule-model.ts'
import {
  ANSWERS,
  EPISODE_KINDS,
  isPart,
  NO_DAY,
  NO_TIME,
  OPEN,
  PART,
  type Timeline,
  wholeKind,
  YES,
} from './timeline.ts'

/** An entry as plain facts; a time is in minutes since 1970 (UTC). */
export interface EntryFacts {
  readonly id?: string
  readonly kind: string
  readonly day: Day
  readonly at?: number | null
  readonly recorded?: Day | null
  readonly answers?: Readonly<Record<string, Answer>>
  readonly texts?: Readonly<Record<string, string>>
  /** The ids of the missing episodes that it is linked to. */
  readonly episodes?: readonly string[]
}

export interface EpisodeFacts {
  readonly id?: string
  readonly from: Day
  readonly until: Day | null
  readonly fromAt?: number | null
  readonly untilAt?: number | null
  readonly kind?: (typeof EPISODE_KINDS)[number]
  readonly offered?: Answer
  readonly accepted?: Answer
}

export interface StatusFacts {
  readonly kind: Status
  readonly from: Day
  readonly until: Day | null
  readonly flags?: readonly PlacementFlag[]
}

/** One child's facts, in any order. */
export interface ChildFacts {
  readonly born?: Day | null
  readonly stays?: readonly { readonly from: Day; readonly until: Day | null; readonly register?: string }[]
  readonly entries?: readonly EntryFacts[]
  readonly episodes?: readonly EpisodeFacts[]
  readonly statuses?: readonly StatusFacts[]
}

/** A timeline, and of each of its rows the entry that it was made from. */
export interface LaidOut {
  readonly timeline: Timeline
  readonly entryOfRow: readonly EntryFacts[]
}

/** The columns of a few children, from plain facts; `kinds` are those that standards name, else all there are. */
export function timelineOf(children: readonly ChildFacts[], kinds: readonly string[] = []): Timeline {
  return layOut(children, kinds).timeline
}

/** The columns of a few children with the entry behind each row. */
export function layOut(children: readonly ChildFacts[], asked: readonly string[] = []): LaidOut {
  const kinds = asked.length > 0 ? [...new Set(asked)] : everyKind(children)
  const placed = children.flatMap((child) => kinds.map((kind) => entriesOfKind(child, kind)))
  const entryOfRow = placed.flat()
  const registers = registersOf(children.flatMap(({ stays = [] }) => stays))
  const kindOfRow = placed.flatMap((entries, place) => entries.map(() => kinds[place % kinds.length] ?? ''))
  const timeline = {
    childCount: children.length,
    kinds,
    registers,
    first: firsts(placed),
    ...entryColumns(entryOfRow, kindOfRow),
    ...stayColumns(children, registers),
    ...episodeColumns(children, entryOfRow, placed, kinds.length),
    ...statusColumns(children),
    born: Int32Array.from(children, ({ born }) => born ?? NO_DAY),
  }
  return { timeline, entryOfRow }
}

function everyKind(children: readonly ChildFacts[]): string[] {
  const entries = children.flatMap((child) => child.entries ?? [])
  const parts = entries.flatMap(({ kind, texts }) =>
    Object.entries(texts ?? {}).map(([name, value]) => `${kind}.${name}=${value}`),
  )
  return [...new Set([...ENTRY_KINDS.map(({ code }) => code), ...entries.map(({ kind }) => kind), ...parts])]
}

function entriesOfKind({ entries = [] }: ChildFacts, code: string): EntryFacts[] {
  return entries.filter((entry) => isOfKind(entry, code)).toSorted(byTime)
}

/** Whether the entry belongs, or may belong, to the kind or to the part of a kind: `caseNote.about=listing`. */
function isOfKind(entry: Pick<EntryFacts, 'kind' | 'texts'>, code: string): boolean {
  if (entry.kind !== wholeKind(code)) return false
  return !isPart(code) || namesNoPart(entry, code) || namesPart(entry, code)
}

/** An entry that does not say what it is about may be about anything: a blank is never a no. */
function namesNoPart({ texts = {} }: Pick<EntryFacts, 'texts'>, code: string): boolean {
  return texts[partOf(code).name] === undefined
}

function namesPart({ texts = {} }: Pick<EntryFacts, 'texts'>, code: string): boolean {
  const { name, value } = partOf(code)
  return texts[name] === value
}

function partOf(code: string): { readonly name: string; readonly value: string } {
  const [name = '', value = ''] = code.slice(wholeKind(code).length + 1).split('=')
  return { name, value }
}

function byTime(one: EntryFacts, other: EntryFacts): number {
  return one.day - other.day || (one.at ?? NO_TIME) - (other.at ?? NO_TIME)
}

function firsts(groups: readonly (readonly unknown[])[]): Uint32Array {
  const first = new Uint32Array(groups.length + 1)
  groups.forEach((group, place) => (first[place + 1] = (first[place] ?? 0) + group.length))
  return first
}

function entryColumns(entries: readonly EntryFacts[], kinds: readonly string[]) {
  return {
    day: Int32Array.from(entries, ({ day }) => day),
    at: Int32Array.from(entries, ({ at }) => at ?? NO_TIME),
    recorded: Int32Array.from(entries, ({ recorded }) => recorded ?? NO_DAY),
    attributes: Uint32Array.from(entries, (entry, row) => attributeBits(entry, kinds[row] ?? '')),
  }
}

/** The place of an answer among those of its kind, texts left out; -1 where entries of the kind have no such answer. */
export function answerPlace(kind: string, attribute: string): number {
  const answers = kindOf(wholeKind(kind)).attributes.filter(({ isText }) => !isText)
  return answers.findIndex(({ code }) => code === attribute)
}

type Answering = Pick<EntryFacts, 'kind' | 'answers' | 'texts'>

/** An entry's answers as a timeline holds them under the code; null where it does not belong there. */
export function bitsUnder(entry: Answering, code: string): number | null {
  return isOfKind(entry, code) ? attributeBits(entry, code) : null
}

/** An entry's answers as two bits each, where it stands under the code. */
function attributeBits(entry: Answering, code: string): number {
  let bits = isPart(code) && namesPart(entry, code) ? YES << (2 * PART) : 0
  for (const [attribute, answer] of Object.entries(entry.answers ?? {})) {
    const place = answerPlace(entry.kind, attribute)
    if (place >= 0) bits |= ANSWERS.indexOf(answer) << (2 * place)
  }
  return bits >>> 0
}

function stayColumns(children: readonly ChildFacts[], registers: readonly string[]) {
  const groups = children.map(({ stays = [] }) => stays.toSorted((one, other) => one.from - other.from))
  const stays = groups.flat()
  return {
    stayFirst: firsts(groups),
    stayFrom: Int32Array.from(stays, ({ from }) => from),
    stayUntil: Int32Array.from(stays, ({ until }) => until ?? OPEN),
    stayRegister: Uint8Array.from(stays, ({ register = '' }) => registers.indexOf(register)),
  }
}

function episodeColumns(
  children: readonly ChildFacts[],
  entryOfRow: readonly EntryFacts[],
  placed: readonly (readonly EntryFacts[])[],
  kindCount: number,
) {
  const groups = children.map(({ episodes = [] }) => episodes.toSorted((one, other) => one.from - other.from))
  const episodes = groups.flat()
  const first = firsts(placed)
  const links = groups.flatMap((group, child) => {
    const from = first[child * kindCount] ?? 0
    const until = first[(child + 1) * kindCount] ?? 0
    return group.map(({ id }) => linkedRows(entryOfRow, from, until, id))
  })
  return {
    episodeFirst: firsts(groups),
    episodeFrom: Int32Array.from(episodes, ({ from }) => from),
    episodeUntil: Int32Array.from(episodes, ({ until }) => until ?? OPEN),
    episodeFromAt: Int32Array.from(episodes, ({ fromAt }) => fromAt ?? NO_TIME),
    episodeUntilAt: Int32Array.from(episodes, ({ untilAt }) => untilAt ?? NO_TIME),
    episodeKind: Uint8Array.from(episodes, ({ kind }) => EPISODE_KINDS.indexOf(kind ?? 'missing')),
    offered: Uint8Array.from(episodes, ({ offered }) => ANSWERS.indexOf(offered ?? 'notRecorded')),
    accepted: Uint8Array.from(episodes, ({ accepted }) => ANSWERS.indexOf(accepted ?? 'notRecorded')),
    interviewFirst: firsts(links),
    interviewRow: Uint32Array.from(links.flat()),
  }
}

function linkedRows(entryOfRow: readonly EntryFacts[], from: number, until: number, id?: string): number[] {
  if (id === undefined) return []
  const rows = Array.from({ length: until - from }, (_, place) => from + place)
  const linked = rows.filter((row) => entryOfRow[row]?.episodes?.includes(id))
  return linked.toSorted((one, other) => order(entryOfRow, one, other))
}

function order(entryOfRow: readonly EntryFacts[], one: number, other: number): number {
  const [first, second] = [entryOfRow[one], entryOfRow[other]]
  return (first && second && byTime(first, second)) || one - other
}

function statusColumns(children: readonly ChildFacts[]) {
  const groups = children.map(({ statuses = [] }) => statuses.toSorted((one, other) => one.from - other.from))
  const statuses = groups.flat()
  return {
    statusFirst: firsts(groups),
    statusKind: Uint8Array.from(statuses, ({ kind }) => STATUSES.indexOf(kind)),
    statusFrom: Int32Array.from(statuses, ({ from }) => from),
    statusUntil: Int32Array.from(statuses, ({ until }) => until ?? OPEN),
    statusFlags: Uint8Array.from(statuses, ({ flags = [] }) =>
      flags.reduce((bits, flag) => bits | (1 << PLACEMENT_FLAGS.indexOf(flag)), 0),
    ),
  }
}
