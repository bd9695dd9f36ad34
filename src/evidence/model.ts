/** What a source says of a fact: a blank is never a no. */
export type Answer = 'yes' | 'no' | 'notApplicable' | 'notRecorded'

/** Something that entries of a kind may say: a question with an answer, or a text of its own such as a level. */
export interface Attribute {
  readonly code: string
  readonly name: string
  readonly isText?: true
  /** The codes that a text may have, each with its words, where it is one of a short list and no text of its own. */
  readonly choices?: Readonly<Record<string, string>>
  /** Whether a text of its own may stand where none of the choices fits. */
  readonly isOpen?: true
}

/** The source of what a worker attests here because no feed brings it. */
export const ATTESTED = 'attested'

/** A kind of entry in a case record, and what its entries may say. */
export interface EntryKind {
  readonly code: string
  /** As a heading over entries of this kind. */
  readonly name: string
  readonly attributes: readonly Attribute[]
}

const answer = (code: string, name: string): Attribute => ({ code, name })
const text = (code: string, name: string): Attribute => ({ code, name, isText: true })
const kind = (code: string, name: string, ...attributes: readonly Attribute[]): EntryKind => ({
  code,
  name,
  attributes,
})

const choice = (code: string, name: string, choices: Readonly<Record<string, string>>): Attribute => ({
  code,
  name,
  isText: true,
  choices,
})

/** One of a short list of meanings, or a text of its own. */
const openChoice = (code: string, name: string, choices: Readonly<Record<string, string>>): Attribute => ({
  ...choice(code, name, choices),
  isOpen: true,
})

/** What a case note may be about, under the codes that procedures ask for: a test holds the two together. @source seed 2.3 */
export const CASE_NOTE_SUBJECTS: Readonly<Record<string, string>> = {
  listing: 'That the child was put on the list',
  directWork: '1:1 direct work: the child said no or did not engage',
  intelligence: 'Intelligence',
  panelMinutes: 'The panel’s minutes',
  returnInterview: 'A return interview',
  contact: 'A contact',
}

/** Why a return interview was not held, as far as the record says: no narrative. @source seed 5.6 */
export const INTERVIEW_REASONS: Readonly<Record<string, string>> = {
  childRefused: 'The child said no',
  carerRefused: 'A parent or carer said no',
  noReply: 'Nobody answered',
  couldNotBeReached: 'The child could not be reached or was missing again',
  otherArea: 'Left to another authority',
  unsafe: 'It was not safe to hold it',
  noReasonGiven: 'The record gives no reason',
}

/** Who held a return interview. */
export const INTERVIEWERS: Readonly<Record<string, string>> = {
  allocatedWorker: 'The child’s own worker',
  otherWorker: 'Another worker of the authority',
  commissioned: 'A service that the authority commissions',
  police: 'The police',
  other: 'Somebody else',
}

const COMPLETE = answer('complete', 'Complete')
const OFFERED = answer('offered', 'Offered')
const ACCEPTED = answer('accepted', 'Accepted')

