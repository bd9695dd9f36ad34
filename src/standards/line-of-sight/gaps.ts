import { addDays, type Day } from '../../kernel/day.ts'
import { versionOn } from '../clearing.ts'
import type { DutyNow } from '../judged-now.ts'
import type { Standard } from '../model.ts'
import type { Entries } from '../rule-model.ts'
import { weightOf, type Weight } from './counting.ts'
import type { Feed, SightEntry, SightGapOfKind, Uncounted } from './model.ts'
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
 * entry, or the first day, that began it, to the entry that closed it, or the last day that is looked at. Only an entry
 * that counts for the standard closes it; the others in it are kept beside it. None goes on into days of which nothing
 * is known.
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
  if (rule?.shape !== 'cadence' || around.last <= from) return []
  const [kind] = rule.entries.kinds
  const end = endOf(rule.entries, from, around)
  return end === null || kind === undefined ? [] : [{ kind, from, ...end }]
}

/** Where a gap ends, so far as anything is known; null where nothing is known of its days. */
function endOf(asked: Entries, from: Day, { entries, feeds, last }: Around) {
  const known = knownDaysOf(asked.kinds, feeds)
  if (known === null || known.until <= from) return null
  const lastKnown = addDays(known.until, -1)
  const later = entries
    .filter(({ on }) => on > from)
    .map((entry) => ({ entry, weight: weightOf(asked, entry) }))
  const end = later.find(({ weight }) => weight === 'counts')?.entry.on ?? null
  const until = end === null || end > lastKnown ? least(last, lastKnown) : end
  return {
    until,
    isAtLeast: (end ?? last) > lastKnown,
    uncounted: uncountedIn(later, end, until).map((each) => ({ ...each, asked: answersAsked(asked) })),
  }
}

function answersAsked({ yes, no = [] }: Entries): string[] {
  return [...yes, ...no]
}

function least(one: Day, other: Day): Day {
  return one < other ? one : other
}

interface Weighed {
  readonly entry: SightEntry
  readonly weight: Weight
}

/** What lies in the gap and did not end it; on the day on which an entry ended it nothing does. */
function uncountedIn(later: readonly Weighed[], end: Day | null, until: Day): Omit<Uncounted, 'asked'>[] {
  const isIn = (on: Day) => (on === end ? false : on <= until)
  return later
    .filter(({ entry, weight }) => weight !== null && weight !== 'counts' && isIn(entry.on))
    .map(({ entry, weight }) => ({ entry, isSure: weight === 'countsNot' }))
}
