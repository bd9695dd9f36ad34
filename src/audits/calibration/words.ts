import { capitalised, numberWord, plural } from '../../kernel/sentence.ts'
import type { Spread } from './rules.ts'

export const CHOOSE_VIGNETTE = 'Choose the invented case'
export const CHOOSE_AUDITORS = 'Choose at least two auditors: one alone shows no spread'
export const UNKNOWN_AUDITOR = 'One of these people is no auditor or moderator any more. Choose again.'
export const CHOOSE_GRADE = 'Choose the grade that you would give'
export const CHOOSE_SAFEGUARDED = 'Answer whether the child is being safeguarded'
export const SAY_REASON = 'Enter what weighed most for your grade'
export const SAY_ANSWER = 'Choose one of the answers'
export const GRADED_ALREADY = 'You have graded this case already. What was graded stays as it is.'
export const CLOSED_ALREADY = 'This calibration is closed, so nobody can grade any more.'
export const NOT_ASKED =
  'You were not asked to grade this case. Once it is closed you see the spread, if three or more have graded.'
export const ONLY_LEAD = 'The audit lead opens and closes a calibration.'
export const TOO_FEW =
  'Fewer than two have graded. Wait for another, or tick that it ends without a spread: nobody sees then what was graded.'
export const WITHOUT_SPREAD = 'End it without a spread, and show nobody what was graded'
export const ENDED_WITHOUT =
  'Fewer than two had graded when this was closed, so there is no spread, and what was graded is shown to nobody.'

export const TWO_GRADED =
  'Two graded this case, so the spread is not shown here: each of the two could work out from it what the other graded. Only an audit lead who did not grade sees it.'
export const TWO_FOR_LEAD =
  'Two graded this case, so only you see this spread: from it each of the two could work out what the other graded. Do not pass it on.'
export const TWO_AT_CLOSE =
  'Only two have graded. From the spread each of them could work out what the other graded, so it is shown to neither, and to an audit lead only who did not grade. Wait for a third if all are to see it.'

/** `Five of eight pairs of auditors (63%) chose the same.` */
export function sayAgreement({ agreement }: Pick<Spread<string>, 'agreement'>): string {
  if (agreement === null) return 'Fewer than two answered, so there is no agreement to count.'
  const { agreeing, pairs, percent } = agreement
  return `In ${agreeing} of ${pairs} ${plural(pairs, 'pair', 'pairs')} of auditors (${percent}%) both chose the same.`
}

/** What the spread of the grades means, and what it does not. */
export function sayGradeSpread(of: number, steps: number | null): string {
  if (steps === null || of < 2) return 'There is no spread to speak of.'
  const graded = `${capitalised(numberWord(of))} auditors graded the same case.`
  if (steps === 0) return `${graded} All chose the same grade. That is no proof that it is right.`
  const apart = `Their grades lie ${numberWord(steps)} ${plural(steps, 'step', 'steps')} apart`
  return `${graded} ${apart}: so much may a grade owe to who gives it. Talk about what each of you weighed, not about who gave what.`
}
