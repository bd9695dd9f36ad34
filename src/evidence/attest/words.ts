import { sayDay, type Day } from '../../kernel/day.ts'
import type { Attribute } from '../model.ts'

export const ATTESTED_WORDS = {
  fromSource: 'This entry came from another system, which would send it again. Correct it there.',
  overtaken:
    'Somebody else changed this entry after you opened it, and nothing of yours is saved yet. Look at what stands ' +
    'there now, and send yours again if it still holds.',
  withdrawn: 'This entry was taken away. Put it back before you correct it.',
  stands: 'This entry stands; there is nothing to put back.',
  nothingChanged: 'Nothing is different from what is known already. Change what is wrong, or go back.',
  noTime: 'Enter the time like 15:40 or 3.40pm, or leave it blank if nobody knows it',
  timeAhead: 'Enter a time that is not ahead, or leave it blank if nobody knows it',
  noElse: 'Enter in a word or two what it is about, or select one of the others',
  longText: 'Enter 40 characters or fewer: the case record holds the rest',
  episodes: 'Select the missing episodes that the interview was about, or that it was about none of these',
  beforeEpisode:
    'The child went missing after the day of this interview. Select the episodes before it, or change the day',
  worker: 'Select who did it, or that it was not recorded',
  sameDay:
    'An entry of this kind is known on that day already. Select that this is another one, or go back and look at it.',
  day: 'Enter the day it happened, like 27 3 2015',
  reference:
    'Enter where it stands in the case system: an id or number, without spaces and no more than 100 characters',
  why: 'Enter why you correct this entry',
  whyWithdrawn: 'Enter why this entry was a mistake',
  whyRestored: 'Enter why this entry stands after all',
  contradictions: {
    aloneNotSeen: 'A child who was not seen was not seen alone',
    acceptedNotOffered: 'What was not offered was not accepted',
    heldAndDeclined: 'An interview that was held was not declined',
    heldAndNotEngaged: 'An interview that was held is not one in which the child did not engage',
    noReason: 'Select why the interview was not held, or that the record gives no reason',
  },
} as const

export function sayContradiction(why: keyof typeof ATTESTED_WORDS.contradictions): string {
  const said = ATTESTED_WORDS.contradictions[why]
  return why === 'noReason' ? said : `${said}. Change one of the two answers`
}

export function sayNotLater(today: Day): string {
  return `Enter a day that is not after today, ${sayDay(today)}`
}

export function sayBeforeBirth(bornOn: Day): string {
  return `Enter a day that is not before the child was born, ${sayDay(bornOn)}`
}

export function sayAnswerMissing({ name }: Attribute): string {
  return `Select yes, no or not recorded for “${name}”`
}

export function sayChoiceMissing({ name }: Attribute): string {
  return `Select an answer, or not recorded, for “${name}”`
}
