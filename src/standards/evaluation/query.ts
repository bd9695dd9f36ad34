import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { standardsInForce } from '../in-force.ts'
import type { LoadedTimeline } from '../loading/assemble.ts'
import { loadGround, loadTimeline } from '../loading/load.ts'
import type { Standard } from '../model.ts'
import type { DutyOfChild } from '../sinks.ts'
import { judge } from './judge.ts'

/** A duty with the entries that it rests on. */
export interface DutySeen extends DutyOfChild {
  readonly entries: readonly Id<'entry'>[]
}

/** What the standards ask of a child, and up to which day each kind of entry is judged. */
export interface ChildHeld {
  readonly standards: readonly Standard[]
  readonly duties: readonly DutySeen[]
  /** By kind of entry: the first day that its feeds no longer cover. A kind that no feed brings is not in it. */
  readonly judgedUntil: ReadonlyMap<string, Day | null>
}

interface AskedOfChild {
  /** The day at whose end the record is looked at; null for now. */
  readonly asKnown?: Day | null
  /** Only these standards; null for all. */
  readonly codes?: readonly string[] | null
}

/**
 * Holds one child's record against the standards as at a day: met duties too, which are not kept. The same code as a run
 * over everybody.
 */
export async function standardsOfChild(
  transaction: Transaction,
  child: Id<'child'>,
  asAt: Day,
  asked: AskedOfChild = {},
): Promise<ChildHeld> {
  const { standards, duties, judgedUntil } = await standardsOfChildren(transaction, [child], asAt, asked)
  return { standards, duties: duties.get(child) ?? [], judgedUntil }
}

/** What the standards ask of some children, by child. */
export interface ChildrenHeld extends Pick<ChildHeld, 'standards' | 'judgedUntil'> {
  readonly duties: ReadonlyMap<string, readonly DutySeen[]>
}

const AT_ONCE = 1000

/** Holds the records of some children against the standards as at a day, so many at a time. */
export async function standardsOfChildren(
  transaction: Transaction,
  children: readonly Id<'child'>[],
  asAt: Day,
  { asKnown = null, codes = null }: AskedOfChild = {},
): Promise<ChildrenHeld> {
  const all = await standardsInForce(transaction)
  const standards = codes === null ? all : all.filter(({ code }) => codes.includes(code))
  const ground = await loadGround(transaction, standards, asKnown)
  const duties = new Map<string, DutySeen[]>()
  for (let from = 0; from < children.length; from += AT_ONCE) {
    const whose = { children: children.slice(from, from + AT_ONCE) }
    const loaded = await loadTimeline(transaction, whose, { standards, asKnown })
    for (const duty of judge(loaded, ground, asAt).duties) addDuty(duties, duty, loaded)
  }
  const judgedUntil = new Map([...ground.feeds].map(([kind, { until }]) => [kind, until]))
  return { standards, duties, judgedUntil }
}

function addDuty(duties: Map<string, DutySeen[]>, duty: DutyOfChild, loaded: LoadedTimeline): void {
  const rows = [...new Set([duty.firstRow, duty.lastRow])].filter((row) => row >= 0)
  const seen = { ...duty, entries: rows.map((row) => loaded.entryId(row) as Id<'entry'>) }
  const child = loaded.childId(duty.child)
  const known = duties.get(child)
  if (known === undefined) duties.set(child, [seen])
  else known.push(seen)
}
