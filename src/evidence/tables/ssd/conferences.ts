import { day, defineTable, filled, optional, present, text, when } from '../../../imports/index.ts'
import { readAnswers } from '../../readings/answers.ts'
import { dayText, entryPart, textsOf } from '../parts.ts'
import { beginSaying, keep, workerOf } from '../saying.ts'
import { NOT_HELD } from '../words.ts'
import { dataset } from './dataset.ts'

const INITIAL = 'ssd_initial_cp_conference'
const REVIEW = 'ssd_cp_reviews'

/** Initial child protection conferences; one that has no day yet was not held and is no entry. */
export const initialConferences = defineTable({
  target: INITIAL,
  title: 'Initial child protection conferences',
  after: ['ssd_person', 'ssd_professionals'],
  specification: dataset(
    'icpc',
    'icpc_id icpc_meeting_id s47_enquiry_id person_id cp_plan_id referral_id icpc_transfer_in icpc_target_date icpc_date icpc_outcome_cp_flag icpc_outcome_json icpc_team icpc_worker_id',
    'icpc_id icpc_meeting_id s47_enquiry_id person_id cp_plan_id referral_id icpc_transfer_in icpc_target_date icpc_date icpc_outcome_cp_flag icpc_outcome_json icpc_team icpc_worker_name',
  ),
  columns: {
    id: filled(text, 'icpc_icpc_id'),
    person: filled(text, 'icpc_person_id', 'icpc_la_person_id'),
    happened: present(when, 'icpc_icpc_date'),
    due: optional(day, 'icpc_icpc_target_date'),
    ledToPlan: optional(text, 'icpc_icpc_outcome_cp_flag'),
    transferIn: optional(text, 'icpc_icpc_transfer_in'),
    worker: optional(text, 'icpc_icpc_worker_id'),
  },
  key: ({ id }) => id,
  begin: beginSaying(({ id, happened, due, ledToPlan, transferIn, ...row }, of, known) => {
    if (happened === null) return keep([], { column: 'happened', reason: NOT_HELD })
    const answers = readAnswers({ ledToPlan, transferIn }, known.readings)
    const attributes = { ...answers.attributes, ...textsOf({ of: 'initial', dueOn: dayText(due) }) }
    const { worker, note } = workerOf(row.worker, known)
    const said = { key: `${INITIAL}:${id}`, of, kind: 'conference', happened, worker, reference: id }
    return keep([entryPart({ ...said, attributes })], answers.note ?? note)
  }),
})

/** Reviews of child protection plans. What is sent of the child's participation is filler and says nothing. */
export const reviewConferences = defineTable({
  target: REVIEW,
  title: 'Reviews of child protection plans',
  after: ['ssd_person'],
  specification: dataset(
    'cppr',
    'cp_review_id person_id cp_plan_id cp_review_due cp_review_date cp_review_meeting_id cp_review_outcome_continue_cp cp_review_quorate cp_review_participation',
  ),
  columns: {
    id: filled(text, 'cppr_cp_review_id'),
    person: filled(text, 'cppr_person_id', 'cppr_la_person_id'),
    happened: present(when, 'cppr_cp_review_date'),
    due: optional(day, 'cppr_cp_review_due'),
    continuesPlan: optional(text, 'cppr_cp_review_outcome_continue_cp'),
    quorate: optional(text, 'cppr_cp_review_quorate'),
  },
  key: ({ id }) => id,
  begin: beginSaying(({ id, happened, due, continuesPlan, quorate }, of, { readings }) => {
    if (happened === null) return keep([], { column: 'happened', reason: NOT_HELD })
    const { attributes, note } = readAnswers({ continuesPlan, quorate }, readings)
    const texts = textsOf({ of: 'review', dueOn: dayText(due) })
    const said = { key: `${REVIEW}:${id}`, of, kind: 'conference', happened, reference: id }
    return keep([entryPart({ ...said, attributes: { ...attributes, ...texts } })], note)
  }),
})
