import type { KnownTeam, TeamEntry } from '../../evidence/index.ts'
import { dayOfInstant, type Day } from '../../kernel/day.ts'
import type { Calendar } from '../calendar.ts'
import { evaluate, runOf } from '../evaluate.ts'
import type { Duty, Standard } from '../model.ts'
import { kindsOf } from '../rules.ts'
import { collectingSink, type DutyOfChild } from '../sinks.ts'
import { layOut, type ChildFacts } from '../timeline-of.ts'
import { coverageOf } from '../timeline.ts'

export interface TeamHeld {
  readonly team: KnownTeam
  readonly entries: readonly TeamEntry[]
}

/** What a standard asks of a team, with the entries that it rests on. */
export interface DutyOfTeam extends Duty {
  readonly team: KnownTeam
  readonly reliedOn: readonly TeamEntry[]
}

interface Ground {
  readonly standards: readonly Standard[]
  readonly calendar: Calendar
  readonly asAt: Day
}

/**
 * Holds teams against the standards that ask something of a team: each is laid out on a timeline as a child is. No feed
 * brings what a team does, so that what nobody attested cannot be told, and is never not met. @source seed 6.1, 6.2
 */
export function judgeTeams(
  held: readonly TeamHeld[],
  { standards, calendar, asAt }: Ground,
  alarm: (standard: string, fault: unknown) => void = () => undefined,
): DutyOfTeam[] {
  const ofTeams = standards.filter(({ subject }) => subject === 'team')
  const kinds = kindsOf(ofTeams)
  const { timeline, entryOfRow } = layOut(held.map(factsOf), kinds)
  const duties: DutyOfChild[] = []
  const asked = { asAt, calendar, coverage: coverageOf(kinds, new Map()) }
  const tellAlarm = (_team: number, standard: string, fault: unknown) => alarm(standard, fault)
  evaluate(runOf(timeline, ofTeams, asked, collectingSink(ofTeams, duties), tellAlarm))
  return duties.flatMap(({ child, ...duty }) => {
    const of = held[child]
    if (of === undefined) return []
    const ids = new Set([duty.firstRow, duty.lastRow].map((row) => entryOfRow[row]?.id))
    return [{ ...duty, team: of.team, reliedOn: of.entries.filter(({ id }) => ids.has(id)) }]
  })
}

/** A team is asked from the day on which it was first known, or of which something was attested before. */
function factsOf({ team, entries }: TeamHeld): ChildFacts {
  const known = dayOfInstant(team.knownSince)
  const from = entries.reduce((day, { happenedOn }) => (happenedOn < day ? happenedOn : day), known)
  return {
    stays: [{ from, until: null }],
    entries: entries.map(({ id, kind, happenedOn }) => ({ id, kind, day: happenedOn })),
  }
}
