import { capitalised, numberWord, plural } from '../../../../../kernel/sentence.ts'
import type { Parted } from './rules.ts'

export const NOTHING_ASKED =
  'No standard asks anything of this child: the child has not been on a list, or no procedure was in force then.'

export const WITHOUT_FIGURE =
  'The procedure says of these not how often or by when. Nobody can tell until the authority sets a figure:'

export const PAST_CANNOT_TELL = 'Of days that have passed, and nobody can tell'

/** What stands on the page, in a sentence. */
export function sayCounts({ red, notYetDue, cannotTell, withoutFigure }: Parted, asAt: string): string {
  const due = `${numberWord(notYetDue.length)} ${plural(notYetDue.length, 'falls', 'fall')} due`
  const unknown = `of ${numberWord(cannotTell.length + withoutFigure.length)} nobody can tell`
  const count = capitalised(numberWord(red.length))
  return `${count} ${plural(red.length, 'is', 'are')} not met and can be cleared, ${due}, ${unknown}. As at ${asAt}.`
}
