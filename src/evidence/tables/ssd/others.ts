import { day, defineTable, filled, optional, text, when } from '../../../imports/index.ts'
import { readAnswers } from '../../readings/answers.ts'
import { dayText, entryPart, textsOf } from '../parts.ts'
import { beginSaying, keep } from '../saying.ts'
import { dataset } from './dataset.ts'
import { codesOf, outcomes } from './outcomes.ts'

/** Care plans of looked-after children: from when until when there was one, and nothing of what it says. */
export const carePlans = defineTable({
  target: 'ssd_cla_care_plan',
  title: 'Care plans',
  after: ['ssd_person'],
  specification: dataset(
    'lacp',
    'table_id person_id cla_care_plan_start_date cla_care_plan_end_date cla_care_plan_json',
    'table_id cla_episode_id referral_id cla_care_plan_start_date cla_care_plan_end_date cla_care_plan',
  ),
  columns: {
    id: filled(text, 'lacp_table_id', 'lacp_cla_care_plan_id'),
    person: filled(text, 'lacp_person_id', 'lacp_la_person_id'),
    happened: filled(when, 'lacp_cla_care_plan_start_date'),
    ended: optional(day, 'lacp_cla_care_plan_end_date'),
  },
  key: ({ id }) => id,
  begin: beginSaying(({ id, happened, ended }, of) => {
    const said = { key: `ssd_cla_care_plan:${id}`, of, kind: 'carePlan', happened, reference: id }
    return keep([entryPart({ ...said, attributes: textsOf({ endedOn: dayText(ended) }) })])
  }),
})

/** Contacts with the service about a child, whether or not a referral followed. */
export const contacts = defineTable({
  target: 'ssd_contacts',
  title: 'Contacts',
  after: ['ssd_person'],
  specification: dataset(
    'cont',
    'contact_id person_id contact_date contact_source_code contact_source_desc contact_outcome_json',
    'contact_id person_id contact_start contact_source contact_outcome_json',
  ),
  columns: {
    id: filled(text, 'cont_contact_id'),
    person: filled(text, 'cont_person_id', 'cont_la_person_id'),
    happened: filled(when, 'cont_contact_date', 'cont_contact_start'),
    from: optional(text, 'cont_contact_source_code', 'cont_contact_source'),
    outcome: optional(outcomes, 'cont_contact_outcome_json'),
  },
  key: ({ id }) => id,
  begin: beginSaying(({ id, happened, from, outcome }, of, { readings }) => {
    const { attributes, note } = readAnswers({ aboutMissing: outcome?.['MISSING'] ?? null }, readings)
    const texts = textsOf({ from, outcomes: codesOf(outcome) })
    const said = { key: `ssd_contacts:${id}`, of, kind: 'contact', happened, reference: id }
    return keep([entryPart({ ...said, attributes: { ...attributes, ...texts } })], note)
  }),
})
