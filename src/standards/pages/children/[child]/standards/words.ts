import { capitalised, listed, numberWord, plural } from '../../../../../kernel/sentence.ts'
import type { Parted } from './rules.ts'

export const NOTHING_ASKED =
  'No standard asks anything of this child: the child has not been on a list, or no procedure was in force then.'

export const WITHOUT_FIGURE =
  'The procedure says of these not how often or by when. Nobody can tell until the authority sets a figure:'

export const PAST_CANNOT_TELL = 'Of days that have passed, and nobody can tell'

/** What stands on the page, in a sentence that leaves out what there is none of. */
export function sayCounts({ red, notYetDue, cannotTell, withoutFigure }: Parted, asAt: string): string {
  const unknown = cannotTell.length + withoutFigure.length
  const parts = [
    red.length === 0
      ? 'Nothing has to be cleared'
      : `${capitalised(numberWord(red.length))} ${plural(red.length, 'is', 'are')} not met and can be cleared`,
    ...(notYetDue.length === 0
      ? []
      : [`${numberWord(notYetDue.length)} ${plural(notYetDue.length, 'falls', 'fall')} due next`]),
    ...(unknown === 0 ? [] : [`of ${numberWord(unknown)} nobody can tell`]),
  ]
  return `${listed(parts)}. As at ${asAt}.`
}
