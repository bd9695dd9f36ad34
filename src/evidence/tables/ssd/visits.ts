import {
  defineTable,
  filled,
  optional,
  text,
  when,
  type Column,
  type Specification,
} from '../../../imports/index.ts'
import { readAnswers } from '../../readings/answers.ts'
import { entryPart } from '../parts.ts'
import { beginSaying, keep } from '../saying.ts'
import { dataset } from './dataset.ts'

type Headers = Column<unknown>['names']

interface VisitColumns {
  readonly target: string
  readonly title: string
  readonly specification: Specification
  /** Whom the visit was made to: the source keeps visits to each kind of child in a table of its own. */
  readonly to: 'childInNeed' | 'childProtection' | 'lookedAfter'
  readonly id: Headers
  readonly person: Headers
  readonly happened: Headers
  readonly seen: Headers
  readonly seenAlone: Headers
  readonly bedroomSeen: Headers
}

function visitTable({ to, target, title, specification, ...columns }: VisitColumns) {
  return defineTable({
    target,
    title,
    specification,
    after: ['ssd_person'],
    columns: {
      id: filled(text, ...columns.id),
      person: filled(text, ...columns.person),
      happened: filled(when, ...columns.happened),
      seen: optional(text, ...columns.seen),
      seenAlone: optional(text, ...columns.seenAlone),
      bedroomSeen: optional(text, ...columns.bedroomSeen),
    },
    key: ({ id }) => id,
    begin: beginSaying(({ id, happened, seen, seenAlone, bedroomSeen }, of, { readings }) => {
      const { attributes, note } = readAnswers({ seen, seenAlone, bedroomSeen }, readings)
      const said = { key: `${target}:${id}`, of, kind: 'visit', happened, reference: id }
      return keep([entryPart({ ...said, attributes: { ...attributes, of: to } })], note)
    }),
  })
}

/** Visits to children in need, on a child protection plan and looked after: three tables of the dataset. */
export const visits = [
  visitTable({
    target: 'ssd_cin_visits',
    title: 'Visits to children in need',
    specification: dataset(
      'cinv',
      'cin_visit_id person_id cin_visit_date cin_visit_seen cin_visit_seen_alone cin_visit_bedroom',
      'cin_casenote_id cin_plan_id cin_visit_id cin_visit_date cin_visit_seen cin_visit_seen_alone cin_visit_bedroom',
    ),
    to: 'childInNeed',
    id: ['cinv_cin_visit_id', 'cinv_cin_casenote_id'],
    person: ['cinv_person_id', 'cinv_la_person_id'],
    happened: ['cinv_cin_visit_date'],
    seen: ['cinv_cin_visit_seen'],
    seenAlone: ['cinv_cin_visit_seen_alone'],
    bedroomSeen: ['cinv_cin_visit_bedroom'],
  }),
  visitTable({
    target: 'ssd_cp_visits',
    title: 'Visits to children on a child protection plan',
    specification: dataset(
      'cppv',
      'cp_visit_id person_id cp_plan_id cp_visit_date cp_visit_seen cp_visit_seen_alone cp_visit_bedroom',
      'casenote_id person_id cp_plan_id cp_visit_id casenote_date cp_visit_date cp_visit_seen cp_visit_seen_alone cp_visit_bedroom',
    ),
    to: 'childProtection',
    id: ['cppv_cp_visit_id', 'cppv_casenote_id'],
    person: ['cppv_person_id', 'cppv_la_person_id'],
    happened: ['cppv_cp_visit_date', 'cppv_casenote_date'],
    seen: ['cppv_cp_visit_seen'],
    seenAlone: ['cppv_cp_visit_seen_alone'],
    bedroomSeen: ['cppv_cp_visit_bedroom'],
  }),
  visitTable({
    target: 'ssd_cla_visits',
    title: 'Visits to looked-after children',
    specification: dataset(
      'clav',
      'cla_visit_id cla_id person_id cla_visit_date cla_visit_seen cla_visit_seen_alone',
      'casenote_id person_id cla_id cla_visit_id cla_episode_id cla_visit_date cla_visit_seen cla_visit_seen_alone',
    ),
    to: 'lookedAfter',
    id: ['clav_cla_visit_id', 'clav_casenote_id'],
    person: ['clav_person_id', 'clav_la_person_id'],
    happened: ['clav_cla_visit_date'],
    seen: ['clav_cla_visit_seen'],
    seenAlone: ['clav_cla_visit_seen_alone'],
    bedroomSeen: ['clav_cla_visit_bedroom'],
  }),
]
