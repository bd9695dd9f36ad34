import { addDays } from '../../kernel/day.ts'
import type { CaseRecord, Planted } from '../model.ts'
import { endOn } from './cadence.ts'
import type { Given, Planting } from './model.ts'
import { ofListed, planted } from './plants.ts'
import { inStay, lastInTime, remove, stayOf, type Step, type Which } from './rewrite.ts'

/** Something of which the latest has to be complete, of this stay, and not too old. */
export interface Latest {
  readonly standard: string
  readonly which: Which
  readonly name: string
  readonly grace: number
  readonly isComplete: boolean
  readonly isRenewed: boolean
  readonly noOlderThan: Step | null
}

export function latestPlantings(latest: Latest): readonly Planting[] {
  const { isComplete, isRenewed, noOlderThan } = latest
  return [
    ...(isRenewed ? [ofListed((record: CaseRecord) => notRenewed(latest, record))] : []),
    ...(isComplete
      ? [
          ofListed((record: CaseRecord) => incomplete(latest, record)),
          ofListed((record: CaseRecord) => incompleteBefore(latest, record)),
          ofListed((record: CaseRecord) => completeUnknown(latest, record)),
        ]
      : []),
    ...(noOlderThan === null
      ? []
      : [
          ofListed((record, given) => old(latest, noOlderThan, record, given, 1)),
          ofListed((record, given) => old(latest, noOlderThan, record, given, 0)),
        ]),
  ]
}

function daysOf({ grace }: Latest, record: CaseRecord) {
  const fell = stayOf(record).from
  return { fell, due: addDays(fell, grace) }
}

function notRenewed(latest: Latest, record: CaseRecord): readonly Planted[] {
  remove(record, latest.which, stayOf(record).from)
  const what = `${latest.name}: not renewed since the listing`
  return [planted(latest.standard, what, daysOf(latest, record), 'notMet')]
}

function byDay(record: CaseRecord, which: Which) {
  return inStay(record, which).toSorted((one, other) => one.at.day - other.at.day)
}

function incomplete(latest: Latest, record: CaseRecord): readonly Planted[] {
  const last = byDay(record, latest.which).at(-1)
  if (last) last.says.complete = 'no'
  const what = `${latest.name}: the latest is incomplete`
  return [planted(latest.standard, what, daysOf(latest, record), 'notMet')]
}

function incompleteBefore(latest: Latest, record: CaseRecord): readonly Planted[] {
  const before = byDay(record, latest.which).at(-2)
  if (before) before.says.complete = 'no'
  const what = `${latest.name}: an earlier one was incomplete and the latest is not`
  return [planted(latest.standard, what, daysOf(latest, record), 'met')]
}

function completeUnknown(latest: Latest, record: CaseRecord): readonly Planted[] {
  const last = byDay(record, latest.which).at(-1)
  if (last) delete last.says.complete
  const what = `${latest.name}: not recorded whether the latest is complete`
  return [planted(latest.standard, what, daysOf(latest, record), 'cannotTell')]
}

/** So old on the day of the extract that its time ran out the day before, or runs out no earlier than today. */
function old(
  latest: Latest,
  step: Step,
  record: CaseRecord,
  given: Given,
  daysLate: 0 | 1,
): readonly Planted[] {
  let day = given.asAt
  while (lastInTime(addDays(day, -1), step) >= given.asAt) day = addDays(day, -1)
  endOn(record, given, latest.which, addDays(day, -daysLate))
  const what =
    daysLate === 0 ? `${latest.name}: as old as it may be` : `${latest.name}: a day older than it may be`
  const expected = daysLate === 0 ? 'met' : 'notMet'
  return [planted(latest.standard, what, daysOf(latest, record), expected)]
}
