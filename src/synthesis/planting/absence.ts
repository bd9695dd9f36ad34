import { addDays, type Day } from '../../kernel/day.ts'
import { entryOn } from '../entry.ts'
import type { CaseRecord, Planted } from '../model.ts'
import type { Given, Planting } from './model.ts'
import { ofListed, planted } from './plants.ts'
import { likeOf, put, remove, stayOf, type Which } from './rewrite.ts'

/** Something that has to be there once a child is listed. */
export interface Thing {
  readonly standard: string
  readonly which: Which
  /** As a sentence begins: `Risk management plan`. */
  readonly name: string
  /** So many days after the listing it has to be there. */
  readonly grace: number
  /** True where one from before the listing will do. */
  readonly isOldEnough: boolean
  /** What else is not met where there is none at all. */
  readonly alsoMissed: readonly { readonly standard: string; readonly grace: number }[]
}

/** For one standard: none at all, and beside it one alone, as late or as old as may be. */
export function thingPlantings(thing: Thing): readonly Planting[] {
  return [
    ofListed((record) => none(thing, record)),
    ofListed((record, given) => oneAlone(thing, record, given)),
  ]
}

function none({ standard, which, name, grace, alsoMissed }: Thing, record: CaseRecord): readonly Planted[] {
  const fell = stayOf(record).from
  remove(record, which)
  return [{ standard, grace }, ...alsoMissed].map((each) =>
    planted(each.standard, `${name}: none at all`, { fell, due: addDays(fell, each.grace) }, 'notMet'),
  )
}

function oneAlone(
  { standard, which, name, grace, isOldEnough, alsoMissed }: Thing,
  record: CaseRecord,
  given: Given,
): readonly Planted[] {
  const fell = stayOf(record).from
  const like = likeOf(record, which)
  const day = isOldEnough ? addDays(fell, -40) : addDays(fell, grace)
  remove(record, which)
  put(record, given, which, like, day)
  const what = isOldEnough ? `${name}: an old one alone` : `${name}: one alone on the last day in time`
  const days = { fell, due: addDays(fell, grace) }
  const others = alsoMissed.map((each) =>
    planted(each.standard, what, { fell, due: addDays(fell, each.grace) }, 'notMet'),
  )
  return [planted(standard, what, days, 'met'), ...others]
}

/** A note that has to follow something within so many days. */
export interface Note {
  readonly standard: string
  readonly note: Which
  /** What it follows: an entry of the record, or the listing itself. */
  readonly after: Which | 'listing'
  readonly days: number
  readonly name: string
}

/** For one standard: no note, a note a day late, and a note on the last day in time. */
export function notePlantings(note: Note): readonly Planting[] {
  return [
    ofListed((record, given) => noted(note, record, given, null)),
    ofListed((record, given) => noted(note, record, given, note.days + 1)),
    ofListed((record, given) => noted(note, record, given, note.days)),
  ]
}

function noted(
  { standard, note, after, days, name }: Note,
  record: CaseRecord,
  given: Given,
  later: number | null,
): readonly Planted[] {
  const fell = triggerOf(record, after)
  const due = addDays(fell, days)
  const like = likeOf(record, note)
  remove(record, note, fell, addDays(fell, days + 20))
  if (later !== null) record.entries.push(entryOn(given.chance, like.kind, addDays(fell, later), like.says))
  const when = later === null ? 'none' : later > days ? 'a day late' : 'on the last day in time'
  const expected = later === days ? 'met' : 'notMet'
  return [planted(standard, `${name}: ${when}`, { fell, due }, expected)]
}

function triggerOf(record: CaseRecord, after: Which | 'listing'): Day {
  const { from } = stayOf(record)
  if (after === 'listing') return from
  const days = record.entries.filter(after).map(({ at }) => at.day)
  const inside = days.filter((day) => day > addDays(from, 20)).toSorted((one, other) => one - other)
  return inside[0] ?? from
}
