import { sayDay, type Day } from '../../../../../kernel/day.ts'
import { plural } from '../../../../../kernel/sentence.ts'
import type { JudgedCounts } from '../../../../changes/model.ts'

/** Whom the standard is asked of today, of those whom the new figure will touch. */
export function sayStanding({ children, notMet, cannotTell }: JudgedCounts): string {
  if (children === 0)
    return 'The standard judges no child today whom the new figure will touch. It holds for whoever comes onto the list.'
  const of = `${children} ${plural(children, 'child is', 'children are')} judged by it today`
  return `${of}: not met for ${notMet}, cannot tell for ${cannotTell}. All of them are judged by the new figure for what falls from that day on. Children whose time on the list is over are not counted: nothing changes for them.`
}

export function sayNothingPast(from: Day): string {
  return `Whatever fell before ${sayDay(from)} stays judged as it is. Until that day this version can be withdrawn.`
}
