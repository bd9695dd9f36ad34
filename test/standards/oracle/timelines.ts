import fc from 'fast-check'
import type { ChildFacts } from '../../../src/standards/index.ts'
import { day, firstMinute, lastMinute } from './days.ts'
import { type Asked, type Episode, type Said, type Span } from './facts.ts'

/*
 * Random timelines, small and dense: a few months in which a clock change, Easter, Christmas or a leap day lies, so
 * that days meet each other often. Days are offsets from the base; most of the time is the hundred days after it.
 */

type Entry = NonNullable<ChildFacts['entries']>[number]
type Status = NonNullable<ChildFacts['statuses']>[number]

/** Days as the real implementation brands them. */
export type OurDay = Entry['day']
export const ours = (number: number) => number as OurDay

/** England's bank holidays of the years in question. */
export const HOLIDAYS: ReadonlySet<number> = new Set(
  [
    ...['2014-12-25', '2014-12-26', '2015-01-01', '2015-04-03', '2015-04-06', '2015-05-04', '2015-05-25'],
    ...['2015-08-31', '2015-12-25', '2015-12-28', '2016-01-01', '2016-03-25', '2016-03-28', '2016-05-02'],
    ...['2014-04-18', '2014-04-21', '2014-05-05', '2014-05-26', '2014-08-25', '2016-05-30', '2016-08-29'],
  ].map(day),
)

const BASES = ['2015-03-02', '2015-10-05', '2014-12-01', '2015-04-20', '2016-01-29', '2015-01-31'].map(day)
const SPAN = 110

export const base = fc.constantFrom(...BASES)
const offset = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: SPAN }) },
  { weight: 1, arbitrary: fc.integer({ min: -90, max: SPAN + 20 }) },
)
const answer = fc.constantFrom<Said>('yes', 'yes', 'no', 'notRecorded', 'notApplicable')

/** A minute of the day in London: often its first or last one, or one of the hours in which clocks change. */
function minuteOf(number: number): fc.Arbitrary<number> {
  const [first, last] = [firstMinute(number), lastMinute(number)]
  const early = fc.integer({ min: first, max: first + 180 })
  return fc.oneof(fc.constant(first), fc.constant(last), early, fc.integer({ min: first, max: last }))
}

function maybeMinuteOf(number: number): fc.Arbitrary<number | null> {
  return fc.oneof(fc.constant(null), minuteOf(number))
}

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  visit: ['seen', 'seenAlone'],
  plan: ['complete'],
  supervision: ['managementOversight'],
  returnInterview: ['offered', 'accepted', 'held'],
  caseNote: [],
  planReview: [],
}
export const KINDS = Object.keys(ATTRIBUTES)

function entry(from: number, kinds: readonly string[], ids: readonly string[], near: readonly number[]) {
  const anywhere = offset.map((days) => from + days)
  const nearby = fc
    .tuple(fc.constantFrom(...near, from), fc.integer({ min: -1, max: 6 }))
    .map(([at, add]) => at + add)
  return fc
    .tuple(fc.constantFrom(...kinds), fc.oneof(anywhere, nearby), fc.subarray([...ids]))
    .chain(([kind, happened, episodes]) =>
      fc.record({
        kind: fc.constant(kind),
        day: fc.constant(ours(happened)),
        at: maybeMinuteOf(happened),
        answers: answersOf(kind),
        texts:
          kind === 'caseNote'
            ? fc.constantFrom({ about: 'listing' }, { about: 'panel' }, {})
            : fc.constant({}),
        episodes: fc.constant(kind === 'returnInterview' ? episodes : []),
      }),
    ) as fc.Arbitrary<Entry>
}

function answersOf(kind: string): fc.Arbitrary<Record<string, Said>> {
  const attributes = ATTRIBUTES[kind] ?? []
  return fc.record(Object.fromEntries(attributes.map((name) => [name, answer])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Record<string, Said>>
}

/** Half-open stretches: empty ones, ones that begin as another ends, ones that are open, ones that overlap. */
function span(from: number, longest: number): fc.Arbitrary<Span> {
  const length = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: longest }) },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant(0) },
  )
  return fc
    .tuple(offset, length)
    .map(([days, long]) => ({ from: from + days, until: long === null ? null : from + days + long }))
}

