import { day, defineTable, filled, optional, text, when, type When } from '../../../imports/index.ts'
import type { Day } from '../../../kernel/day.ts'
import { childrenApi, refusePurge } from '../../../organisation/index.ts'
import { readAnswers } from '../../readings/answers.ts'
import { knownEntries, type KnownEntry } from '../known-entries.ts'
import { dayText, entryPart, textsOf } from '../parts.ts'
import { beginSaying, keep, type Known, type RowOfChild } from '../saying.ts'
import { NO_START } from '../words.ts'
import { AFTER, WITHIN_EPISODE } from './statuses.ts'

interface Row extends RowOfChild {
  readonly id: string
  readonly happened: When | null
  readonly known: KnownEntry | null
}

/** Finds what was known of the records, for what a payload leaves out. */
function completeBy(target: string) {
  return async <Own extends Row>(rows: readonly Own[], known: Known): Promise<readonly Own[]> => {
    const found = await knownEntries(
      known,
      rows.map(({ id }) => `${target}:${id}`),
    )
    return rows.map((row) => ({ ...row, known: found.get(`${target}:${row.id}`) ?? null }))
  }
}

const ASSESSMENTS = 'csc_api_child_and_family_assessments'

interface AssessmentRow extends Row {
  readonly authorised: Day | null
  readonly factors: string | null
}

export const apiAssessments = defineTable({
  target: ASSESSMENTS,
  title: 'Assessments (social care API)',
  after: AFTER,
  isWindow: true,
  specification: childrenApi(
    'child_and_family_assessments',
    'la_child_id social_care_episode_id child_and_family_assessment_id start_date authorisation_date factors purge',
  ),
  columns: {
    ...WITHIN_EPISODE,
    id: filled(text, 'child_and_family_assessment_id'),
    person: filled(text, 'la_child_id'),
    happened: optional(when, 'start_date'),
    authorised: optional(day, 'authorisation_date'),
    factors: optional(text, 'factors'),
    purge: optional(text, 'purge'),
  },
  key: ({ id }) => id,
  check: refusePurge,
  begin: async (transaction, context) => {
    const begun = beginSaying<AssessmentRow>(({ id, known, authorised, factors, ...row }, of) => {
      const happened = row.happened ?? known?.happened ?? null
      if (happened === null) return { problem: { column: 'happened', reason: NO_START } }
      const own = textsOf({ completedOn: dayText(authorised), factors })
      const said = { key: `${ASSESSMENTS}:${id}`, of, kind: 'assessment', happened, reference: id }
      return keep([entryPart({ ...said, attributes: { ...known?.attributes, ...own } })])
    }, completeBy(ASSESSMENTS))
    const write = await begun(transaction, context)
    return (rows) => write(rows.map((row) => ({ ...row, known: null })))
  },
})

const ENQUIRIES = 'csc_api_section_47_assessments'
const LED_TO_SECTION_47 = { ledToSection47: 'yes' }

interface EnquiryRow extends Row {
  readonly ended: Day | null
  readonly conferenceNeeded: string | null
  readonly conference: Day | null
}

export const apiEnquiries = defineTable({
  target: ENQUIRIES,
  title: 'Section 47 enquiries (social care API)',
  after: AFTER,
  isWindow: true,
  specification: childrenApi(
    'section_47_assessments',
    'la_child_id social_care_episode_id section_47_assessment_id start_date icpc_required_flag icpc_date end_date purge',
  ),
  columns: {
    ...WITHIN_EPISODE,
    id: filled(text, 'section_47_assessment_id'),
    person: filled(text, 'la_child_id'),
    happened: optional(when, 'start_date'),
    ended: optional(day, 'end_date'),
    conferenceNeeded: optional(text, 'icpc_required_flag'),
    conference: optional(day, 'icpc_date'),
    purge: optional(text, 'purge'),
  },
  key: ({ id }) => id,
  check: refusePurge,
  begin: async (transaction, context) => {
    const begun = beginSaying<EnquiryRow>(({ id, known, ended, conference, ...row }, of, { readings }) => {
      const happened = row.happened ?? known?.happened ?? null
      if (happened === null) return { problem: { column: 'happened', reason: NO_START } }
      const { attributes, note } = readAnswers({ conferenceNeeded: row.conferenceNeeded }, readings)
      const own = { ...known?.attributes, ...attributes, ...textsOf({ endedOn: dayText(ended) }) }
      const key = `${ENQUIRIES}:${id}`
      const said = { of, happened, reference: id }
      const held = conference === null ? null : { day: conference, at: null }
      const parts = [
        entryPart({ ...said, key, kind: 'section47', attributes: own }),
        entryPart({
          ...said,
          key: `${key}:strategy`,
          kind: 'strategyMeeting',
          attributes: LED_TO_SECTION_47,
        }),
        held === null
          ? null
          : entryPart({
              ...said,
              key: `${key}:icpc`,
              kind: 'conference',
              happened: held,
              attributes: INITIAL,
            }),
      ]
      return keep(parts, note)
    }, completeBy(ENQUIRIES))
    const write = await begun(transaction, context)
    return (rows) => write(rows.map((row) => ({ ...row, known: null })))
  },
})

const INITIAL = { of: 'initial' }
