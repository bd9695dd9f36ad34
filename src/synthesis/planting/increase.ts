import { addDays } from '../../kernel/day.ts'
import type { CaseRecord, Planted } from '../model.ts'
import type { Given, Planting } from './model.ts'
import { ofListed, planted } from './plants.ts'
import { inStay, likeOf, ofKind, put, remove, stayOf } from './rewrite.ts'
import { STANDARDS } from './standards.ts'

const VISIT = ofKind('visit')
const SUPERVISION = ofKind('supervision')

/** Information and never red: more visits, and more supervision where there was little. @source seed 4 */
export const INCREASE_PLANTINGS: readonly Planting[] = [
  ofListed(fewerVisits, { standing: 'inNeed' }),
  ofListed(monthlyBefore),
]

/** Of the visits while listed every sixth stays: one in six weeks, where it was one in three or four. */
function fewerVisits(record: CaseRecord): readonly Planted[] {
  const visits = inStay(record, VISIT).toSorted((one, other) => one.at.day - other.at.day)
  const kept = new Set(visits.filter((_, at) => at % 6 === 0))
  remove(record, (entry) => VISIT(entry) && visits.includes(entry) && !kept.has(entry))
  const days = { fell: stayOf(record).from, due: null }
  return [planted(STANDARDS.visitsIncrease, 'Visits fewer while listed than before', days, 'notMet')]
}

/** Who was supervised every month before needs no increase. */
function monthlyBefore(record: CaseRecord, given: Given): readonly Planted[] {
  const { from } = stayOf(record)
  const like = likeOf(record, SUPERVISION)
  remove(record, SUPERVISION, addDays(from, -100), addDays(from, -1))
  for (const back of [2, 30, 58, 86]) put(record, given, SUPERVISION, like, addDays(from, -back))
  const days = { fell: from, due: null }
  const what = 'Supervision monthly before the listing already'
  return [planted(STANDARDS.supervisionIncrease, what, days, 'notApplicable')]
}
