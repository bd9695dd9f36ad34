import { day, defineTable, filled, optional, text, when, type Table } from '../../../imports/index.ts'
import { formatDay, type Day } from '../../../kernel/day.ts'
import { census, ENDS_BEFORE_START, type ChildOfSource } from '../../../organisation/index.ts'
import { readAnswers } from '../../readings/answers.ts'
import { dayText, entryPart, statusPart, textsOf } from '../parts.ts'
import { beginSaying, keep } from '../saying.ts'

const AFTER = ['ssd_person', 'cin_census_child']
const LED_TO_SECTION_47 = { ledToSection47: 'yes' }

/** The census gives no ids: what a record is, is told by its child and the day on which it began. */
function keyOf(person: string, what: string, on: Day): string {
  return `cin_census:${person}:${what}:${formatDay(on)}`
}

interface Days {
  readonly starts: Day
  readonly ends: Day | null
}

const checkDays = ({ starts, ends }: Days) =>
  ends !== null && ends < starts ? { column: 'ends', reason: ENDS_BEFORE_START } : null

/** A conference that stands with an episode and with its enquiry is one. */
function conferencePart(person: string, of: ChildOfSource, on: Day | null) {
  if (on === null) return null
  const happened = { day: on, at: null }
  const said = { key: keyOf(person, 'conference', on), of, kind: 'conference', happened, reference: null }
  return entryPart({ ...said, attributes: { of: 'initial' } })
}

const episodes = defineTable({
  target: 'cin_census_episode',
  title: 'Episodes of being a child in need (census)',
  after: AFTER,
  isWindow: true,
  specification: census(
    'CINdetails',
    'LAchildID CINreferralDate ReferralSource PrimaryNeedCode CINclosureDate ReasonForClosure DateOfInitialCPC ReferralNFA',
  ),
  columns: {
    person: filled(text, 'LAchildID'),
    starts: filled(day, 'CINreferralDate'),
    ends: optional(day, 'CINclosureDate'),
    referralSource: optional(text, 'ReferralSource'),
    needCode: optional(text, 'PrimaryNeedCode'),
    closeReason: optional(text, 'ReasonForClosure'),
    noFurtherAction: optional(text, 'ReferralNFA'),
    conference: optional(day, 'DateOfInitialCPC'),
  },
  key: ({ person, starts }) => `${person} ${starts}`,
  check: checkDays,
  begin: beginSaying(({ person, starts, ends, conference, ...row }, of) => {
    const { referralSource, needCode, closeReason, noFurtherAction } = row
    const attributes = textsOf({ referralSource, needCode, closeReason, noFurtherAction })
    const key = keyOf(person, 'episode', starts)
    const episode = { key, of, kind: 'cinEpisode', starts, ends, attributes, reference: null } as const
    return keep([statusPart(episode), conferencePart(person, of, conference)])
  }),
})

const assessments = defineTable({
  target: 'cin_census_assessment',
  title: 'Assessments (census)',
  after: AFTER,
  isWindow: true,
  specification: census(
    'Assessments',
    'LAchildID CINreferralDate AssessmentActualStartDate AssessmentInternalReviewDate AssessmentAuthorisationDate AssessmentFactors',
  ),
  columns: {
    person: filled(text, 'LAchildID'),
    happened: filled(when, 'AssessmentActualStartDate'),
    authorised: optional(day, 'AssessmentAuthorisationDate'),
    factors: optional(text, 'AssessmentFactors'),
  },
  key: ({ person, happened }) => `${person} ${happened.day}`,
  begin: beginSaying(({ person, happened, authorised, factors }, of) => {
    const said = { key: keyOf(person, 'assessment', happened.day), of, kind: 'assessment', happened }
    const attributes = textsOf({ completedOn: dayText(authorised), factors })
    return keep([entryPart({ ...said, attributes, reference: null })])
  }),
})

