import { addDays, addMonthsSameDay, formatDay, parseDay, sayDay, type Day } from '../../kernel/day.ts'
import type { SightLane, SightMark, SightPicture, Sign } from '../../kernel/picture.ts'
import type { Words } from '../../kernel/words.ts'
import type { Feed, KnownDays, SightEntry, SightEpisode, SightFacts } from './model.ts'
import {
  KEY,
  sayEntry,
  sayEpisode,
  sayGap,
  sayKnown,
  sayLane,
  sayPicture,
  sayShortGap,
  sayStretch,
  sayUncounted,
  SIGHT_TITLE,
} from './words.ts'

/** The lanes of every line of sight, each with the kinds of evidence that it shows. */
export const LANES: readonly (readonly string[])[] = [
  ['missingEpisode'],
  ['returnInterview'],
  ['visit'],
  ['supervision'],
  ['plan', 'planReview'],
  ['riskAssessment'],
  ['planningMeeting', 'strategyMeeting'],
  ['panelMeeting'],
]

/** One stay of one child on one time axis, up to the day that is looked at. */
export function sightOf(facts: SightFacts, words: Words): SightPicture {
  const { from, until } = shownPeriod(facts)
  const lanes = LANES.map((kinds) => laneOf(kinds, { facts, from, until, words }))
  const counts = lanes.map(({ name, marks, spans, gaps }) => ({
    ...{ name, count: marks.length + spans.length, gaps: gaps.length },
  }))
  const description = sayPicture({ from, last: addDays(until, -1), lanes: counts })
  return {
    ...{ kind: 'sight', title: SIGHT_TITLE, description, from, until },
    ...{ ticks: monthTicks(from, until), lanes, key: keyOf(lanes, until) },
  }
}

/** The stay as far as it has gone by the day that is looked at; at least that one day. */
function shownPeriod({ stay, asAt }: SightFacts): { readonly from: Day; readonly until: Day } {
  const tomorrow = addDays(asAt, 1)
  const until = stay.until !== null && stay.until < tomorrow ? stay.until : tomorrow
  return { from: stay.from, until: until > stay.from ? until : addDays(stay.from, 1) }
}

interface Laying {
  readonly facts: SightFacts
  readonly from: Day
  readonly until: Day
  readonly words: Words
}

function laneOf(kinds: readonly string[], { facts, from, until, words }: Laying): SightLane {
  const { entries, episodes, feeds, gaps } = facts
  const known = knownDaysOf(kinds, feeds)
  const within = (on: Day) => on >= from && on < until
  return {
    name: sayLane(kinds, words),
    known: sayKnown(known, { from, last: addDays(until, -1) }),
    knownDays: known,
    marks: entries.filter(({ kind, on }) => kinds.includes(kind) && within(on)).map(markOf),
    spans: kinds.includes('missingEpisode')
      ? episodes
          .filter((episode) => touches(episode, from, until))
          .map((each) => spanOf(each, known, addDays(until, -1)))
      : [],
    gaps: gaps.filter(({ kind }) => kinds.includes(kind)).map(gapOf),
  }
}

/** The days that every kind of the lane is known for; null where a kind has no feed, or their days do not meet. */
export function knownDaysOf(kinds: readonly string[], feeds: readonly Feed[]): KnownDays | null {
  const own = feeds.filter(({ kind }) => kinds.includes(kind))
  if (kinds.some((kind) => own.every((feed) => feed.kind !== kind))) return null
  // Of several sources the one that is behind decides: what it has not sent yet may still come.
  const from = Math.max(...own.map((feed) => feed.from)) as Day
  const until = Math.min(...own.map((feed) => feed.until)) as Day
  return from < until ? { from, until } : null
}

function touches({ from, until }: SightEpisode, first: Day, end: Day): boolean {
  return from < end && (until === null || until >= first)
}

function markOf(entry: SightEntry): SightMark {
  return { at: entry.on, when: sayDay(entry.on), label: sayEntry(entry), sign: signOf(entry) }
}

/** How an entry is drawn; a blank is never a no. */
export function signOf({ kind, attributes }: SightEntry): Sign {
  const says = (code: string) => attributes[code]
  switch (kind) {
    case 'visit':
      return seenSign(says('seen'), says('seenAlone'))
    case 'returnInterview':
      if (says('held') === 'yes') return 'full'
      return says('accepted') === 'no' || says('declined') === 'yes' ? 'cross' : 'empty'
    case 'plan':
    case 'riskAssessment':
      return completeSign(says('complete'))
    case 'planReview':
      return 'half'
    default:
      return 'full'
  }
}

function seenSign(seen: unknown, alone: unknown): Sign {
  if (seen === 'no') return 'cross'
  if (seen !== 'yes') return alone === 'yes' ? 'full' : 'empty'
  return alone === 'yes' ? 'full' : 'half'
}

function completeSign(complete: unknown): Sign {
  if (complete === 'yes') return 'full'
  return complete === 'no' ? 'cross' : 'empty'
}

/** An episode; one without a return lasts as far as anything is known, for the return may be in what is to come. */
function spanOf(
  { kind, from, until }: SightEpisode,
  known: KnownDays | null,
  lastShown: Day,
): SightLane['spans'][number] {
  const isKnownToEnd = known !== null && known.until > lastShown
  const lastKnown = isKnownToEnd ? lastShown : addDays(known?.until ?? from, -1)
  const last = until ?? (lastKnown > from ? lastKnown : from)
  const label = sayEpisode(kind, until, isKnownToEnd)
  return { from, until: addDays(last, 1), when: sayStretch(from, last), label }
}

function gapOf({ from, until, isAtLeast, uncounted }: SightFacts['gaps'][number]): SightLane['gaps'][number] {
  const days = until - from
  const when = sayStretch(from, until)
  const label = [sayGap(days, isAtLeast), ...sayUncounted(uncounted)].join('. ')
  return { from, until, when, label, short: sayShortGap(days, isAtLeast) }
}

function keyOf(lanes: readonly SightLane[], until: Day): SightPicture['key'] {
  const used = new Set<string>(lanes.flatMap(({ marks }) => marks.map(({ sign }) => sign)))
  if (lanes.some(({ spans }) => spans.length > 0)) used.add('span')
  if (lanes.some(({ gaps }) => gaps.length > 0)) used.add('gap')
  if (lanes.some(({ knownDays }) => isPartly(knownDays, until))) used.add('end')
  return KEY.filter(({ sign }) => used.has(sign))
}

function isPartly(known: SightLane['knownDays'], until: Day): boolean {
  return known === null || known.until < until
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The first day of each month; the year stands at its January and at the first of all. */
export function monthTicks(from: Day, until: Day): SightPicture['ticks'] {
  const ticks: { at: Day; label: string }[] = []
  for (let at = firstOfMonth(from); at < until; at = addMonthsSameDay(at, 1)) {
    if (at < from) continue
    const [year = '', month = ''] = formatDay(at).split('-')
    const name = MONTHS[Number(month) - 1] ?? ''
    ticks.push({ at, label: ticks.length === 0 ? `${name} ${year}` : month === '01' ? year : name })
  }
  return ticks
}

function firstOfMonth(day: Day): Day {
  return parseDay(`${formatDay(day).slice(0, 8)}01`) ?? day
}
