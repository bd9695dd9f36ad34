import { code, day, filled, optional, text, type RowOf } from '../../imports/index.ts'
import { formatDay, parseDayLoosely } from '../../kernel/day.ts'
import { no, ok, type Result } from '../../kernel/result.ts'
import { STATUSES, type Status } from '../model.ts'
import { parseDayOrMonth, type DayOrMonth } from '../../kernel/day-or-month.ts'
import { NO_DAY_OR_MONTH } from './words.ts'

/** A day, or a month where the day is not known. */
function dayOrMonth(written: string): Result<DayOrMonth, string> {
  const loosely = parseDayLoosely(written)
  const found = parseDayOrMonth(loosely === null ? written : formatDay(loosely))
  return found === null ? no(NO_DAY_OR_MONTH) : ok(found)
}

const status = code<Status>(Object.fromEntries(STATUSES.map((each) => [each, each])))

/** What a file of actions says; a blank is not recorded. */
export const columns = {
  reference: filled(text, 'reference'),
  title: filled(text, 'title'),
  wording: filled(text, 'wording', 'recommendation'),
  round: filled(text, 'recommended_in', 'round'),
  recommended: optional(dayOrMonth, 'recommended_on'),
  status: filled(status, 'status'),
  reportedDone: optional(dayOrMonth, 'reported_done'),
  /** The reference of the action that carries the recommendation; blank where this one does. */
  recommendation: optional(text, 'recommendation_reference'),
  owner: optional(text, 'owner'),
  team: optional(text, 'team', 'agency'),
  /** The login of whoever answers for it. */
  person: optional(text, 'person', 'login'),
  due: optional(dayOrMonth, 'due'),
  inForceFrom: optional(day, 'in_force_from'),
  measure: optional(text, 'measure'),
}

export type ActionRow = RowOf<typeof columns>
