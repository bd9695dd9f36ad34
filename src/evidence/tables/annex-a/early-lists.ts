import { defineTable, filled, day, optional, present, text, when } from '../../../imports/index.ts'
import { formatDay } from '../../../kernel/day.ts'
import { readAnswers } from '../../readings/answers.ts'
import { dayText, entryPart, textsOf } from '../parts.ts'
import { annexA, beginListing, CHILD, codeOf, OF_CHILD, OF_WORKER, said } from './listing.ts'

/** List 1: contacts of the last six months. */
export const contacts = defineTable({
  target: 'annex_a_1',
  title: 'Contacts (Annex A list 1)',
  after: [],
  isWindow: true,
  specification: annexA(1, `${OF_CHILD}|Date of Contact|Contact Source`),
  columns: {
    ...CHILD,
    happened: filled(when, 'Date of Contact', 'Contact Date'),
    from: optional(text, 'Contact Source', 'Source of Contact'),
  },
  key: ({ person, happened, from }) => `${person} ${happened.day} ${codeOf(from)}`,
  begin: beginListing('annex_a_1', ({ happened, from }, of, _known, key) => {
    const own = `${key}:${formatDay(happened.day)}:${codeOf(from) ?? ''}`
    const entry = { key: own, of, kind: 'contact', happened, reference: null }
    return said([entryPart({ ...entry, attributes: textsOf({ from: codeOf(from) }) })])
  }),
})

/** List 2: early help assessments. */
export const earlyHelp = defineTable({
  target: 'annex_a_2',
  title: 'Early help assessments (Annex A list 2)',
  after: [],
  isWindow: true,
  specification: annexA(
    2,
    `${OF_CHILD}|Assessment start date|Assessment completion date|Organisation completing assessment`,
  ),
  columns: {
    ...CHILD,
    happened: filled(when, 'Assessment start date', 'Early Help Assessment Start Date'),
    completed: optional(day, 'Assessment completion date', 'Early Help Assessment Completion Date'),
    by: present(text, 'Organisation completing assessment'),
  },
  key: ({ person, happened }) => `${person} ${happened.day}`,
  begin: beginListing('annex_a_2', ({ happened, completed, by }, of, _known, key) => {
    const entry = { key: `${key}:${formatDay(happened.day)}`, of, kind: 'earlyHelpAssessment', happened }
    const attributes = textsOf({ completedOn: dayText(completed), by })
    return said([entryPart({ ...entry, attributes, reference: null })])
  }),
})

/** List 3: referrals to children's social care. */
export const referrals = defineTable({
  target: 'annex_a_3',
  title: 'Referrals (Annex A list 3)',
  after: [],
  isWindow: true,
  specification: annexA(
    3,
    `${OF_CHILD}|Date of Referral|Referral Source|Referral NFA?|Number of Referrals in Last 12 Months|${OF_WORKER}`,
  ),
  columns: {
    ...CHILD,
    happened: filled(when, 'Date of Referral', 'Referral Date'),
    from: optional(text, 'Referral Source'),
    noFurtherAction: optional(text, 'Referral NFA?', 'Referral NFA', 'NFA'),
  },
  key: ({ person, happened, from }) => `${person} ${happened.day} ${codeOf(from)}`,
  begin: beginListing('annex_a_3', ({ happened, from, noFurtherAction }, of, { readings }, key) => {
    const { attributes, note } = readAnswers({ noFurtherAction }, readings)
    const own = `${key}:${formatDay(happened.day)}:${codeOf(from) ?? ''}`
    const entry = { key: own, of, kind: 'referral', happened, reference: null }
    return said(
      [entryPart({ ...entry, attributes: { ...attributes, ...textsOf({ from: codeOf(from) }) } })],
      note,
    )
  }),
})

/** List 4: assessments. */
export const assessments = defineTable({
  target: 'annex_a_4',
  title: 'Assessments (Annex A list 4)',
  after: [],
  isWindow: true,
  specification: annexA(
    4,
    `${OF_CHILD}|Does the Child have a Disability|Continuous Assessment Start Date|Child Seen During Continuous Assessment|Continuous Assessment Date of Authorisation|Was the child assessed as requiring LA children's social care support?|${OF_WORKER}`,
  ),
  columns: {
    ...CHILD,
    happened: filled(when, 'Continuous Assessment Start Date', 'Assessment Start Date'),
    childSeen: present(text, 'Child Seen During Continuous Assessment', 'Child Seen During Assessment'),
    completed: optional(
      day,
      'Continuous Assessment Date of Authorisation',
      'Assessment Date of Authorisation',
    ),
  },
  key: ({ person, happened }) => `${person} ${happened.day}`,
  begin: beginListing('annex_a_4', ({ happened, childSeen, completed }, of, { readings }, key) => {
    const { attributes, note } = readAnswers({ childSeen }, readings)
    const entry = {
      key: `${key}:${formatDay(happened.day)}`,
      of,
      kind: 'assessment',
      happened,
      reference: null,
    }
    const texts = textsOf({ completedOn: dayText(completed) })
    return said([entryPart({ ...entry, attributes: { ...attributes, ...texts } })], note)
  }),
})