export const ENTRY_KINDS: readonly EntryKind[] = [
  kind(
    'visit',
    'Visits',
    answer('seen', 'Child seen'),
    answer('seenAlone', 'Seen alone'),
    answer('othersKnown', 'Others present known'),
    answer('wishesNoted', 'Wishes and feelings noted'),
    answer('bedroomSeen', 'Bedroom seen'),
    text('of', 'Visit to a child who was'),
  ),
  kind('riskAssessment', 'Risk assessments', COMPLETE, text('level', 'Level')),
  kind('plan', 'Risk management plans', COMPLETE, text('version', 'Version')),
  kind('planReview', 'Plan reviews'),
  kind('planningMeeting', 'Planning meetings', answer('minutesShared', 'Minutes shared')),
  kind('panelMeeting', 'Panel meetings', answer('minutesShared', 'Minutes shared')),
  kind('strategyMeeting', 'Strategy meetings', answer('ledToSection47', 'Led to a section 47 enquiry')),
  kind('supervision', 'Supervision', answer('managementOversight', 'Management oversight')),
  kind('managementOversight', 'Management oversight', answer('reasonsRecorded', 'Reasons recorded')),
  kind(
    'returnInterview',
    'Return interviews',
    ...[OFFERED, ACCEPTED, answer('held', 'Held')],
    answer('declined', 'Declined'),
    answer('notEngaged', 'Did not engage'),
    choice('reason', 'Why it was not held', INTERVIEW_REASONS),
    choice('by', 'Who held it', INTERVIEWERS),
    answer('independent', 'Held by somebody independent'),
  ),
  kind('directWork', '1:1 direct work', OFFERED, ACCEPTED, answer('engaged', 'Engaged')),
  kind('wishesAndFeelings', 'Wishes and feelings'),
  kind('chronologyUpdate', 'Chronology updates'),
  kind('intelligence', 'Intelligence', text('from', 'From')),
  kind('caseNote', 'Case notes', openChoice('about', 'About', CASE_NOTE_SUBJECTS)),
  kind(
    'assessment',
    'Assessments',
    answer('childSeen', 'Child seen'),
    answer('noFurtherAction', 'No further action'),
    text('factors', 'Factors identified'),
    text('completedOn', 'Authorised on'),
    text('by', 'Done by'),
    text('outcomes', 'Outcomes'),
  ),
  kind(
    'section47',
    'Section 47 enquiries',
    answer('conferenceNeeded', 'Conference needed'),
    text('conferenceDueOn', 'Conference due on'),
    answer('noFurtherAction', 'No further action'),
    text('endedOn', 'Ended on'),
    text('outcomes', 'Outcomes'),
  ),
  kind(
    'conference',
    'Child protection conferences',
    answer('ledToPlan', 'Led to a plan'),
    answer('quorate', 'Quorate'),
    answer('continuesPlan', 'Plan continues'),
    answer('transferIn', 'Transferred in'),
    text('of', 'Initial or review'),
    text('dueOn', 'Due on'),
  ),
  kind(
    'lookedAfterReview',
    'Looked-after reviews',
    text('dueOn', 'Due on'),
    text('participation', 'Participation'),
  ),
  kind('carePlan', 'Care plans', text('endedOn', 'Ended on')),
  kind(
    'earlyHelpAssessment',
    'Early help assessments',
    text('completedOn', 'Completed on'),
    text('by', 'Done by'),
  ),
  kind('referral', 'Referrals', answer('noFurtherAction', 'No further action'), text('from', 'From')),
  kind('reviewingOfficerContact', 'Contacts of the reviewing officer'),
  kind(
    'contact',
    'Contacts',
    answer('aboutMissing', 'About a missing child'),
    text('from', 'From'),
    text('outcomes', 'Outcomes'),
  ),
]

/**
 * What a child can be to the authority from one day until another; the attributes that a source may give with it are
 * texts under its own codes. A visit says in `of` to which of these it was made.
 */
export const STATUS_KINDS = [
  status(
    'cinEpisode',
    'Open to social care',
    'needCode',
    'referralSource',
    'noFurtherAction',
    'closeReason',
    'caseStatus',
  ),
  status('cinPlan', 'Child in need plan'),
  status('cpPlan', 'Child protection plan', 'initialCategory', 'category', 'ofOtherAuthority'),
  status(
    'lookedAfter',
    'Looked after',
    'startReason',
    'endReason',
    'needCode',
    'period',
    'enteredCareOn',
    'continues',
  ),
  status(
    'placement',
    'Placement',
    'placementType',
    'provider',
    'urn',
    'startReason',
    'endReason',
    'continues',
  ),
  status('legalStatus', 'Legal status', 'legalStatus', 'startReason', 'continues'),
  status('earlyHelp', 'Early help', 'organisation', 'reason', 'closeReason'),
] as const

export type StatusKind = (typeof STATUS_KINDS)[number]['code']

function status<Code extends string>(code: Code, name: string, ...attributes: readonly string[]) {
  return { code, name, attributes }
}

/** The kind behind a code; one that nobody has described yet is shown under its code. */
export function kindOf(code: string): EntryKind {
  return ENTRY_KINDS.find((each) => each.code === code) ?? kind(code, code)
}
