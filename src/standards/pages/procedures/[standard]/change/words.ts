import { sayDay, type Day } from '../../../../../kernel/day.ts'
import { plural } from '../../../../../kernel/sentence.ts'
import type { JudgedCounts } from './store.ts'

/** Whom the standard is asked of today. */
export function sayStanding({ children, notMet, cannotTell }: JudgedCounts): string {
  if (children === 0) return 'No child is judged by this standard today'
  const of = `${children} ${plural(children, 'child is', 'children are')} judged by it today`
  return `${of}: not met for ${notMet}, cannot tell for ${cannotTell}. All of them are judged by the new figure for what falls from that day on.`
}

export function sayNothingPast(from: Day): string {
  return `Whatever fell before ${sayDay(from)} stays judged as it is. Until that day this version can be withdrawn.`
}
