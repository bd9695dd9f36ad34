import {
  ANSWER_WORDS,
  kindOf,
  sayAnswer,
  sayAttribute,
  type Attribute,
  type Interview,
} from '../../../evidence/index.ts'
import { sayDay, type Day } from '../../../kernel/day.ts'
import type { Fact } from './model.ts'

const HEADINGS: Readonly<Record<string, string>> = {
  missingEpisode: 'Missing episodes',
  stay: 'Time on the list',
}

/** What a page calls the facts of a kind. */
export function headingOf(kind: string): string {
  return HEADINGS[kind] ?? kindOf(kind).name
}

const OF_EPISODES: readonly Attribute[] = [
  { code: 'offered', name: 'Interview offered' },
  { code: 'accepted', name: 'Interview accepted' },
]

function attributesOf(kind: string): readonly Attribute[] {
  return kind === 'missingEpisode' ? OF_EPISODES : kindOf(kind).attributes
}

/** What was recorded of an entry, attribute by attribute. */
export function sayRecorded(kind: string, attributes: Fact['attributes']): string[] {
  return attributesOf(kind)
    .filter(({ code }) => isRecorded(attributes[code]))
    .map((attribute) => sayAttribute(attribute, attributes[attribute.code]))
}

/** How often each answer stands in the record, silence included: `Seen alone: 4 yes, 3 no, 1 not recorded`. */
export function sayTallies(kind: string, facts: readonly Fact[]): string[] {
  if (facts.length === 0) return []
  return attributesOf(kind)
    .filter(({ isText }) => !isText)
    .map(({ code, name }) => `${name}: ${tally(facts.map(({ attributes }) => attributes[code]))}`)
}

function tally(values: readonly unknown[]): string {
  const answers = values.map((value) => (isRecorded(value) ? value : 'notRecorded'))
  const counts = Object.entries(ANSWER_WORDS).map(([answer, word]) => {
    return { count: answers.filter((each) => each === answer).length, word: word.toLowerCase() }
  })
  return counts
    .filter(({ count }) => count > 0)
    .map(({ count, word }) => `${count} ${word}`)
    .join(', ')
}

function isRecorded(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value !== 'notRecorded'
}

/** When the child came back, and what the source says of the return interview. */
export function sayEpisode(endsOn: Day | null, { offered, accepted, ...source }: Interview): string[] {
  return [
    endsOn === null ? 'Return not recorded' : `Returned ${sayDay(endsOn)}`,
    `Interview offered: ${sayAnswer(offered, source.sourceOffered).toLowerCase()}`,
    `Interview accepted: ${sayAnswer(accepted, source.sourceAccepted).toLowerCase()}`,
  ]
}
