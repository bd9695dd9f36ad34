import { day, defineTable, filled, optional, text, when } from '../../../imports/index.ts'
import { readAnswers } from '../../readings/answers.ts'
import { knownEntries } from '../known-entries.ts'
import { dayText, entryPart, textsOf } from '../parts.ts'
import { beginSaying, keep, workerOf, type Known, type RowOfChild } from '../saying.ts'
import { dataset } from './dataset.ts'
import { codesOf, outcomes } from './outcomes.ts'

export const ASSESSMENTS = 'ssd_cin_assessments'

/** Assessments of children in need. Their factors come in a file of their own and are kept beside. */
export const assessments = defineTable({
  target: ASSESSMENTS,
  title: 'Assessments',
  after: ['ssd_person', 'ssd_professionals'],
  specification: dataset(
    'cina',
    'assessment_id person_id referral_id assessment_start_date assessment_child_seen assessment_auth_date assessment_outcome_json assessment_outcome_nfa assessment_team assessment_worker_id',
  ),
  columns: {
    id: filled(text, 'cina_assessment_id'),
    person: filled(text, 'cina_person_id', 'cina_la_person_id'),
    happened: filled(when, 'cina_assessment_start_date'),
    childSeen: optional(text, 'cina_assessment_child_seen'),
    authorised: optional(day, 'cina_assessment_auth_date'),
    outcome: optional(outcomes, 'cina_assessment_outcome_json'),
    noFurtherAction: optional(text, 'cina_assessment_outcome_nfa'),
    worker: optional(text, 'cina_assessment_worker_id'),
  },
  key: ({ id }) => id,
  begin: async (transaction, context) => {
    const write = await beginSaying<Row>(say, keepFactors)(transaction, context)
    return (rows) => write(rows.map((row) => ({ ...row, factors: null })))
  },
})

interface Row extends RowOfChild {
  readonly id: string
  readonly happened: Parameters<typeof entryPart>[0]['happened']
  readonly childSeen: string | null
  readonly authorised: Parameters<typeof dayText>[0]
  readonly outcome: Parameters<typeof codesOf>[0]
  readonly noFurtherAction: string | null
  readonly worker: string | null
  readonly factors: string | null
}

async function keepFactors(rows: readonly Row[], known: Known): Promise<readonly Row[]> {
  const before = await knownEntries(
    known,
    rows.map(({ id }) => `${ASSESSMENTS}:${id}`),
  )
  return rows.map((row) => ({
    ...row,
    factors: before.get(`${ASSESSMENTS}:${row.id}`)?.attributes['factors'] ?? null,
  }))
}

const say: Parameters<typeof beginSaying<Row>>[0] = (row, of, known) => {
  const { id, happened, childSeen, noFurtherAction, authorised, outcome, factors } = row
  const answers = readAnswers({ childSeen, noFurtherAction }, known.readings)
  const texts = textsOf({ completedOn: dayText(authorised), outcomes: codesOf(outcome), factors })
  const { worker, note } = workerOf(row.worker, known)
  const said = { key: `${ASSESSMENTS}:${id}`, of, kind: 'assessment', happened, worker, reference: id }
  return keep([entryPart({ ...said, attributes: { ...answers.attributes, ...texts } })], answers.note ?? note)
}
