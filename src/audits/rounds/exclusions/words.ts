import { plural } from '../../../kernel/sentence.ts'
import type { LeaveOutRules } from '../model.ts'

export const CHOOSE_CHILD = 'Choose the child to leave out'
export const CHOOSE_CODE = 'Choose the kind of reason'
export const ENTER_REASON = 'Enter why the child is left out'
export const REASON_TOO_LONG = 'Shorten the reason to 500 characters'
export const ALREADY_OUT = 'This child is left out already. Choose another one.'
export const NO_DAY_YET =
  'Enter the day as at which the list is taken first: only then is it known who is on it.'

export function sayAuditedRule(months: number): string {
  const before = `less than ${months} ${plural(months, 'month', 'months')} before`
  return `In the sample of another round whose list was taken ${before}; re-audits do not count`
}

export function sayListedRule(days: number): string {
  return `On the list for fewer than ${days} ${plural(days, 'day', 'days')}`
}

/** The rules of a plan in words, each as a line of its own; none where it has none. */
export function sayLeaveOutRules({ auditedMonths, listedDays }: LeaveOutRules): string[] {
  return [
    ...(auditedMonths === null ? [] : [sayAuditedRule(auditedMonths)]),
    ...(listedDays === null ? [] : [sayListedRule(listedDays)]),
  ]
}

/** Why a rule cannot know of everybody who was audited. */
export function sayUnknownSample(round: string): string {
  return `Who was in the sample of ${round} is not recorded, so the rule leaves nobody out because of it.`
}
