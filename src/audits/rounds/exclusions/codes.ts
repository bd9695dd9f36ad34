/** Why a person may leave a child out of a frame. The code stands in the frame file; the words behind it stay inside. */
export const EXCLUSION_CODES = [
  'auditedRecently',
  'listedTooShortly',
  'movedAway',
  'underOtherReview',
  'fileNotAvailable',
  'other',
] as const

export type ExclusionCode = (typeof EXCLUSION_CODES)[number]

/** Why a rule of the plan leaves a child out: codes of their own, so that the frame file tells rule from hand. */
export const RULE_CODES = ['auditedRecentlyByRule', 'listedTooShortlyByRule'] as const

export type RuleCode = (typeof RULE_CODES)[number]

export const EXCLUSION_WORDS: Readonly<Record<ExclusionCode | RuleCode, string>> = {
  auditedRecently: 'Audited in a round of the last twelve months',
  listedTooShortly: 'On the list for too short a time to be judged',
  movedAway: 'Moved to another authority',
  underOtherReview: 'Under another review, an inquiry or proceedings',
  fileNotAvailable: 'The file cannot be opened for the auditors',
  other: 'Another reason',
  auditedRecentlyByRule: 'Audited too short a time before, by a rule of the plan',
  listedTooShortlyByRule: 'On the list for too few days, by a rule of the plan',
}

/** The reason as a page says it; an older frame may hold a code that is offered no more. */
export function sayExclusion(code: string): string {
  return code in EXCLUSION_WORDS ? EXCLUSION_WORDS[code as ExclusionCode | RuleCode] : code
}

export function isByRule(code: string): boolean {
  return RULE_CODES.some((each) => each === code)
}
