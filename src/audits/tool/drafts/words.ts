import { sayInstant } from '../../../kernel/instant.ts'
import type { Draft } from './model.ts'

export const ONLY_LEAD_WRITES = 'Only the audit lead writes new versions of an audit tool.'
export const NOTHING_CHANGED =
  'Nothing is different from the version that this was made from, so there is nothing to publish.'
export const CHOOSE_START = 'Choose whether this is a new version of the same tool or a tool of its own'

/** What to type into the fields of a tool, as the sentence beside one that was filled in wrongly. */
export const FIELD_WORDS = {
  title: 'Enter the title',
  inForceFrom: 'Enter the day from which this version is in force, like 1 4 2016',
  goodLooksLike: 'Say what good looks like',
  text: 'Enter the question',
  help: 'Say where to look and what to weigh',
  kind: 'Choose whether the question is about compliance or quality',
  askedWhen: 'Choose the question that this one depends on from the list',
  whenAnswers: 'Choose the answers after which the question is asked',
  guidance: 'Enter the guidance',
  tooLong: 'Shorten this to 2,000 characters',
} as const

/** There can be one draft of a tool at a time. */
export function sayDraftOpen({ changedBy, changedAt }: Draft): string {
  return `A new version of this tool is being written already; ${changedBy} changed it last on ${sayInstant(changedAt)}. Go on with that one, or discard it first.`
}

/** Somebody else was faster. */
export function sayChangedMeanwhile({ changedBy, changedAt }: Draft): string {
  return `${changedBy} changed this on ${sayInstant(changedAt)}, while your page was open. Both versions stand below. Make yours what it should be and save it again.`
}

/** What was being reworded is no longer there. */
export function sayRemovedMeanwhile({ changedBy, changedAt }: Draft): string {
  return `This question is not in the draft any more; ${changedBy} changed the draft last, on ${sayInstant(changedAt)}. What you typed stands below and is not lost.`
}

export function sayLookAgain({ changedBy, changedAt }: Draft): string {
  return `${changedBy} changed the draft on ${sayInstant(changedAt)}, while your page was open. Look at it again before you decide.`
}
