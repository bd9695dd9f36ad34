import { sayDay, type Day } from '../kernel/day.ts'
import type { Period } from '../kernel/period.ts'
import type { StayFacts, StayVersion } from './model.ts'
import { capitalised, listed, plural } from '../kernel/sentence.ts'

export const ONLY_KEEPERS =
  'Only the panel coordinator and the audit lead can change the list. Ask one of them to do it.'
export const OVERTAKEN =
  'Somebody else changed this stay after you opened it, and nothing of yours is saved yet. Look at what stands there ' +
  'now, and send yours again if it still holds.'
export const NOTHING_CHANGED =
  'Nothing is different from what is known already. Change what is wrong, or go back.'
export const NOT_ENDED = 'Enter the day the child came off the list, or leave the reason for coming off blank'
export const WITHDRAWN = 'This stay was taken away and cannot be changed any more.'
export const FROM_SOURCE =
  'This stay came from another system, which would send it again. Take it away there, or end it here.'

/** How many children the list holds, or the actor's own part of it; with filters, how many of them are shown. */
export function sayCount(count: ListCount): string {
  const { total, shown, isWhole, register, asAt } = count
  const where = `on the ${register} on ${sayDay(asAt)}`
  const children = plural(total, 'child', 'children')
  if (isWhole)
    return shown === null ? `${total} ${children} ${where}` : `${shown} of the ${total} ${children} ${where}`
  const part = shown === null ? `${total}` : `${shown} of ${total}`
  return `The children you work with: ${part} ${where}`
}

export interface ListCount {
  readonly total: number
  /** How many a filter leaves; null when nothing is filtered. */
  readonly shown: number | null
  readonly isWhole: boolean
  readonly register: string
  readonly asAt: Day
}

/** Why no child is shown, and what to do about it. */
export function sayEmpty({ total, isWhole }: ListCount): string {
  if (total > 0) return 'No child on the list is like that. Choose something else, or show the whole list.'
  return isWhole
    ? 'Nobody is on the list on that day.'
    : 'None of the children you work with is on the list on that day.'
}

export function sayPeriod({ from, until }: Period): string {
  return until === null ? `since ${sayDay(from)}` : `from ${sayDay(from)} until ${sayDay(until)}`
}

export function sayOverlap(other: Period): string {
  return `The child is already on this list ${sayPeriod(other)}. Choose days outside of that, or correct that stay.`
}

export function sayEnded(until: Day): string {
  return `The child came off the list on ${sayDay(until)} already. To change the day, correct the stay.`
}

export function sayNotAfterToday(today: Day): string {
  return `Enter a day that is not after today, ${sayDay(today)}`
}

export function sayNotBorn(bornOn: Day): string {
  return `Enter a day that is not before the child was born, ${sayDay(bornOn)}`
}

export function sayNamesakes(count: number): string {
  const known =
    count === 1
      ? 'A child with this name, and maybe this birth date, is'
      : `${count} children with this name, and maybe this birth date, are`
  return `${known} known already. See who it is, or say that this is another child.`
}

export function sayStrands(strands: readonly string[]): string {
  return capitalised(listed(strands)) || 'None recorded'
}

/** A risk level as a cell shows it: a blank says that nothing was recorded. */
export function sayRisk(riskLevel: string | null): string {
  return riskLevel === null ? 'Not recorded' : capitalised(riskLevel)
}

export const OPEN_WORDS = { yes: 'Yes', no: 'No', cannotTell: 'Cannot tell' } as const

export const FIELD_WORDS = {
  strands: 'Strands',
  riskLevel: 'Risk level',
  from: 'On the list from',
  until: 'Off the list from',
  reasonOn: 'Why on the list',
  reasonOff: 'Why off the list',
} as const

export type StayField = keyof typeof FIELD_WORDS

export const NOT_RECORDED = 'Not recorded'

/** One field of a stay, as a page shows it. */
export function sayField(stay: StayFacts, field: StayField): string {
  if (field === 'strands') return sayStrands(stay.strands)
  if (field === 'riskLevel') return sayRisk(stay.riskLevel)
  if (field === 'from') return sayDay(stay.from)
  if (field === 'until') return stay.until === null ? 'Not ended' : sayDay(stay.until)
  return stay[field] ?? NOT_RECORDED
}

/** Who brought a version about; an import is said to be one. */
export function sayBy({ by, isImported }: Pick<StayVersion, 'by' | 'isImported'>): string {
  if (by === null) return isImported ? 'Import' : NOT_RECORDED
  return isImported ? `Import by ${by}` : by
}

/** Why: the reason of a correction, else why the child went on or came off the list. */
export function sayWhy(version: StayVersion, before: StayVersion | undefined): string {
  if (version.changeReason !== null) return version.changeReason
  if (before === undefined) return version.reasonOn ?? NOT_RECORDED
  return (version.reasonOff === before.reasonOff ? null : version.reasonOff) ?? NOT_RECORDED
}
