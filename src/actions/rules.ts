import { formatDay, type Day } from '../kernel/day.ts'
import { conflict, invalid, type Refusal } from '../kernel/refusal.ts'
import { ok, type Result } from '../kernel/result.ts'
import type { Id } from '../kernel/ids.ts'
import { RECORDED_FIELDS, type Action, type RecordedField } from './model.ts'
import {
  changedMeanwhile,
  dueBefore,
  IN_FORCE_LATER,
  NO_SUCH_PERSON,
  NOTHING_RECORDED,
  sameReference,
} from './words.ts'
import { firstDayOf, lastDayOf, type DayOrMonth } from '../kernel/day-or-month.ts'

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

/** Refuses a change by somebody who did not see the newest line of the history; nothing is said where nothing was seen. */
export function checkSeen(
  { newest }: Pick<Action, 'newest'>,
  seen: string | undefined,
): Result<null, Refusal> {
  return seen === undefined || seen === newest.id ? ok(null) : conflict(changedMeanwhile(newest))
}

/** Whoever answers for an action has an account that is open, or had it when this was recorded. */
export function checkPerson(
  person: Id<'person'> | null,
  known: readonly (Id<'person'> | null)[],
): Result<null, Refusal> {
  return person === null || known.includes(person) ? ok(null) : invalid(NO_SUCH_PERSON, 'person')
}

/** What follows from a round is not due before it; where its day or month is not known, nobody can say. */
export function checkDue(due: DayOrMonth | null, round: DayOrMonth | null): Result<null, Refusal> {
  if (due === null || round === null || lastDayOf(due) >= firstDayOf(round)) return ok(null)
  return invalid(dueBefore(round), 'due')
}

/** Within a round every action has a reference of its own. */
export function checkReference(reference: string, taken: readonly string[]): Result<string, Refusal> {
  return taken.includes(reference) ? invalid(sameReference(reference), 'reference') : ok(reference)
}
