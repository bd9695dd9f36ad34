import { addDays } from '../../kernel/day.ts'
import type { CaseRecord, Planted, Verdict } from '../model.ts'
import type { Given, Planting } from './model.ts'
import { ofListed, planted } from './plants.ts'
import { likeOf, put, remove, stayOf, type Which } from './rewrite.ts'

/** Something that has to be there once a child is listed. */
export interface Thing {
  readonly standard: string
  readonly which: Which
  /** As a sentence begins: `Risk management plan`. */
  readonly name: string
  /** The day of the only one that there is, counted from the listing: it is enough, however old or late. */
  readonly onlyOne: number
  /** Another standard that rests on the same entries, and what it says of that only one. */
  readonly other?: { readonly standard: string; readonly ofOnlyOne: Verdict }
}

/** For one standard: none at all, and beside it one alone, old or late. */
export function thingPlantings(thing: Thing): readonly Planting[] {
  return [
    ofListed((record) => none(thing, record)),
    ofListed((record, given) => oneAlone(thing, record, given)),
  ]
}

function none({ standard, which, name, other }: Thing, record: CaseRecord): readonly Planted[] {
  const fell = stayOf(record).from
  remove(record, which)
  const standards = [standard, ...(other === undefined ? [] : [other.standard])]
  return standards.map((each) => planted(each, `${name}: none at all`, { fell, due: fell }, 'notMet'))
}

function oneAlone(
  { standard, which, name, onlyOne, other }: Thing,
  record: CaseRecord,
  given: Given,
): readonly Planted[] {
  const days = { fell: stayOf(record).from, due: stayOf(record).from }
  const like = likeOf(record, which)
  remove(record, which)
  put(record, given, which, like, addDays(days.fell, onlyOne))
  const when = onlyOne < 0 ? `${-onlyOne} days before` : `${onlyOne} days after`
  const what = `${name}: one alone, ${when} the listing`
  const also = other === undefined ? [] : [planted(other.standard, what, days, other.ofOnlyOne)]
  return [planted(standard, what, days, 'met'), ...also]
}
