import { addMonthsSameDay, type Day } from '../../kernel/day.ts'
import { judge, type Ground } from '../evaluation/judge.ts'
import { verdictOf } from '../aggregate.ts'
import type { LoadedTimeline } from '../loading/assemble.ts'
import { VERDICTS } from '../model.ts'
import type { DutyOfChild } from '../sinks.ts'
import type { ShareCounts } from './model.ts'

const MONTHS_BACK = 12

/** The days of which shares are found once, when standards are first held against records: a month apart. */
export function pastDays(today: Day): Day[] {
  return Array.from({ length: MONTHS_BACK }, (_, place) => addMonthsSameDay(today, place - MONTHS_BACK))
}

/** Counts of one day that grow as one range of children after another is read. */
export type PastCounts = Map<string, number[]>

/** Adds how these children stood on a day, as known now, to the counts of the registers that they were on then. */
export function addPast(
  counts: PastCounts,
  loaded: LoadedTimeline,
  ground: Ground,
  on: Day,
  registersOf: ReadonlyMap<string, readonly string[]>,
): void {
  const { duties } = judge(loaded, ground, on)
  const open = new Map<string, DutyOfChild[]>()
  for (const duty of duties) {
    if (duty.isHistory) continue
    const key = `${duty.child} ${duty.standard}`
    open.set(key, [...(open.get(key) ?? []), duty])
  }
  for (const [key, group] of open) {
    const [child = '', standard = ''] = key.split(' ')
    const place = VERDICTS.indexOf(verdictOf(group) ?? 'notApplicable')
    for (const register of registersOf.get(loaded.childId(Number(child))) ?? []) {
      const of = counts.get(`${register} ${standard}`) ?? VERDICTS.map(() => 0)
      of[place] = (of[place] ?? 0) + 1
      counts.set(`${register} ${standard}`, of)
    }
  }
}

/** The counts with everybody else on the list as not applicable. */
export function sharesOf(counts: PastCounts, sizes: ReadonlyMap<string, number>): ShareCounts[] {
  return [...counts].map(([key, of]) => {
    const [register = '', standard = ''] = key.split(' ')
    const listCount = sizes.get(register) ?? 0
    const others = of.slice(0, -1).reduce((sum, count) => sum + count, 0)
    return { register, standard, counts: [...of.slice(0, -1), listCount - others], listCount }
  })
}
