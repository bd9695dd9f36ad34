import { day, defineTable, filled, optional, text, when } from '../../../imports/index.ts'
import { readAnswers } from '../../readings/answers.ts'
import { dayText, entryPart, textsOf } from '../parts.ts'
import { beginSaying, keep, workerOf } from '../saying.ts'
import { dataset } from './dataset.ts'
import { codesOf, outcomes } from './outcomes.ts'

const TARGET = 'ssd_s47_enquiry'

/**
 * Section 47 enquiries. The day on which one starts is the day of the strategy discussion that began it, so each row is
 * both; other strategy meetings are invisible in this dataset.
 */
export const enquiries = defineTable({
  target: TARGET,
  title: 'Section 47 enquiries',
  after: ['ssd_person', 'ssd_professionals'],
  specification: dataset(
    's47e',
    's47_enquiry_id referral_id person_id s47_start_date s47_end_date s47_nfa s47_outcome_json s47_completed_by_team s47_completed_by_worker_id',
    's47_enquiry_id referral_id person_id s47_start_date s47_end_date s47_nfa s47_outcome_json s47_completed_by_team s47_completed_by_worker',
  ),
  columns: {
    id: filled(text, 's47e_s47_enquiry_id'),
    person: filled(text, 's47e_person_id', 's47e_la_person_id'),
    happened: filled(when, 's47e_s47_start_date'),
    ended: optional(day, 's47e_s47_end_date'),
    noFurtherAction: optional(text, 's47e_s47_nfa'),
    outcome: optional(outcomes, 's47e_s47_outcome_json'),
    worker: optional(text, 's47e_s47_completed_by_worker_id', 's47e_s47_completed_by_worker'),
  },
  key: ({ id }) => id,
  begin: beginSaying(({ id, happened, ended, outcome, ...row }, of, known) => {
    const conferenceNeeded = outcome?.['CP_CONFERENCE'] ?? null
    const answers = readAnswers({ noFurtherAction: row.noFurtherAction, conferenceNeeded }, known.readings)
    const texts = textsOf({ endedOn: dayText(ended), outcomes: codesOf(outcome) })
    const { worker, note } = workerOf(row.worker, known)
    const said = { of, happened, worker, reference: id }
    const enquiry = {
      key: `${TARGET}:${id}`,
      kind: 'section47',
      attributes: { ...answers.attributes, ...texts },
    }
    const discussion = {
      key: `${TARGET}:${id}:strategy`,
      kind: 'strategyMeeting',
      attributes: LED_TO_SECTION_47,
    }
    const parts = [entryPart({ ...said, ...enquiry }), entryPart({ ...said, ...discussion, worker: null })]
    return keep(parts, answers.note ?? note)
  }),
})

const LED_TO_SECTION_47 = { ledToSection47: 'yes' }
