import { plural } from '../../../kernel/sentence.ts'
import type { CheckVerdict } from './model.ts'

export const VERDICT_WORDS: Readonly<Record<CheckVerdict, string>> = {
  confirmed: 'Confirmed',
  disputed: 'Disputed',
}

/** What an auditor chooses beside a fact. */
export const CHECK_CHOICES: Readonly<Record<CheckVerdict, string>> = {
  confirmed: 'Confirm',
  disputed: 'Dispute',
}

export const SAY_WHAT_FILE_SAYS = 'Say in one sentence what the file says instead, and where it stands'
export const CHOOSE_DISPUTE = 'Choose “Dispute”, or take out what the file says instead'
export const CHECKED_MEANWHILE =
  'Somebody checked this fact while your page was open. Read what they found, leave what is right, and save again.'
export const NO_SUCH_FACT =
  'This fact does not stand among the facts of the topic any more. Open the page again.'
export const FILE_SAYS_TOO_LONG = 'Shorten this to 1,000 characters'

/** `3 facts disputed`. */
export function sayDisputed(count: number): string {
  return `${count} ${plural(count, 'fact', 'facts')} disputed`
}
