import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'

/** What can be attested of a team: no case system sends it. @source seed 6.1, 6.2 */
export const TEAM_KINDS: readonly TeamKind[] = [
  { code: 'championNamed', name: 'Champion named' },
  { code: 'panelMeeting', name: 'Panel meetings' },
  { code: 'minutesReceived', name: 'Minutes with the team manager' },
]

export interface TeamKind {
  readonly code: string
  readonly name: string
}

export function teamKindOf(code: string): TeamKind | null {
  return TEAM_KINDS.find((each) => each.code === code) ?? null
}

export interface KnownTeam {
  readonly id: Id<'team'>
  readonly name: string
  /** When it was first known that there is such a team. */
  readonly knownSince: Instant
}

/** One dated fact of a team, as somebody attested it. */
export interface TeamEntry {
  readonly id: Id<'teamEntry'>
  readonly team: Id<'team'>
  readonly kind: string
  readonly happenedOn: Day
  readonly reference: string
  readonly attestedBy: string
}
