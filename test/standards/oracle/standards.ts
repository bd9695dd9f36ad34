import fc from 'fast-check'
import type { Limit, Rule, Shape, Standard } from '../../../src/standards/index.ts'
import type { RuleOf } from './facts.ts'
import { hasFigure } from './times.ts'
import { ours } from './timelines.ts'

/* Random standards of each shape, with limits that the random timelines meet about as often as they miss them. */

const limit: fc.Arbitrary<Limit> = fc.constantFrom<Limit>(
  { unit: 'days', count: 1 },
  { unit: 'days', count: 5 },
  { unit: 'days', count: 14 },
  { unit: 'days', count: 42 },
  { unit: 'workingDays', count: 1 },
  { unit: 'workingDays', count: 3 },
  { unit: 'workingDays', count: 10 },
  { unit: 'months', count: 1 },
  { unit: 'months', count: 2 },
)
const grace = fc.oneof(limit, fc.constant<Limit>({ unit: 'days', count: 0 }))

type Entries = RuleOf<'present'>['entries']
const ENTRIES: readonly Entries[] = [
  { kinds: ['visit'], yes: [] },
  { kinds: ['visit'], yes: ['seen'] },
  { kinds: ['visit'], yes: ['seen', 'seenAlone'] },
  { kinds: ['visit', 'supervision'], yes: ['seen'] },
  { kinds: ['visit'], yes: ['seen'], no: ['seenAlone'] },
  { kinds: ['visit', 'supervision'], yes: [], no: ['seen'] },
  { kinds: ['caseNote.about=listing'], yes: [] },
  { kinds: ['caseNote'], yes: [] },
]
const entries = fc.constantFrom(...ENTRIES)
const interviews = fc.constantFrom<Entries>(
  { kinds: ['returnInterview'], yes: [] },
  { kinds: ['returnInterview'], yes: ['held'] },
)

const present: fc.Arbitrary<Rule> = fc.record({
  shape: fc.constant('present' as const),
  entries,
  since: fc.constantFrom('ever' as const, 'stay' as const),
  grace,
})

const hours = fc.constantFrom(72, 72, 72, 24).map((count) => ({ unit: 'hours' as const, count }))
const anyLimit = fc.oneof(
  { weight: 4, arbitrary: limit },
  { weight: 4, arbitrary: hours },
  { weight: 1, arbitrary: fc.constant(null) },
)

type Trigger = RuleOf<'within'>['trigger']
type Response = RuleOf<'within'>['response']
const episodeEnd = fc.constantFrom<Trigger>(
  { on: 'episodeEnd' },
  { on: 'episodeEnd' },
  { on: 'episodeEnd', onlyIf: 'offered' },
  { on: 'episodeEnd', onlyIf: 'accepted' },
)
const entryTrigger: fc.Arbitrary<Trigger> = entries.map((asked) => ({ on: 'entry', entries: asked }))
const byEntries = (asked: fc.Arbitrary<Entries>): fc.Arbitrary<Response> =>
  asked.map((found) => ({ by: 'entries', entries: found }))
const byAnswer: fc.Arbitrary<Response> = fc.record({
  by: fc.constant('answer' as const),
  answer: fc.constantFrom('offered' as const, 'accepted' as const),
  as: fc.constantFrom('yes' as const, 'recorded' as const),
})

const afterEpisode = fc
  .record({
    shape: fc.constant('within' as const),
    trigger: episodeEnd,
    response: fc.oneof(byEntries(interviews), byEntries(interviews), byAnswer),
    limit: anyLimit,
    unlessDeclined: fc.boolean(),
  })
  // A clause about the answer itself cannot set the answer aside.
  .map((rule) => ({ ...rule, unlessDeclined: rule.unlessDeclined && rule.response.by === 'entries' }))
const afterOther = fc.record({
  shape: fc.constant('within' as const),
  trigger: fc.oneof(fc.constant<Trigger>({ on: 'stayStart' }), entryTrigger),
  response: byEntries(entries),
  limit: anyLimit,
  unlessDeclined: fc.constant(false),
})
const within: fc.Arbitrary<Rule> = fc.oneof(afterEpisode, afterOther)

type Stage = RuleOf<'cadence'>['stages'][number]
const stage: fc.Arbitrary<Stage> = fc.oneof(
  fc.record({ first: fc.constant(true as const), every: limit }),
  fc.record({
    flag: fc.constantFrom(
      'untilEighteen' as const,
      'temporaryOrInterim' as const,
      'beforeAssessment' as const,
    ),
    every: limit,
  }),
  fc.record({ beforeReview: fc.constant('planReview'), every: limit }),
  fc.record({ during: limit, every: limit }),
  fc.record({ flag: fc.constant('untilEighteen' as const), during: limit, every: limit }),
)
const stages = fc
  .tuple(fc.array(stage, { minLength: 1, maxLength: 3 }), limit)
  .map(([some, every]): Stage[] => [...some, { every }])

