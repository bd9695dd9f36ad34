import { numberWord, plural } from '../../kernel/sentence.ts'
import { lagsOf, type LagBetween, type Length } from './rules.ts'
import { isOverdue, type Action, type Status } from '../model.ts'
import { OUTCOME_WORDS } from '../words.ts'
import type { Day } from '../../kernel/day.ts'
import type { FollowedAction, Step, StepDates } from './model.ts'

export const STEP_WORDS: Readonly<Record<Step, string>> = {
  audit: 'Audits',
  report: 'Report',
  board: 'Board',
  inForce: 'In force',
  effect: 'Effect shown',
}

/** What a status does not say: done is somebody’s word, verified is another’s, and neither is an effect. */
const STANDING: Readonly<Record<Status, string>> = {
  open: 'Not begun.',
  inProgress: 'Begun, not done.',
  done: 'Said to be done. Nobody else has verified it.',
  verified: 'Verified as done by somebody else. Whether it worked is another question.',
  closed: 'Closed. How it ended is not recorded.',
}

export function sayStanding({ status, outcome }: Pick<Action, 'status' | 'outcome'>): string {
  return outcome === null ? STANDING[status] : `Closed. ${OUTCOME_WORDS[outcome]}.`
}

export const EXPLAINED =
  'Done means that somebody says so. Verified means that somebody else looked and says where. Effective means that a measure, chosen for the action, moved in a later round by more than chance while the action was in force. None of these follows from another.'

/** How the actions stand, in one line: `13 actions: 4 open, 9 said to be done, 0 verified, 0 closed as effective. 1 is overdue.` */
export function sayAll(followed: readonly FollowedAction[], today: Day): string {
  const actions = followed.map(({ action }) => action)
  const among = (...statuses: readonly Status[]) =>
    actions.filter(({ status }) => statuses.includes(status)).length
  const effective = actions.filter(({ outcome }) => outcome === 'effective').length
  const overdue = actions.filter((action) => isOverdue(action, today)).length
  const counts = [
    ...[`${among('open', 'inProgress')} open or in progress`, `${among('done')} said to be done`],
    ...[`${among('verified')} verified`, `${among('closed')} closed, ${effective} of them as effective`],
  ]
  const late = overdue === 0 ? 'None is overdue.' : `${overdue} ${plural(overdue, 'is', 'are')} overdue.`
  return `${actions.length} ${plural(actions.length, 'action', 'actions')}: ${counts.join(', ')}. ${late}`
}

/** From the audits to the board, which is the same for all actions of a round: `Audits to report: six months. …` */
export function sayLagsToBoard(dates: StepDates): string {
  return `${lagsOf(dates).slice(0, TO_BOARD).map(sayLag).join('. ')}.`
}

/** From the board to an effect, for one action: what is recorded, else that nothing is. */
export function sayLagsFromBoard(dates: StepDates): string[] {
  const known = lagsOf(dates)
    .slice(TO_BOARD)
    .filter(({ length }) => length !== null)
  return known.length === 0 ? ['Time from the board on: not recorded'] : known.map(sayLag)
}

/** How many lags there are from the audits to the board. */
const TO_BOARD = 2

function sayLag({ from, to, length }: LagBetween): string {
  const between = `${STEP_WORDS[from]} to ${STEP_WORDS[to].toLowerCase()}`
  return `${between}: ${length === null ? 'not recorded' : sayLength(length)}`
}

/** `41 days`, `7 months`; `20 days before` where the later step came first. */
export function sayLength({ unit, count }: Length): string {
  if (count === 0) return unit === 'days' ? 'the same day' : 'the same month'
  const size = Math.abs(count)
  const noun = unit === 'days' ? plural(size, 'day', 'days') : plural(size, 'month', 'months')
  const length = `${unit === 'days' ? size : numberWord(size)} ${noun}`
  return count < 0 ? `${length} before` : length
}
