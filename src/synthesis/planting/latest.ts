import type { CaseRecord, Planted, Verdict } from '../model.ts'
import type { Planting } from './model.ts'
import { ofListed, planted } from './plants.ts'
import { inStay, remove, stayOf, type Which } from './rewrite.ts'

/** Something of which the latest has to be complete, or of the time on the register. */
export interface Latest {
  readonly standard: string
  readonly which: Which
  readonly name: string
}

function said({ standard, name }: Latest, record: CaseRecord, what: string, expected: Verdict) {
  const fell = stayOf(record).from
  return [planted(standard, `${name}: ${what}`, { fell, due: fell }, expected)]
}

/** The latest is from before the listing; and beside it, one renewal on the day of the listing alone. */
export function renewalPlantings(latest: Latest): readonly Planting[] {
  return [
    ofListed((record) => {
      remove(record, latest.which, stayOf(record).from)
      return said(latest, record, 'not renewed since the listing', 'notMet')
    }),
    ofListed((record) => {
      const first = byDay(record, latest.which)[0]
      remove(record, latest.which, stayOf(record).from)
      if (first) record.entries.push({ ...first, at: { ...first.at, day: stayOf(record).from } })
      return said(latest, record, 'renewed on the day of the listing and not since', 'met')
    }),
  ]
}

/** The latest is incomplete, or nobody says; and beside it, an earlier one that was. */
export function completePlantings(latest: Latest): readonly Planting[] {
  return [
    ofListed((record) => complete(latest, record, -1, 'no')),
    ofListed((record) => complete(latest, record, -2, 'no')),
    ofListed((record) => complete(latest, record, -1, null)),
  ]
}

function byDay(record: CaseRecord, which: Which) {
  return inStay(record, which).toSorted((one, other) => one.at.day - other.at.day)
}

function complete(
  latest: Latest,
  record: CaseRecord,
  place: -1 | -2,
  answer: 'no' | null,
): readonly Planted[] {
  const entry = byDay(record, latest.which).at(place)
  if (entry) delete entry.says.complete
  if (entry && answer !== null) entry.says.complete = answer
  if (place === -2) return said(latest, record, 'an earlier one incomplete, the latest not', 'met')
  if (answer === null)
    return said(latest, record, 'not recorded whether the latest is complete', 'cannotTell')
  return said(latest, record, 'the latest is incomplete', 'notMet')
}