/** Stays one after the other, some of them on the very day on which the last one ended; never two at a time. */
function stays(from: number): fc.Arbitrary<{ from: OurDay; until: OurDay | null }[]> {
  const piece = fc.tuple(fc.constantFrom(0, 0, 1, 5, 20), fc.constantFrom(0, 1, 2, 7, 20, 45, 90))
  return fc
    .tuple(fc.integer({ min: -20, max: 60 }), fc.array(piece, { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([start, pieces, isOpen]) => {
      let at = from + start
      return pieces.map(([gap, long], place) => {
        const begins = at + gap
        at = begins + long
        const until = isOpen && place === pieces.length - 1 ? null : ours(at)
        return { from: ours(begins), until }
      })
    })
}

function episode(from: number, id: string): fc.Arbitrary<Episode> {
  const length = fc.oneof(fc.constantFrom(0, 1, 2, 9), fc.integer({ min: 0, max: 30 }), fc.constant(null))
  return fc.tuple(offset, length).chain(([days, long]) => {
    const begins = from + days
    const ends = long === null ? null : begins + long
    return fc.record({
      id: fc.constant(id),
      from: fc.constant(ours(begins)),
      until: fc.constant(ends === null ? null : ours(ends)),
      fromAt: fc.constant(null),
      untilAt: ends === null ? fc.constant(null) : maybeMinuteOf(ends),
      kind: fc.constantFrom<'missing' | 'away' | 'notRecorded'>(
        'missing',
        'missing',
        'missing',
        'away',
        'notRecorded',
      ),
      offered: answer,
      accepted: answer,
    })
  })
}

const FLAGS = ['untilEighteen', 'temporaryOrInterim', 'beforeAssessment'] as const

function status(from: number): fc.Arbitrary<Status> {
  return fc
    .tuple(
      fc.constantFrom('openToSocialCare', 'openToSocialCare', 'lookedAfter', 'placement', 'placement'),
      span(from, 100),
      fc.subarray([...FLAGS], { maxLength: 2 }),
    )
    .map(([kind, { from: begins, until }, flags]) => ({
      kind,
      from: ours(begins),
      until: until === null ? null : ours(until),
      flags: kind === 'placement' ? flags : [],
    })) as fc.Arbitrary<Status>
}

/** A child whose entries are of these kinds. */
export function childFrom(from: number, kinds: readonly string[]): fc.Arbitrary<ChildFacts> {
  const ids = ['e1', 'e2', 'e3']
  return fc
    .integer({ min: 0, max: ids.length })
    .chain((count) => fc.tuple(...ids.slice(0, count).map((id) => episode(from, id))))
    .chain((episodes) =>
      fc.record({
        stays: stays(from),
        entries: fc.array(
          entry(
            from,
            kinds,
            episodes.map(({ id }) => String(id)),
            episodes.map((each) => each.until ?? each.from),
          ),
          { maxLength: 8 },
        ),
        episodes: fc.constant(episodes),
        statuses: fc.array(status(from), { maxLength: 4 }),
      }),
    )
}

/**
 * A question about the child: feeds that go on, that end early or begin late, or that do not exist; as at a day soon
 * after something began or happened, or at any day.
 */
export function askedFrom(from: number, child: ChildFacts): fc.Arbitrary<Asked> {
  const feed = fc.oneof(
    { weight: 5, arbitrary: fc.constant<Span | null>({ from: from - 400, until: null }) },
    { weight: 2, arbitrary: span(from - 60, 200) },
    { weight: 1, arbitrary: fc.constant(null) },
  )
  const events = [
    ...(child.stays ?? []).map((stay) => stay.from),
    ...(child.entries ?? []).map((each) => each.day),
    ...(child.episodes ?? []).map((each) => each.until ?? each.from),
    ...(child.statuses ?? []).map((each) => each.from),
  ]
  const soon = fc
    .tuple(fc.constantFrom(from, ...events), fc.constantFrom(0, 1, 2, 3, 4, 5, 8, 12))
    .map(([event, days]) => event + days)
  const anyDay = fc.integer({ min: 0, max: SPAN + 30 }).map((days) => from + days)
  const fed = [...KINDS, 'missingEpisode']
  return fc.tuple(fc.oneof(soon, anyDay), fc.tuple(...fed.map(() => feed))).map(([asAt, feeds]) => {
    const coverage: Record<string, Span> = { status: { from: from - 400, until: null } }
    fed.forEach((kind, place) => {
      const covered = feeds[place]
      if (covered) coverage[kind] = covered
    })
    return { asAt, coverage, holidays: HOLIDAYS }
  })
}
