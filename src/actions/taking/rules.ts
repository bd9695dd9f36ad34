import { formatDay } from '../../kernel/day.ts'
import type { RowProblem } from '../../imports/index.ts'
import { RECORDED_FIELDS, type Action, type Status } from '../model.ts'
import type { Change } from '../rules.ts'
import type { DayOrMonth } from '../../kernel/day-or-month.ts'
import type { ActionRow } from './columns.ts'
import { NOT_DONE, NOT_VERIFIED_HERE, OTHER_STATUS, OTHER_WORDING } from './words.ts'

/** What no cell says by itself. */
export function checkRow({ status, reportedDone }: ActionRow): RowProblem | null {
  if (status === 'verified') return { column: 'status', reason: NOT_VERIFIED_HERE }
  const isAtWork = status === 'open' || status === 'inProgress'
  return isAtWork && reportedDone !== null ? { column: 'reportedDone', reason: NOT_DONE } : null
}

/** The history that a row implies, oldest first: recommended, reported done where it was, and how it stands. */
export function historyOf({
  status,
  recommended,
  reportedDone,
}: ActionRow): { status: Status; happened: DayOrMonth | null }[] {
  const wasDone = status === 'done' || reportedDone !== null
  const moves: { status: Status; happened: DayOrMonth | null }[] = [{ status: 'open', happened: recommended }]
  if (wasDone) moves.push({ status: 'done', happened: reportedDone })
  if (status !== 'open' && status !== 'done') moves.push({ status, happened: null })
  return moves
}

/** A row whose person was found by the login. */
export type ResolvedRow = Omit<ActionRow, 'person'> & Pick<Action, 'person'>

/** What a row says otherwise than the action here. A blank changes nothing: the file does not know. */
export function changesIn(row: ResolvedRow, action: Action): Change[] {
  return RECORDED_FIELDS.filter((field) => row[field] !== null && row[field] !== action[field]).map(
    (field) => {
      const value = row[field]
      return { field, value: typeof value === 'number' ? formatDay(value) : value }
    },
  )
}

/** Whether the row may be taken as saying the same recommendation; the problem when it may not. */
export function checkWording(row: ActionRow, action: Action): RowProblem | null {
  const isSame = row.title === action.title && row.wording === action.wording
  return isSame ? null : { column: 'wording', reason: OTHER_WORDING }
}

/** What is left out of a row about an action that is here already. */
export function noteOn(row: ActionRow, action: Action): RowProblem | null {
  return row.status === action.status ? null : { column: 'status', reason: OTHER_STATUS }
}
