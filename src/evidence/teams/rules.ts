import type { Day } from '../../kernel/day.ts'
import { invalid, type Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { TeamEntry } from './model.ts'
import { sayTeamDayAhead, TEAM_WORDS as SAY } from './words.ts'

interface Entered {
  readonly kind: string
  readonly happenedOn: Day
}

/** Whether an entry can be kept of a team: it has happened, and is not known of that day already. */
export function decideTeamEntry<E extends Entered>(
  entered: E,
  known: readonly Pick<TeamEntry, 'kind' | 'happenedOn'>[],
  today: Day,
): Result<E, Refusal> {
  if (entered.happenedOn > today) return invalid(sayTeamDayAhead(today), 'happenedOn')
  const isKnown = known.some(
    ({ kind, happenedOn }) => kind === entered.kind && happenedOn === entered.happenedOn,
  )
  return isKnown ? invalid(SAY.sameDay, 'happenedOn') : ok(entered)
}
