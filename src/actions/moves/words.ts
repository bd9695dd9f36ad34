import { sayInstant } from '../../kernel/instant.ts'
import type { Move } from '../lifecycle.ts'
import type { Action } from '../model.ts'
import { STATUS_WORDS } from '../words.ts'

interface MoveWords {
  readonly title: string
  readonly button: string
  readonly ask: string
  readonly hint: string
  readonly done: string
}

export const MOVE_WORDS: Readonly<Record<Move['code'], MoveWords>> = {
  start: {
    title: 'Start work on this action',
    button: 'Mark as in progress',
    ask: 'What has begun?',
    hint: 'For example, who was asked to do what.',
    done: 'The action is marked as in progress.',
  },
  finish: {
    title: 'Mark this action as done',
    button: 'Mark as done',
    ask: 'What was done?',
    hint: 'Say what somebody else would look at to see it. Another person has to verify it.',
    done: 'The action is marked as done. Somebody else has to verify it.',
  },
  verify: {
    title: 'Verify that this action was done',
    button: 'Mark as verified',
    ask: 'What did you look at?',
    hint: 'You confirm that it was done. Whether it changed practice is for a later round to show.',
    done: 'The action is marked as verified.',
  },
  reopen: {
    title: 'Reopen this action',
    button: 'Reopen',
    ask: 'Why is it reopened?',
    hint: 'The action goes back to work in progress. What was said before stays in the history.',
    done: 'The action is in progress again.',
  },
  close: {
    title: 'Close this action',
    button: 'Close the action',
    ask: 'Why is it closed like this?',
    hint: 'Your name and this reason stand beside the closed action. Closing it changes no finding of any audit.',
    done: 'The action is closed.',
  },
  withdraw: {
    title: 'Withdraw this action',
    button: 'Withdraw',
    ask: 'Why is it withdrawn?',
    hint: 'For an action that will not be carried out or verified. It is never shown as effective.',
    done: 'The action is withdrawn.',
  },
}

export const VERIFY_BY_ANOTHER =
  'You marked this action as done, or answer for it, so somebody else has to verify it.'
export const LOOKED_WHERE =
  'Enter where you looked, like “minutes of the panel of May 2016” or “ten supervision records”'
export const LOOKED_ON = 'Enter the day on which you looked, like 27 3 2016'
export const LOOKED_LATER = 'Enter a day that is not after today'
export const CHOOSE_OUTCOME = 'Choose how the action ended'

/** Somebody was faster, or the page is old: how it stands, since when and by whom. */
export function notNow({ status, newest }: Pick<Action, 'status' | 'newest'>): string {
  return `This action is ${STATUS_WORDS[status].toLowerCase()}, so this cannot be done to it now. The last to change it was ${newest.by}, ${sayInstant(newest.at)}. Nothing of yours was saved; what you typed is kept below.`
}

/** Why an action may not be called effective. */
export function notEffectiveYet(why: string): string {
  return `Only a measure that moved while the action was in force may close it as effective. ${why} Choose “Verified, effect not shown” instead, or leave it open until a later round can show it.`
}
