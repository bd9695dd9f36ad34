import type { Answer, Attribute } from './model.ts'

export const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
  yes: 'Yes',
  no: 'No',
  notApplicable: 'Not applicable',
  notRecorded: 'Not recorded',
}

/** What an entry says to one attribute; what it does not say was not recorded. */
export function sayValue({ isText }: Attribute, value: unknown): string {
  if (typeof value !== 'string' || value === '') return ANSWER_WORDS.notRecorded
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

function isAnswer(text: string): text is Answer {
  return text in ANSWER_WORDS
}

export const MISSING_WORDS: Readonly<Record<string, string>> = {
  missing: 'Missing',
  away: 'Away without authorisation',
  notRecorded: ANSWER_WORDS.notRecorded,
}
