import { day, defineTable, filled, optional, present, text, when } from '../../../imports/index.ts'
import { formatDay, type Day } from '../../../kernel/day.ts'
import { ENDS_BEFORE_START, type ChildOfSource } from '../../../organisation/index.ts'
import { readAnswers } from '../../readings/answers.ts'
import { dayText, entryPart, statusPart, textsOf, type Attributes } from '../parts.ts'
import { annexA, beginListing, CHILD, codeOf, OF_CHILD, OF_WORKER, said } from './listing.ts'

const OF_DISABLED = `${OF_CHILD}|Does the Child have a Disability`

/** An entry of which a list gives the day alone; none where it gives none. */
export function onDay(
  key: string,
  of: ChildOfSource,
  kind: string,
  on: Day | null,
  attributes: Attributes = {},
) {
  if (on === null) return null
  const happened = { day: on, at: null }
  return entryPart({
    key: `${key}:${kind}:${formatDay(on)}`,
    of,
    kind,
    happened,
    attributes,
    reference: null,
  })
}

/** List 5: section 47 enquiries; the strategy discussion that began one, and the conference that followed. */
export const enquiries = defineTable({
  target: 'annex_a_5',
  title: 'Section 47 enquiries (Annex A list 5)',
  after: [],
  isWindow: true,
  specification: annexA(
    5,
    `${OF_DISABLED}|Strategy discussion initiating Section 47 Enquiry Start Date|Was an Initial Child Protection Conference deemed unnecessary?|Date of Initial Child Protection Conference|Did the Initial Child Protection Conference Result in a Child Protection Plan|Number of Section 47 Enquiries in the last 12 months|Number of ICPCs in the last 12 months|${OF_WORKER}`,
  ),
  columns: {
    ...CHILD,
    happened: filled(
      when,
      'Strategy discussion initiating Section 47 Enquiry Start Date',
      'Section 47 Enquiry Start Date',
    ),
    unnecessary: optional(text, 'Was an Initial Child Protection Conference deemed unnecessary?'),
    conference: present(day, 'Date of Initial Child Protection Conference'),
    ledToPlan: optional(
      text,
      'Did the Initial Child Protection Conference Result in a Child Protection Plan',
    ),
  },
  key: ({ person, happened }) => `${person} ${happened.day}`,
  begin: beginListing('annex_a_5', ({ happened, conference, ...row }, of, { readings }, child) => {
    const key = `${child}:${formatDay(happened.day)}`
    const needed = readAnswers({ unnecessary: row.unnecessary }, readings)
    const led = readAnswers({ ledToPlan: row.ledToPlan }, readings)
    const entry = { of, happened, reference: null }
    const parts = [
      entryPart({ ...entry, key, kind: 'section47', attributes: opposite(needed.attributes) }),
      entryPart({ ...entry, key: `${key}:strategy`, kind: 'strategyMeeting', attributes: LED_TO_SECTION_47 }),
      onDay(key, of, 'conference', conference, { ...led.attributes, of: 'initial' }),
    ]
    return said(parts, needed.note ?? led.note)
  }),
})

const LED_TO_SECTION_47 = { ledToSection47: 'yes' }

/** The list asks whether a conference was deemed unnecessary; the entry says whether one was needed. */
function opposite({ unnecessary, ...rest }: Attributes): Attributes {
  if (unnecessary !== 'yes' && unnecessary !== 'no') return rest
  return { ...rest, conferenceNeeded: unnecessary === 'yes' ? 'no' : 'yes' }
}

/** List 6: children in need. The day on which a child was last seen is kept as a visit at which the child was seen. */
export const inNeed = defineTable({
  target: 'annex_a_6',
  title: 'Children in need (Annex A list 6)',
  after: [],
  isWindow: true,
  specification: annexA(
    6,
    `${OF_DISABLED}|CIN Start Date|Primary Need Code|Date Child Was Last Seen|CIN Closure Date|Reason for Closure|Case Status|${OF_WORKER}`,
  ),
  columns: {
    ...CHILD,
    starts: filled(day, 'CIN Start Date', 'Child in Need Start Date'),
    ends: present(day, 'CIN Closure Date', 'Child in Need Closure Date'),
    needCode: optional(text, 'Primary Need Code'),
    closeReason: optional(text, 'Reason for Closure'),
    caseStatus: optional(text, 'Case Status'),
    lastSeen: optional(day, 'Date Child Was Last Seen'),
  },
  key: ({ person, starts }) => `${person} ${starts}`,
  check: ({ starts, ends }) =>
    ends !== null && ends < starts ? { column: 'ends', reason: ENDS_BEFORE_START } : null,
  begin: beginListing('annex_a_6', ({ starts, ends, lastSeen, ...row }, of, _known, child) => {
    const { needCode, closeReason, caseStatus } = row
    const codes = { needCode, closeReason, caseStatus }
    const texts = Object.fromEntries(Object.entries(codes).map(([name, written]) => [name, codeOf(written)]))
    const key = `${child}:${formatDay(starts)}`
    const status = { key, of, kind: 'cinEpisode', starts, ends, reference: null } as const
    const seen = { seen: 'yes', of: 'childInNeed' }
    return said([
      statusPart({ ...status, attributes: textsOf(texts) }),
      onDay(child, of, 'visit', lastSeen, seen),
    ])
  }),
})

/** List 7: children on a child protection plan, with the last visit and the last review of each. */
export const onPlan = defineTable({
  target: 'annex_a_7',
  title: 'Child protection plans (Annex A list 7)',
  after: [],
  isWindow: true,
  specification: annexA(
    7,
    `${OF_DISABLED}|Child Protection Plan Start Date|Initial Category of Abuse|Latest Category of Abuse|Date of the Last Statutory Visit|Was the Child Seen Alone?|Date of latest review conference|Child Protection Plan End Date|Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)|Number of Previous Child Protection Plans|${OF_WORKER}`,
  ),
  columns: {
    ...CHILD,
    starts: filled(day, 'Child Protection Plan Start Date'),
    ends: present(day, 'Child Protection Plan End Date'),
    initialCategory: optional(text, 'Initial Category of Abuse'),
    category: optional(text, 'Latest Category of Abuse'),
    visited: optional(day, 'Date of the Last Statutory Visit', 'Date of Last Statutory Visit'),
    seenAlone: optional(text, 'Was the Child Seen Alone?'),
    reviewed: optional(day, 'Date of latest review conference'),
  },
  key: ({ person, starts }) => `${person} ${starts}`,
  check: ({ starts, ends }) =>
    ends !== null && ends < starts ? { column: 'ends', reason: ENDS_BEFORE_START } : null,
  begin: beginListing('annex_a_7', ({ starts, ends, visited, reviewed, ...row }, of, { readings }, child) => {
    const { attributes, note } = readAnswers({ seenAlone: row.seenAlone }, readings)
    const texts = textsOf({ initialCategory: codeOf(row.initialCategory), category: codeOf(row.category) })
    const key = `${child}:${dayText(starts)}`
    const status = { key, of, kind: 'cpPlan', starts, ends, reference: null } as const
    const parts = [
      statusPart({ ...status, attributes: texts }),
      onDay(child, of, 'visit', visited, { ...attributes, of: 'childProtection' }),
      onDay(child, of, 'conference', reviewed, { of: 'review' }),
    ]
    return said(parts, note)
  }),
})
