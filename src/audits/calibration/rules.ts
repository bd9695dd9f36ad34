import { sharePercent } from '../../kernel/percent.ts'
import { SAFEGUARDED, type Safeguarded } from '../case/judgement/model.ts'
import { GRADES, type Grade } from '../tool/index.ts'
import { OFFERED, type CalibrationView, type Offered } from './model.ts'

/** With fewer, what was graded is not blind any more: it is one person's. */
const FEWEST = 2

/** Whether what was graded may be shown as a spread. */
export function hasSpread({
  isClosed,
  done,
}: {
  readonly isClosed: boolean
  readonly done: number
}): boolean {
  return isClosed && done >= FEWEST
}

/** Of two, each knows the own grade and so from the spread the other's. */
const FEWEST_FOR_ALL = 3

/** Whether somebody may be shown the spread: of two graders it is for an audit lead alone who is neither of them. */
export function seesSpread(
  calibration: { readonly isClosed: boolean; readonly done: number; readonly hasGraded: boolean },
  isLead: boolean,
): boolean {
  if (!hasSpread(calibration)) return false
  return isForAll(calibration) || (isLead && !calibration.hasGraded)
}

/** Whether so many graded that the spread tells nobody who gave what. */
export function isForAll({ done }: { readonly done: number }): boolean {
  return done >= FEWEST_FOR_ALL
}

/** How often each of a few codes was chosen. */
export type Tally<Code extends string> = readonly { readonly code: Code; readonly count: number }[]

/** How several people answered one thing: the table first, then how many pairs of people said the same. */
export interface Spread<Code extends string> {
  readonly counts: Tally<Code>
  /** Of every two people, how many said the same; null for fewer than two people. */
  readonly agreement: { readonly agreeing: number; readonly pairs: number; readonly percent: number } | null
}

export interface CalibrationSpread {
  readonly of: number
  readonly grade: Spread<Grade>
  readonly safeguarded: Spread<Safeguarded>
  readonly questions: readonly { readonly code: string; readonly spread: Spread<Offered> }[]
}

/** The spread of what was graded, as counts alone. @source practice.md 4, reliability evidence */
export function spreadOf(views: readonly CalibrationView[], questions: readonly string[]): CalibrationSpread {
  return {
    of: views.length,
    grade: spread(
      GRADES,
      views.map(({ grade }) => grade),
    ),
    safeguarded: spread(
      SAFEGUARDED,
      views.map(({ safeguarded }) => safeguarded),
    ),
    questions: questions.map((code) => ({
      code,
      spread: spread(
        OFFERED,
        views.flatMap(({ answers }) => answers[code] ?? []),
      ),
    })),
  }
}

function spread<Code extends string>(codes: readonly Code[], said: readonly Code[]): Spread<Code> {
  const counts = codes.map((code) => ({ code, count: said.filter((each) => each === code).length }))
  return { counts, agreement: agreementOf(counts.map(({ count }) => count)) }
}

/** Raw agreement over all pairs of people: with so few, a coefficient would say more than it knows. */
export function agreementOf(counts: readonly number[]): Spread<string>['agreement'] {
  const pairsOf = (count: number) => (count * (count - 1)) / 2
  const pairs = pairsOf(counts.reduce((sum, count) => sum + count, 0))
  const agreeing = counts.map(pairsOf).reduce((sum, count) => sum + count, 0)
  const percent = sharePercent(agreeing, pairs)
  return percent === null ? null : { agreeing, pairs, percent }
}

/** How many steps the highest and the lowest grade are apart; null where nobody graded. */
export function stepsApart(counts: Tally<Grade>): number | null {
  const given = GRADES.flatMap((grade, place) =>
    counts.some(({ code, count }) => code === grade && count > 0) ? [place] : [],
  )
  const [first, last] = [given[0], given.at(-1)]
  return first === undefined || last === undefined ? null : last - first
}
