import { listed, plural } from '../../../kernel/sentence.ts'

export const WHY_CANCEL = 'Enter why the round is cancelled. The reason is kept with the round.'
export const REASON_TOO_LONG = 'Shorten the reason to 500 characters'
export const NO_CASES = 'There are no cases in this round, so there is nothing to close. Cancel it instead.'

export function sayUnconfirmed(positions: readonly number[]): string {
  const cases = `${plural(positions.length, 'Case', 'Cases')} ${listed(positions.map(String))}`
  const are = plural(positions.length, 'is', 'are')
  return `${cases} ${are} not confirmed yet. Ask the auditors to finish, or replace what cannot be finished.`
}
