import type { Day } from '../kernel/day.ts'
import { plural } from '../kernel/sentence.ts'
import { BY_HAND } from '../organisation/index.ts'
import { ATTESTED, kindOf, type Answer, type Attribute } from './model.ts'

export const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
  yes: 'Yes',
  no: 'No',
  notApplicable: 'Not applicable',
  notRecorded: 'Not recorded',
}

/** What an entry says to one attribute; what it does not say was not recorded. */
export function sayValue({ isText, choices }: Attribute, value: unknown): string {
  if (typeof value !== 'string' || value === '') return ANSWER_WORDS.notRecorded
  if (choices !== undefined) return choices[value] ?? value
  return isText || !isAnswer(value) ? value : ANSWER_WORDS[value]
}

/** The same with the attribute's name, as a sentence lists it. */
export function sayAttribute(attribute: Attribute, value: unknown): string {
  const said = sayValue(attribute, value)
  return `${attribute.name}: ${attribute.isText && said === value ? said : said.toLowerCase()}`
}

/** An answer, and where it says nothing what the source itself wrote: one system writes N for a blank. */
export function sayAnswer(answer: string, ofSource: string | null): string {
  const word = isAnswer(answer) ? ANSWER_WORDS[answer] : answer
  return answer === 'notRecorded' && ofSource ? `${word} (the source says ${ofSource})` : word
}

export function isAnswer(text: string): text is Answer {
  return text in ANSWER_WORDS
}

/** What one entry of a kind is called; a kind without a plural goes by its name. */
const ONE: Readonly<Record<string, string>> = {
  visit: 'Visit',
  riskAssessment: 'Risk assessment',
  plan: 'Risk management plan',
  planReview: 'Plan review',
  planningMeeting: 'Planning meeting',
  panelMeeting: 'Panel meeting',
  strategyMeeting: 'Strategy meeting',
  returnInterview: 'Return interview',
  chronologyUpdate: 'Chronology update',
  caseNote: 'Case note',
  assessment: 'Assessment',
  section47: 'Section 47 enquiry',
  conference: 'Child protection conference',
  lookedAfterReview: 'Looked-after review',
  carePlan: 'Care plan',
  earlyHelpAssessment: 'Early help assessment',
  referral: 'Referral',
  reviewingOfficerContact: 'Contact of the reviewing officer',
  contact: 'Contact',
}

/** One entry of a kind: `Return interview`. */
export function sayOne(kind: string): string {
  return ONE[kind] ?? kindOf(kind).name
}

/** The same within a sentence. */
export function sayOneOf(kind: string): string {
  const one = sayOne(kind)
  return `${one.slice(0, 1).toLowerCase()}${one.slice(1)}`
}

export const MISSING_WORDS: Readonly<Record<string, string>> = {
  missing: 'Missing',
  away: 'Away without authorisation',
  notRecorded: ANSWER_WORDS.notRecorded,
}

export const ONLY_WORKERS =
  'Only a social worker or team manager who works with the child, or the panel coordinator for what the panel knows, can attest an entry. Ask one of them to do it.'
export const PANEL_ONLY =
  'The panel coordinator can attest meetings, intelligence and case notes. Ask somebody who works with the child to attest this.'

/** Where an entry came from, in words: what a worker attested never reads like what a feed brought. */
export function sayOrigin(source: string): string {
  if (source === ATTESTED) return 'Attested here'
  return source === BY_HAND ? 'Entered here by hand' : `Imported from ${source}`
}

/** How exactly it is known when something happened. */
export function sayPrecision(hasTime: boolean): string {
  return hasTime ? 'Day and time' : 'Day only'
}

/** How many days after it happened an entry was recorded; nothing is late on the day itself. */
export function sayLateness(happenedOn: Day, recordedOn: Day | null): string {
  if (recordedOn === null) return ANSWER_WORDS.notRecorded
  const days = recordedOn - happenedOn
  if (days < 0) return `${-days} ${plural(-days, 'day', 'days')} before it happened`
  return days === 0 ? 'On the day' : `${days} ${plural(days, 'day', 'days')} later`
}
