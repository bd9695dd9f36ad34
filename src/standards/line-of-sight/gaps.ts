import { addDays, type Day } from '../../kernel/day.ts'
import { versionOn } from '../clearing.ts'
import type { DutyNow } from '../judged-now.ts'
import type { Standard } from '../model.ts'
import { judgedKinds } from '../prepare.ts'
import type { SightEntry, SightGapOfKind } from './model.ts'

interface Around {
  readonly standards: ReadonlyMap<string, Standard>
  readonly entries: readonly SightEntry[]
  /** The first day after what is looked at. */
  readonly until: Day
}

/** The gaps in which a standard asked for something again and again and there was nothing for too long. */
export function gapsOf(duties: readonly DutyNow[], around: Around): SightGapOfKind[] {
  const gaps = duties.flatMap((duty) => gapOf(duty, around))
  const byPlace = new Map(gaps.map((gap) => [`${gap.kind} ${gap.from} ${gap.until}`, gap]))
  return [...byPlace.values()].sort((one, other) => one.from - other.from)
}

function gapOf({ standard: code, verdict, from }: DutyNow, around: Around): SightGapOfKind[] {
  const standard = around.standards.get(code)
  if (standard?.shape !== 'cadence' || verdict !== 'notMet') return []
  const rule = versionOn(standard, from)?.rule
  const kinds = rule === undefined ? [] : judgedKinds(rule)
  const [kind] = kinds
  if (kind === undefined || around.until <= from) return []
  const days = around.entries.filter((entry) => kinds.includes(entry.kind)).map(({ on }) => on)
  const next = days.find((on) => on > from) ?? around.until
  return [{ kind, from: days.includes(from) ? addDays(from, 1) : from, until: next }]
}