const cadenceBase = {
  shape: fc.constant('cadence' as const),
  entries,
  pausesWhileMissing: fc.boolean(),
}
const every = fc.oneof({ weight: 9, arbitrary: limit }, { weight: 1, arbitrary: fc.constant(null) })
const cadence: fc.Arbitrary<Rule> = fc.record({ ...cadenceBase, every, stages: fc.constant([]) })
const staged: fc.Arbitrary<Rule> = fc.record({ ...cadenceBase, every: fc.constant(null), stages })

const current: fc.Arbitrary<Rule> = fc
  .record({
    shape: fc.constant('current' as const),
    kind: fc.constantFrom('plan', 'visit'),
    complete: fc.constantFrom('complete', null),
    noOlderThan: fc.oneof(limit, fc.constant(null)),
    renewedDuringStay: fc.boolean(),
    grace,
  })
  .map((rule) => (rule.kind === 'visit' && rule.complete ? { ...rule, complete: 'seen' } : rule))

const uplift: fc.Arbitrary<Rule> = fc.record({
  shape: fc.constant('uplift' as const),
  entries,
  baselineDays: fc.constantFrom(14, 30, 60),
  minimumDays: fc.constantFrom(1, 7, 21),
  ceilingDays: fc.constantFrom(null, null, 10, 30),
})

const attribute: fc.Arbitrary<Rule> = fc.record({
  shape: fc.constant('attribute' as const),
  kind: fc.constant('visit'),
  attribute: fc.constantFrom('seen', 'seenAlone'),
  least: fc.oneof(
    fc.constant('all' as const),
    fc.constantFrom(33, 50, 67, 80).map((percent) => ({ percent })),
    fc.constantFrom(1, 2).map((count) => ({ count })),
  ),
})

const RULES: Readonly<Record<Shape, fc.Arbitrary<Rule>>> = {
  present,
  within,
  cadence,
  current,
  uplift,
  attribute,
}

/** A standard of the shape with one to three versions, some of which come into force in the middle of everything. */
export function standardFrom(from: number, shape: Shape): fc.Arbitrary<Standard> {
  const always = shape === 'uplift' ? 'stay' : 'always'
  const over = fc.constantFrom<Standard['over']>('stay', 'stay', 'stay', 'placement', always)
  const appliesTo = fc.constantFrom<Standard['appliesTo']>(
    ...([
      'everyone',
      'everyone',
      'everyone',
      'openToSocialCare',
      'notOpenToSocialCare',
      'lookedAfter',
    ] as const),
  )
  const days = fc.oneof(
    { weight: 3, arbitrary: fc.constant([-400]) },
    { weight: 2, arbitrary: fc.tuple(fc.constant(-400), fc.integer({ min: 0, max: 80 })) },
    {
      weight: 1,
      arbitrary: fc.uniqueArray(fc.integer({ min: -10, max: 90 }), { minLength: 1, maxLength: 3 }),
    },
  )
  const until = fc.oneof(
    { weight: 7, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.integer({ min: 91, max: 140 }) },
  )
  return fc.tuple(over, appliesTo, days, until).chain(([where, who, starts, end]) => {
    const rule = shape === 'cadence' && where === 'placement' ? fc.oneof(staged, cadence) : RULES[shape]
    return versionsOf(rule, starts.length, where).map((rules) => ({
      ...{ code: shape, name: shape, clause: '0', subject: 'child' as const, owedBy: 'nobody', shape },
      over: where,
      appliesTo: who,
      until: end === null ? null : ours(from + end),
      versions: starts
        .toSorted((one, other) => one - other)
        .map((start, place) => ({ from: ours(from + start), citation: '', rule: rules[place] as Rule })),
    }))
  })
}

/**
 * What a later version changes is a figure or what counts; a clause that called for something else altogether would be
 * another standard, and a figure that was once set is not taken back. Where no stay is asked about there is no start
 * of one to count from.
 */
function versionsOf(rule: fc.Arbitrary<Rule>, count: number, over: Standard['over']): fc.Arbitrary<Rule[]> {
  const isFor = (each: Rule) =>
    over !== 'always' ||
    (each.shape === 'within' && each.trigger.on !== 'stayStart') ||
    (each.shape === 'present' && each.since === 'ever') ||
    (each.shape === 'current' && !each.renewedDuringStay) ||
    ['cadence', 'attribute'].includes(each.shape)
  const rules = fc.tuple(...Array.from({ length: count }, () => rule.filter(isFor)))
  return rules.map(([first, ...others]) => {
    const versions = [
      first as Rule,
      ...others.map((each) =>
        first?.shape === 'within' && each.shape === 'within' ? { ...first, limit: each.limit } : each,
      ),
    ]
    return versions.toSorted((one, other) => Number(hasFigure(one)) - Number(hasFigure(other)))
  })
}
