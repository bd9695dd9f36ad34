import { capitalised, numberWord, plural } from '../../../../../kernel/sentence.ts'
import type { Parted } from './rules.ts'

export const NEVER_JUDGED =
  'This record has not been held against the standards yet. That happens after an import and every night.'

export const PAST_CANNOT_TELL = 'Of days that have passed, and nobody can tell'

/** What stands on the page, in a sentence. */
export function sayCounts({ red, notYetDue, cannotTell }: Parted, asAt: string): string {
  const due = `${numberWord(notYetDue.length)} ${plural(notYetDue.length, 'falls', 'fall')} due`
  const unknown = `of ${numberWord(cannotTell.length)} nobody can tell`
  const count = capitalised(numberWord(red.length))
  return `${count} ${plural(red.length, 'is', 'are')} not met and can be cleared, ${due}, ${unknown}. As at ${asAt}.`
}
