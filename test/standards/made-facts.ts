import { kindOf, type Answer } from '../../src/evidence/model.ts'
import { formatDay } from '../../src/kernel/day.ts'
import { instantInLondon } from '../../src/kernel/instant.ts'
import type { ChildFacts } from '../../src/standards/index.ts'
import type { MadeChild } from '../../src/synthesis/index.ts'

type CaseRecord = MadeChild['record']
type Entry = CaseRecord['entries'][number]
type When = Entry['at']
type StatusFacts = NonNullable<ChildFacts['statuses']>

/** A made record as facts of a timeline: what an import and a loading of the files come to, without either. */
export function factsOf(record: CaseRecord): ChildFacts {
  return {
    born: record.person.born,
    stays: record.stays,
    entries: record.entries.map(entryFacts),
    episodes: record.missing.map(({ id, starts, ends, kind, offered, accepted }) => ({
      id,
      from: starts.day,
      until: ends?.day ?? null,
      fromAt: minutesOf(starts),
      untilAt: ends === null ? null : minutesOf(ends),
      kind: kind === 'M' ? ('missing' as const) : ('away' as const),
      offered: read(offered),
      accepted: read(accepted),
    })),
    statuses: statusesOf(record),
  }
}

/** The source writes N for a blank too. */
function read(written: string): Answer {
  return written === 'Y' ? 'yes' : 'notRecorded'
}

/** Our own file says yes, no or NA. */
function answer(written: string): Answer {
  return written === 'NA' ? 'notApplicable' : (written as Answer)
}

function minutesOf({ day, minute }: When): number | null {
  return minute === null ? null : instantInLondon(formatDay(day), minute * 60_000) / 60_000
}

function entryFacts({ kind, at, recorded, says }: Entry) {
  const { episodes, ...rest } = says
  const named = Object.entries(rest).map(([name, value]) => [camel(name), value] as const)
  const isText = (name: string) => kindOf(kind).attributes.some(({ code, isText: is }) => code === name && is)
  return {
    kind,
    day: at.day,
    at: minutesOf(at),
    recorded,
    answers: Object.fromEntries(
      named.filter(([name]) => !isText(name)).map(([name, value]) => [name, answer(value)]),
    ),
    texts: Object.fromEntries(named.filter(([name]) => isText(name))),
    episodes: episodes?.split('+') ?? [],
  }
}

function camel(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function statusesOf({ standing, standingSpan, referral, placements }: CaseRecord): StatusFacts {
  const own = standing === 'protection' ? 'childProtection' : 'lookedAfter'
  return [
    { kind: 'openToSocialCare', ...referral },
    ...(standing === 'inNeed' ? [{ kind: 'childInNeed' as const, ...referral }] : []),
    ...(standingSpan === null ? [] : [{ kind: own as 'childProtection' | 'lookedAfter', ...standingSpan }]),
    ...placements.map(({ from, until, type }) => ({
      kind: 'placement' as const,
      from,
      until,
      flags: type === 'U1' || type === 'U4' ? (['untilEighteen'] as const) : [],
    })),
    ...(standing === 'steppedDown' && referral.until !== null
      ? [{ kind: 'earlyHelp' as const, from: referral.until, until: null }]
      : []),
  ]
}