const enquiries = defineTable({
  target: 'cin_census_enquiry',
  title: 'Section 47 enquiries (census)',
  after: AFTER,
  isWindow: true,
  specification: census(
    'Section47',
    'LAchildID CINreferralDate S47ActualStartDate InitialCPCtarget DateOfInitialCPC ICPCnotRequired',
  ),
  columns: {
    person: filled(text, 'LAchildID'),
    happened: filled(when, 'S47ActualStartDate'),
    due: optional(day, 'InitialCPCtarget'),
    conference: optional(day, 'DateOfInitialCPC'),
    notRequired: optional(text, 'ICPCnotRequired'),
  },
  key: ({ person, happened }) => `${person} ${happened.day}`,
  begin: beginSaying(({ person, happened, due, conference, notRequired }, of, { readings }) => {
    const { attributes, note } = readAnswers({ notRequired }, readings)
    const needed =
      attributes['notRequired'] === 'yes' ? 'no' : attributes['notRequired'] === 'no' ? 'yes' : null
    const said = { of, happened, reference: null }
    const texts = textsOf({ conferenceNeeded: needed, conferenceDueOn: dayText(due) })
    const parts = [
      entryPart({
        ...said,
        key: keyOf(person, 'section47', happened.day),
        kind: 'section47',
        attributes: texts,
      }),
      entryPart({
        ...{ ...said, key: keyOf(person, 'strategy', happened.day), kind: 'strategyMeeting' },
        attributes: LED_TO_SECTION_47,
      }),
      conferencePart(person, of, conference),
    ]
    return keep(parts, note)
  }),
})

const plans = defineTable({
  target: 'cin_census_plan',
  title: 'Child in need plans (census)',
  after: AFTER,
  isWindow: true,
  specification: census('CINPlanDates', 'LAchildID CINreferralDate CINPlanStartDate CINPlanEndDate'),
  columns: {
    person: filled(text, 'LAchildID'),
    starts: filled(day, 'CINPlanStartDate'),
    ends: optional(day, 'CINPlanEndDate'),
  },
  key: ({ person, starts }) => `${person} ${starts}`,
  check: checkDays,
  begin: beginSaying(({ person, starts, ends }, of) => {
    const said = { key: keyOf(person, 'plan', starts), of, kind: 'cinPlan', starts, ends } as const
    return keep([statusPart({ ...said, attributes: {}, reference: null })])
  }),
})

const protectionPlans = defineTable({
  target: 'cin_census_protection_plan',
  title: 'Child protection plans (census)',
  after: AFTER,
  isWindow: true,
  specification: census(
    'ChildProtectionPlans',
    'LAchildID CINreferralDate CPPstartDate CPPendDate InitialCategoryOfAbuse LatestCategoryOfAbuse NumberOfPreviousCPP CPPID',
  ),
  columns: {
    person: filled(text, 'LAchildID'),
    starts: filled(day, 'CPPstartDate'),
    ends: optional(day, 'CPPendDate'),
    initialCategory: optional(text, 'InitialCategoryOfAbuse'),
    category: optional(text, 'LatestCategoryOfAbuse'),
  },
  key: ({ person, starts }) => `${person} ${starts}`,
  check: checkDays,
  begin: beginSaying(({ person, starts, ends, initialCategory, category }, of) => {
    const said = { key: keyOf(person, 'protectionPlan', starts), of, kind: 'cpPlan', starts, ends } as const
    return keep([
      statusPart({ ...said, attributes: textsOf({ initialCategory, category }), reference: null }),
    ])
  }),
})

const reviews = defineTable({
  target: 'cin_census_review',
  title: 'Reviews of child protection plans (census)',
  after: AFTER,
  isWindow: true,
  specification: census('CPPreviewDate', 'LAchildID CPPstartDate CPPreviewDate'),
  columns: {
    person: filled(text, 'LAchildID'),
    happened: filled(when, 'CPPreviewDate'),
    plan: filled(day, 'CPPstartDate'),
  },
  key: ({ person, happened }) => `${person} ${happened.day}`,
  begin: beginSaying(({ person, happened }, of) => {
    const said = { key: keyOf(person, 'review', happened.day), of, kind: 'conference', happened }
    return keep([entryPart({ ...said, attributes: { of: 'review' }, reference: null })])
  }),
})

/** What the children in need census says; it knows no visit and no missing episode. */
export const censusTables: readonly Table[] = [
  ...[episodes, assessments, enquiries, plans, protectionPlans, reviews],
]
