import { addDays, type Day } from '../../kernel/day.ts'
import type { CaseRecord, Planted } from '../model.ts'
import type { Given, Planting } from './model.ts'
import { ofPlaced, planted } from './plants.ts'
import { leaveGap, likeOf, ofKind, put, remove } from './rewrite.ts'
import { STANDARDS } from './standards.ts'

const VISIT = ofKind('visit', { of: 'lookedAfter' })
const FIRST_WEEK = 7
const SIX_WEEKS = 42

/** Visits to a looked-after child: in the first week of a placement, then every six weeks. @source regulation 28 */
export const PLACEMENT_PLANTINGS: readonly Planting[] = [
  ofPlaced((record, given) => firstVisit(record, given, 1), 200),
  ofPlaced((record, given) => firstVisit(record, given, 0), 200),
  ofPlaced((record, given) => laterVisit(record, given, 1), 200),
  ofPlaced((record, given) => laterVisit(record, given, 0), 200),
]

function placedOn({ placements }: CaseRecord): Day {
  const from = placements.at(-1)?.from
  if (from === undefined) throw new RangeError('Only a placed child can have this planted')
  return from
}

function firstVisit(record: CaseRecord, given: Given, daysLate: 0 | 1): readonly Planted[] {
  const fell = placedOn(record)
  const due = addDays(fell, FIRST_WEEK)
  const like = likeOf(record, VISIT)
  remove(record, ofKind('visit'), fell, due)
  put(record, given, VISIT, like, addDays(due, daysLate))
  return daysLate === 0
    ? [
        planted(
          STANDARDS.placementVisits,
          'First visit on the seventh day of the placement',
          { fell, due },
          'met',
        ),
      ]
    : [
        planted(
          STANDARDS.placementVisits,
          'First visit on the eighth day of the placement',
          { fell, due },
          'notMet',
        ),
      ]
}

function laterVisit(record: CaseRecord, given: Given, daysLate: 0 | 1): readonly Planted[] {
  const fell = addDays(placedOn(record), 50)
  const due = addDays(fell, SIX_WEEKS)
  leaveGap(record, given, VISIT, fell, addDays(due, daysLate))
  return daysLate === 0
    ? [planted(STANDARDS.placementVisits, 'Visit six weeks after the one before', { fell, due }, 'met')]
    : [
        planted(
          STANDARDS.placementVisits,
          'Visit six weeks and a day after the one before',
          { fell, due },
          'notMet',
        ),
      ]
}
