import { day, defineTable, filled, optional, present, text, type Table } from '../../../imports/index.ts'
import { formatDay, type Day } from '../../../kernel/day.ts'
import { ENDS_BEFORE_START, type ChildOfSource } from '../../../organisation/index.ts'
import { readAnswers } from '../../readings/answers.ts'
import { statusPart, textsOf } from '../parts.ts'
import { tableWithoutEvidence } from '../without-evidence.ts'
import { NO_EVIDENCE, ONLY_THE_CHILD } from '../words.ts'
import { annexA, beginListing, CHILD, codeOf, OF_CHILD, OF_WORKER, said } from './listing.ts'
import { onDay } from './protection-lists.ts'

const TARGET = 'annex_a_8'

/**
 * List 8: looked-after children. Its one answer on return interviews belongs to the last missing episode alone, of which
 * it gives no day: it is kept with the status as what the return says, and never becomes an episode or an interview.
 */
export const lookedAfter = defineTable({
  target: TARGET,
  title: 'Looked-after children (Annex A list 8)',
  after: [],
  isWindow: true,
  specification: annexA(
    8,
    `${OF_CHILD}|Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)|Does the Child have a Disability|Date Started to be Looked After|Child's Category of Need|Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)|Start date of current legal status|Child's Legal Status|Date of Latest Statutory Review|Date of Last Social Work Visit|What is the permanence plan for this child?|Date of Last IRO Visit / Contact to the Child|Date of Last Health Assessment|Date of Last Dental Check|Number of Placements in the Last 12 months|Date Ceased to be Looked After|Reason Ceased to be Looked After|Start Date of Most Recent Placement|Placement Type|Placement Provider|Placement postcode|URN of Placement|Placement Location|LA of Placement|Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months|Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months|Was the child offered a Return Interview after their last missing episode (Y/N)?|Did the child accept a Return Interview after their last missing episode (Y/N)?|${OF_WORKER}`,
  ),
  columns: {
    ...CHILD,
    starts: filled(day, 'Date Started to be Looked After'),
    ends: present(day, 'Date Ceased to be Looked After'),
    endReason: optional(text, 'Reason Ceased to be Looked After'),
    needCode: optional(text, "Child's Category of Need", 'Category of Need'),
    orderStarts: optional(day, 'Start date of current legal status'),
    legalStatus: optional(text, "Child's Legal Status", 'Legal Status'),
    reviewed: optional(day, 'Date of Latest Statutory Review'),
    visited: optional(day, 'Date of Last Social Work Visit'),
    contacted: optional(day, 'Date of Last IRO Visit / Contact to the Child', 'Date of Last IRO Visit'),
    placed: optional(day, 'Start Date of Most Recent Placement'),
    placementType: optional(text, 'Placement Type'),
    provider: optional(text, 'Placement Provider'),
    urn: optional(text, 'URN of Placement'),
    missing: optional(
      text,
      "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months",
    ),
    absent: optional(
      text,
      "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months",
    ),
    offered: optional(
      text,
      'Was the child offered a Return Interview after their last missing episode (Y/N)?',
    ),
    accepted: optional(
      text,
      'Did the child accept a Return Interview after their last missing episode (Y/N)?',
    ),
  },
  key: ({ person, starts }) => `${person} ${starts}`,
  check: ({ starts, ends }) =>
    ends !== null && ends < starts ? { column: 'ends', reason: ENDS_BEFORE_START } : null,
  begin: beginListing<Row>(TARGET, (row, of, { readings }, child) => {
    const returned = { returnSaysInterviewOffered: row.offered, returnSaysInterviewAccepted: row.accepted }
    const { attributes, note } = readAnswers(returned, readings)
    const parts = [...statusesOf(row, of, child, attributes), ...entriesOf(row, of, child)]
    return said(parts, note && { ...note, column: NAMES[note.column ?? ''] ?? null })
  }),
})

const NAMES: Readonly<Record<string, string>> = {
  returnSaysInterviewOffered: 'offered',
  returnSaysInterviewAccepted: 'accepted',
}

interface Row {
  readonly person: string
  readonly sex: string | null
  readonly ethnicity: string | null
  readonly bornOn: Day | null
  readonly starts: Day
  readonly ends: Day | null
  readonly endReason: string | null
  readonly needCode: string | null
  readonly orderStarts: Day | null
  readonly legalStatus: string | null
  readonly reviewed: Day | null
  readonly visited: Day | null
  readonly contacted: Day | null
  readonly placed: Day | null
  readonly placementType: string | null
  readonly provider: string | null
  readonly urn: string | null
  readonly missing: string | null
  readonly absent: string | null
  readonly offered: string | null
  readonly accepted: string | null
}

