import { kindOf } from '../evidence/model.ts'
import type { Words } from '../kernel/words.ts'
import { judgedKinds } from './rules.ts'
import type { Rule } from './rule-model.ts'
import { wholeKind } from './timeline.ts'

const NOUNS: Readonly<Record<string, string>> = {
  visit: 'a visit on which the child was seen',
  riskAssessment: 'a risk assessment',
  planReview: 'a review of the plan',
  planningMeeting: 'a multi-agency planning meeting',
  panelMeeting: 'a meeting of the panel',
  strategyMeeting: 'a strategy meeting',
  supervision: 'supervision',
  managementOversight: 'a manager’s look at the case',
  returnInterview: 'a return interview',
  directWork: 'an offer of 1:1 direct work',
  wishesAndFeelings: 'a record of wishes and feelings',
  chronologyUpdate: 'an entry in the chronology',
  intelligence: 'intelligence',
  caseNote: 'a case note',
  'caseNote.about=listing': 'a case note of the listing',
  'caseNote.about=directWork': 'a case note of the decline of direct work, or that the child did not engage',
  'caseNote.about=intelligence': 'a case note of the intelligence',
  'caseNote.about=panelMinutes': 'a case note of the panel’s minutes',
  lookedAfterReview: 'a review',
  championNamed: 'a champion named for the team',
  minutesReceived: 'minutes with the team manager',
}

/** An entry of the kind as a sentence names it, with its article: `a visit`, or the authority's own word for the plan. */
export function nounOf(kind: string, words: Words): string {
  if (kind === 'plan') return words.plan.a
  return NOUNS[kind] ?? NOUNS[wholeKind(kind)] ?? kindOf(wholeKind(kind)).name.toLowerCase()
}

/** What a rule asks for: its first kind of entry, or what is recorded of the return interview. */
export function thingOf(rule: Rule, words: Words): string {
  if (rule.shape === 'within' && rule.response.by === 'answer') {
    return rule.response.as === 'yes'
      ? 'an offer of a return interview'
      : 'a record of whether the child took the return interview'
  }
  const [kind = ''] = judgedKinds(rule)
  return nounOf(kind, words)
}
