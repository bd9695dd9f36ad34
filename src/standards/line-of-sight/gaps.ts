import { addDays, type Day } from '../../kernel/day.ts'
import { versionOn } from '../clearing.ts'
import type { DutyNow } from '../judged-now.ts'
import type { Standard } from '../model.ts'
import { judgedKinds } from '../prepare.ts'
import type { Feed, SightEntry, SightGapOfKind } from './model.ts'
import { knownDaysOf } from './rules.ts'

interface Around {
  readonly standards: ReadonlyMap<string, Standard>
  readonly entries: readonly SightEntry[]
  readonly feeds: readonly Feed[]
  /** The last day that is looked at. */
  readonly last: Day
}

/**
 * The gaps in which a standard asked for something again and again and it was too long from one to the next: from the
 * entry, or the first day, that began it, to the entry that closed it, or the last day that is looked at. None goes on
 * into days of which nothing is known.
 */
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
  if (kind === undefined || around.last <= from) return []
  const end = endOf(kinds, from, around)
  return end === null ? [] : [{ kind, from, ...end }]
}

/** Where a gap ends, so far as anything is known; null where nothing is known of its days. */
function endOf(kinds: readonly string[], from: Day, { entries, feeds, last }: Around) {
  const known = knownDaysOf(kinds, feeds)
  if (known === null || known.until <= from) return null
  const lastKnown = addDays(known.until, -1)
  const closed = entries.find(({ kind, on }) => kinds.includes(kind) && on > from)
  const end = closed?.on ?? last
  return { until: end > lastKnown ? lastKnown : end, isAtLeast: end > lastKnown }
}
