import type { Day } from '../../../kernel/day.ts'
import type { Topic } from '../../tool/index.ts'
import type { RoundOfCase } from '../model.ts'
import type { Fact, FactsOfKind, TopicFacts } from './model.ts'

type Days = Pick<RoundOfCase, 'periodFrom' | 'announcedOn'>

/** Recorded after the announcement, about a day before it. @source domain.md, time */
export function isLaterAddition(
  { on, recordedOn }: Pick<Fact, 'on' | 'recordedOn'>,
  announcedOn: Day | null,
): boolean {
  if (announcedOn === null || recordedOn === null) return false
  return recordedOn > announcedOn && on < announcedOn
}

/** Parts the facts of a topic: as known at the draw, by kind; and apart from them what came later, and how. */
export function partFacts(facts: readonly Fact[], kinds: readonly string[], days: Days): TopicFacts {
  const later = facts.filter((fact) => isLaterAddition(fact, days.announcedOn))
  const inTime = facts.filter((fact) => !isLaterAddition(fact, days.announcedOn))
  const known = inTime.filter(({ isKnownAtDraw }) => isKnownAtDraw)
  const isInPeriod = ({ on }: Fact) => days.periodFrom === null || on >= days.periodFrom
  return {
    kinds: kinds.map((kind) =>
      factsOfKind(
        known.filter((fact) => fact.kind === kind),
        kind,
        isInPeriod,
      ),
    ),
    laterAdditions: later.filter(isInPeriod),
    arrivedLater: inTime.filter((fact) => !fact.isKnownAtDraw && isInPeriod(fact)),
  }
}

function factsOfKind(facts: readonly Fact[], kind: string, isInPeriod: (fact: Fact) => boolean): FactsOfKind {
  const before = facts.filter((fact) => !isInPeriod(fact))
  const lastBefore = before.reduce<Fact | null>(
    (last, each) => (last && last.on > each.on ? last : each),
    null,
  )
  return { kind, inPeriod: facts.filter(isInPeriod), lastBefore }
}

/** Every kind of fact that stands beside a question of the topic, once. */
export function kindsBeside({ questions }: Pick<Topic, 'questions'>): string[] {
  return [...new Set(questions.flatMap(({ facts }) => facts))]
}

/** Of the facts of a topic those that bear on one question, kinds in the question's own order. */
export function factsBeside(
  { kinds, laterAdditions, arrivedLater }: TopicFacts,
  beside: readonly string[],
): TopicFacts {
  const bears = ({ kind }: Pick<Fact, 'kind'>) => beside.includes(kind)
  return {
    kinds: beside.flatMap((kind) => kinds.filter((each) => each.kind === kind)),
    laterAdditions: laterAdditions.filter(bears),
    arrivedLater: arrivedLater.filter(bears),
  }
}

/** Of two versions of one thing, what was known at the draw; of a thing not known then, what is known now. */
export function asKnownAtDraw(facts: readonly Fact[]): Fact[] {
  const known = new Set(facts.filter(({ isKnownAtDraw }) => isKnownAtDraw).map(({ id }) => id))
  return facts.filter((fact) => fact.isKnownAtDraw || !known.has(fact.id))
}

/** Every fact that the page of a topic shows, once each, by kind and day. */
export function allFacts({ kinds, laterAdditions, arrivedLater }: TopicFacts): Fact[] {
  const shown = kinds.flatMap(({ inPeriod, lastBefore }) => [
    ...(lastBefore ? [lastBefore] : []),
    ...inPeriod,
  ])
  return [...shown, ...laterAdditions, ...arrivedLater]
}
