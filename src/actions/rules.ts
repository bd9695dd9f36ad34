import type { Actor } from '../access/index.ts'
import { formatDay, type Day } from '../kernel/day.ts'
import { conflict, invalid, type Refusal } from '../kernel/refusal.ts'
import { ok, type Result } from '../kernel/result.ts'
import { MOVES, movesFor, type Move } from './lifecycle.ts'
import { RECORDED_FIELDS, type Action, type RecordedField } from './model.ts'
import { IN_FORCE_LATER, NOTHING_RECORDED, notNow, sameReference, VERIFY_BY_ANOTHER } from './words.ts'

/** What is recorded of an action beside its wording; null is not recorded. */
export type Recorded = Pick<Action, RecordedField>

export interface Change {
  readonly field: RecordedField
  readonly value: string | null
}

/** What of the action becomes different, in the order of the form. Refused when nothing does, or a day is ahead. */
export function changesOf(action: Recorded, recorded: Recorded, today: Day): Result<Change[], Refusal> {
  if (recorded.inForceFrom !== null && recorded.inForceFrom > today)
    return invalid(IN_FORCE_LATER, 'inForceFrom')
  const changed = RECORDED_FIELDS.filter((field) => action[field] !== recorded[field])
  if (changed.length === 0) return invalid(NOTHING_RECORDED)
  return ok(changed.map((field) => ({ field, value: columnText(recorded[field]) })))
}

function columnText(value: Recorded[RecordedField]): string | null {
  return typeof value === 'number' ? formatDay(value) : value
}

/** The move, if the actor may make it now; the sentence says why not. */
export function checkMove(actor: Actor, action: Action, code: string): Result<Move, Refusal> {
  const move = movesFor(actor, action).find((each) => each.code === code)
  if (move) return ok(move)
  const wanted = MOVES.find((each) => each.code === code)
  const isOwnWork = wanted?.isBySomebodyElse === true && wanted.from.includes(action.status)
  return isOwnWork ? invalid(VERIFY_BY_ANOTHER) : conflict(notNow(action.status))
}

/** Within a round every action has a reference of its own. */
export function checkReference(reference: string, taken: readonly string[]): Result<string, Refusal> {
  return taken.includes(reference) ? invalid(sameReference(reference), 'reference') : ok(reference)
}
