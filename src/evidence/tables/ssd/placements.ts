import { day, defineTable, filled, optional, present, text, when } from '../../../imports/index.ts'
import { ENDS_BEFORE_START } from '../../../organisation/index.ts'
import { readAnswers } from '../../readings/answers.ts'
import { dayText, entryPart, statusPart, textsOf } from '../parts.ts'
import { beginSaying, keep, type Known, type RowOfChild } from '../saying.ts'
import { CANCELLED, NOT_HELD } from '../words.ts'
import { dataset } from './dataset.ts'
import { personsOfPeriods } from './periods.ts'

interface RowOfPeriod extends RowOfChild {
  readonly period: string | null
}

const NO_SUCH_PERIOD = {
  column: 'period',
  reason:
    'No period of being looked after with this id is known from this source. Take in its episodes first.',
}

/** Older extracts name the period of being looked after and not the child. */
async function withPersons<Row extends RowOfPeriod>(
  rows: readonly Row[],
  known: Known,
): Promise<readonly Row[]> {
  const lacking = rows.flatMap(({ person, period }) => (person === null && period !== null ? [period] : []))
  const persons = await personsOfPeriods(known.transaction, known.context.source, lacking)
  return rows.map((row) => {
    if (row.person !== null || row.period === null) return row
    return { ...row, person: persons.get(row.period) ?? null, lost: NO_SUCH_PERIOD }
  })
}

const PLACEMENTS = 'ssd_cla_placement'

/** Where a looked-after child lives. The postcode is not kept: no standard asks for it. */
export const placements = defineTable({
  target: PLACEMENTS,
  title: 'Placements',
  after: ['ssd_person', 'ssd_cla_episodes'],
  specification: dataset(
    'clap',
    'cla_placement_id cla_id person_id cla_placement_start_date cla_placement_type cla_placement_urn cla_placement_distance cla_placement_provider cla_placement_postcode cla_placement_end_date cla_placement_change_reason',
    'cla_placement_id cla_id cla_episode_id cla_placement_start_date cla_placement_type cla_placement_urn cla_placement_distance cla_placement_la cla_placement_provider cla_placement_postcode cla_placement_end_date cla_placement_change_reason',
  ),
  columns: {
    id: filled(text, 'clap_cla_placement_id'),
    person: optional(text, 'clap_person_id', 'clap_la_person_id'),
    period: optional(text, 'clap_cla_id'),
    starts: filled(day, 'clap_cla_placement_start_date'),
    ends: present(day, 'clap_cla_placement_end_date'),
    placementType: optional(text, 'clap_cla_placement_type'),
    provider: optional(text, 'clap_cla_placement_provider'),
    urn: optional(text, 'clap_cla_placement_urn'),
    endReason: optional(text, 'clap_cla_placement_change_reason'),
  },
  key: ({ id }) => id,
  check: ({ starts, ends }) =>
    ends !== null && ends < starts ? { column: 'ends', reason: ENDS_BEFORE_START } : null,
  begin: beginSaying(({ id, starts, ends, placementType, provider, urn, endReason }, of) => {
    const attributes = textsOf({ placementType, provider, urn, endReason })
    const said = { key: `${PLACEMENTS}:${id}`, of, kind: 'placement', starts, ends, reference: id } as const
    return keep([statusPart({ ...said, attributes })])
  }, withPersons),
})

const REVIEWS = 'ssd_cla_reviews'

/** Reviews of looked-after children; one that was cancelled or has no day was not held and is no entry. */
export const lookedAfterReviews = defineTable({
  target: REVIEWS,
  title: 'Reviews of looked-after children',
  after: ['ssd_person', 'ssd_cla_episodes'],
  specification: dataset(
    'clar',
    'cla_review_id cla_id cla_person_id cla_review_due_date cla_review_date cla_review_cancelled cla_review_participation',
    'cla_review_id cla_id cla_review_due_date cla_review_date cla_review_cancelled cla_review_participation',
  ),
  columns: {
    id: filled(text, 'clar_cla_review_id'),
    person: optional(text, 'clar_cla_person_id', 'clar_person_id'),
    period: optional(text, 'clar_cla_id'),
    happened: present(when, 'clar_cla_review_date'),
    due: optional(day, 'clar_cla_review_due_date'),
    cancelled: optional(text, 'clar_cla_review_cancelled'),
  },
  key: ({ id }) => id,
  begin: beginSaying(({ id, happened, due, cancelled }, of, { readings }) => {
    if (happened === null) return keep([], { column: 'happened', reason: NOT_HELD })
    const { attributes, note } = readAnswers({ cancelled }, readings)
    if (attributes['cancelled'] === 'yes') return keep([], { column: 'cancelled', reason: CANCELLED })
    const texts = textsOf({ ...attributes, dueOn: dayText(due) })
    const said = { key: `${REVIEWS}:${id}`, of, kind: 'lookedAfterReview', happened, reference: id }
    return keep([entryPart({ ...said, attributes: texts })], note)
  }, withPersons),
})
