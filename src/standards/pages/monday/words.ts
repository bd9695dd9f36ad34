import { plural } from '../../../kernel/sentence.ts'

/** Whose children are looked at. */
export function sayScope(team: { readonly name: string } | null, count: number): string {
  const children = `${count} ${plural(count, 'child', 'children')}`
  return team === null
    ? `The children with whom you or your team work: ${children}.`
    : `${team.name}: ${children}.`
}

export function sayNothing(childCount: number): string {
  return childCount === 0
    ? 'No child is known with whom you or your team work, so there is nothing to clear.'
    : 'Nothing: every standard that can be judged is met, or not yet due.'
}

export function sayAmberHeading(days: number): string {
  return `Falls due within ${days} ${plural(days, 'day', 'days')}`
}

export function sayCannotTell(count: number): string {
  return `Of ${count} ${plural(count, 'duty', 'duties')} nobody can tell: no feed covers the days, the record does not say, or the procedure gives no figure. Each child’s page says why.`
}
