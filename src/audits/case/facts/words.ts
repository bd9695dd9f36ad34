import {
  ANSWER_WORDS,
  kindOf,
  sayAnswer,
  sayAttribute,
  type Attribute,
  type Interview,
} from '../../../evidence/index.ts'
import { sayDay, type Day } from '../../../kernel/day.ts'
import { plural } from '../../../kernel/sentence.ts'
import type { Fact } from './model.ts'
import type { Reckoning } from './reckoning.ts'

const OF_EPISODES: readonly Attribute[] = [
  { code: 'offered', name: 'Interview offered' },
  { code: 'accepted', name: 'Interview accepted' },
]

function attributesOf(kind: string): readonly Attribute[] {
  return kind === 'missingEpisode' ? OF_EPISODES : kindOf(kind).attributes
}

/** Of a stay, which may be kept by hand here. */
export const LIST_SOURCE = 'the list itself'

/** `northmere, E10001`: which source says so, and under which number. */
export function saySource({ source, sourceKey }: { readonly source: string; readonly sourceKey: string }) {
  return `${source}, ${sourceKey}`
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

/** Kinds that come at intervals; between two case notes a long time says nothing. */
const AT_INTERVALS = [
  ...['visit', 'supervision', 'managementOversight', 'planningMeeting', 'planReview'],
  ...['directWork', 'chronologyUpdate', 'plan', 'riskAssessment', 'wishesAndFeelings'],
]

/** What the facts of a kind add up to, in short lines. */
export function sayReckoning(kind: string, { longestGap, recordedLater }: Reckoning): string[] {
  const gap = AT_INTERVALS.includes(kind) ? longestGap : null
  return [
    ...(gap === null
      ? []
      : [`Longest time between two: ${sayDays(gap.days)}, ${sayDay(gap.from)} to ${sayDay(gap.until)}`]),
    ...(recordedLater.count === 0
      ? []
      : [
          `Recorded on a later day: ${recordedLater.count} of ${recordedLater.of}, at most ${sayDays(recordedLater.longestDays)} later`,
        ]),
  ]
}

export const RECKONED_LATER =
  'What the facts add up to, and how the standards judge them, is shown beside a question after your first answer to it, so that it does not weigh on you.'

function sayDays(count: number): string {
  return `${count} ${plural(count, 'day', 'days')}`
}
