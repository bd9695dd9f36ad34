import { sayDay } from '../../../kernel/day.ts'
import type { Relied } from '../../../standards/index.ts'
import { sayFactKind } from '../../tool/index.ts'
import type { JudgedDuty, PeriodJudged } from './model.ts'

export const ASKED_NOTHING =
  'It asked nothing of this child in the period: it was not in force, or does not apply.'

/** As at which day the record was held against standards, and what was known of it. */
export function sayJudgedAsAt({ asAt, knownOn }: Pick<PeriodJudged, 'asAt' | 'knownOn'>): string {
  const known = knownOn === null ? '' : `, as known on ${sayDay(knownOn)}`
  return `Worked out from the record as at ${sayDay(asAt)}${known}. The file may say more, and the answer is yours.`
}

/** When it was due, where the sentence does not say so itself, and why it stands as it does. */
export function sayJudged({ due, says }: Pick<JudgedDuty, 'due' | 'says'>): string {
  return due === null || says.includes(sayDay(due)) ? says : `Due ${sayDay(due)}. ${says}`
}

/** `Rests on: Visits, 3 March 2015; Visits, 10 April 2015.` */
export function sayRelied(relied: readonly Relied[]): string {
  if (relied.length === 0) return 'Rests on no entry.'
  return `Rests on: ${relied.map(({ kind, on }) => `${sayFactKind(kind)}, ${sayDay(on)}`).join('; ')}.`
}