function statusesOf(row: Row, of: ChildOfSource, child: string, returned: Readonly<Record<string, string>>) {
  const { starts, ends, urn } = row
  const key = `${child}:${formatDay(starts)}`
  const care = { needCode: codeOf(row.needCode), endReason: codeOf(row.endReason) }
  const figures = { returnSaysMissing: row.missing, returnSaysAbsent: row.absent }
  const place = { placementType: codeOf(row.placementType), provider: codeOf(row.provider), urn }
  const attributes = { ...textsOf({ ...care, ...figures }), ...returned }
  return [
    statusPart({ key, of, kind: 'lookedAfter', starts, ends, attributes, reference: null }),
    within(row, { key: `${key}:placement`, of, kind: 'placement', starts: row.placed }, textsOf(place)),
    within(
      row,
      { key: `${key}:order`, of, kind: 'legalStatus', starts: row.orderStarts },
      textsOf({ legalStatus: codeOf(row.legalStatus) }),
    ),
  ]
}

interface Within {
  readonly key: string
  readonly of: ChildOfSource
  readonly kind: 'placement' | 'legalStatus'
  readonly starts: Day | null
}

/**
 * The current placement and order end with being looked after; the list gives no other end. A later return that names
 * another corrects this one: it says what the current is, and not when the earlier ended.
 */
function within({ ends }: Row, { starts, ...own }: Within, attributes: Readonly<Record<string, string>>) {
  if (starts === null || (ends !== null && ends < starts)) return null
  return statusPart({ ...own, starts, ends, attributes, reference: null })
}

function entriesOf({ visited, reviewed, contacted }: Row, of: ChildOfSource, child: string) {
  return [
    onDay(child, of, 'visit', visited, { of: 'lookedAfter' }),
    onDay(child, of, 'lookedAfterReview', reviewed),
    onDay(child, of, 'reviewingOfficerContact', contacted),
  ]
}

/** List 9: care leavers. Nothing of it but the child is kept. */
const careLeavers = defineTable({
  target: 'annex_a_9',
  title: 'Care leavers (Annex A list 9)',
  after: [],
  isWindow: true,
  note: ONLY_THE_CHILD,
  specification: annexA(
    9,
    `${OF_CHILD}|Does the Child have a Disability|${OF_WORKER}|Eligibility Category|LA in Touch|Type of Accommodation|Suitability of Accommodation|Activity Status`,
  ),
  columns: { ...CHILD, category: present(text, 'Eligibility Category') },
  key: ({ person }) => person,
  begin: beginListing('annex_a_9', () => said([])),
})

/** List 10: children for whom adoption is planned. Nothing of it but the child is kept. */
const adoption = defineTable({
  target: 'annex_a_10',
  title: 'Adoption (Annex A list 10)',
  after: [],
  isWindow: true,
  note: ONLY_THE_CHILD,
  specification: annexA(
    10,
    `${OF_CHILD}|Age of Child (Years)|Family identifier|Does the Child have a Disability|Date the Child Entered Care|Date of Decision that Child Should be Placed for Adoption|Date of Placement Order|Date of Matching Child and Prospective Adopters|Date Placed for Adoption|Date of Adoption Order|Date of Decision that Child Should No Longer be Placed for Adoption|Reason Why Child No Longer Placed for Adoption|Date the child was placed for fostering in FFA or concurrent planning placement`,
  ),
  columns: { ...CHILD, decided: present(text, 'Date of Decision that Child Should be Placed for Adoption') },
  key: ({ person, decided }) => `${person} ${decided}`,
  begin: beginListing('annex_a_10', () => said([])),
})

/** List 11: adopters, who are not children. */
const adopters = tableWithoutEvidence(
  'annex_a_11',
  'Adopters (Annex A list 11)',
  ['Individual adopter identifier'],
  annexA(
    11,
    'Individual adopter identifier|Family identifier|Gender|Ethnicity|Disability|Is the (prospective) adopter fostering for adoption?|Date enquiry received|Date Stage 1 started|Date Stage 1 ended|Date Stage 2 started|Date Stage 2 ended|Date application submitted|Date application approved|Date adopter matched with child(ren)|Date child/children placed with adopter(s)|No. of children placed|Date of Adoption Order|Date of leaving adoption process|Reason for leaving adoption process',
  ),
  NO_EVIDENCE,
)

export const careTables: readonly Table[] = [lookedAfter, careLeavers, adoption, adopters]
