import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { conflict, invalid, type Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { isStrong } from './identifiers.ts'
import type { Bearer, Joining, Proposal, RejectedPair, SharedIdentifier, Standing } from './model.ts'
import { JOINING_SENTENCES as SAY, sayHeld } from './words.ts'

type Child = Id<'child'>

/**
 * Which children may be one, by identifiers alone: a name never makes a proposal. A pair of identities that somebody
 * found to be two children makes none either.
 */
export function proposalsFor(
  shared: readonly SharedIdentifier[],
  rejected: readonly RejectedPair[] = [],
): Proposal[] {
  const refused = new Set(rejected.map((pair) => pair.join()))
  const found = new Map<string, Proposal>()
  for (const { type, value, bearers } of shared) {
    if (!isStrong(type, value)) continue
    for (const [one, other] of pairsOf(bearers)) {
      if (refused.has(keyOf(one, other).join())) continue
      const [first, second] = one.child < other.child ? [one, other] : [other, one]
      const key = `${first.child} ${second.child}`
      found.set(key, withPair(found.get(key), { type, first, second }))
    }
  }
  return [...found.values()].sort(
    (a, b) => order(a) - order(b) || (a.one + a.other < b.one + b.other ? -1 : 1),
  )
}

function order({ verdict }: Proposal): number {
  return verdict === 'strong' ? 0 : 1
}

function pairsOf(bearers: readonly Bearer[]): (readonly [Bearer, Bearer])[] {
  return bearers.flatMap((one, at) =>
    bearers
      .slice(at + 1)
      .filter((other) => other.child !== one.child)
      .map((other) => [one, other] as const),
  )
}

/** The identities of a pair, the smaller id first. */
function keyOf(one: Bearer, other: Bearer): readonly [Id<'identity'>, Id<'identity'>] {
  return one.identity < other.identity ? [one.identity, other.identity] : [other.identity, one.identity]
}

interface Pair {
  readonly type: string
  readonly first: Bearer
  readonly second: Bearer
}

function withPair(before: Proposal | undefined, { type, first, second }: Pair): Proposal {
  const { one, other } = { one: first.child, other: second.child }
  const { verdict, shared, pairs } = before ?? { verdict: 'strong' as const, shared: [], pairs: [] }
  const pair = keyOf(first, second)
  const isKnown = pairs.some((each) => each.join() === pair.join())
  return {
    one,
    other,
    verdict: verdict === 'strong' && mayBeSame(first.bornOn, second.bornOn) ? 'strong' : 'conflict',
    shared: [...new Set([...shared, type])],
    pairs: isKnown ? pairs : [...pairs, pair],
  }
}

/** A birth day that was not recorded speaks against nobody. */
function mayBeSame(one: Day | null, other: Day | null): boolean {
  return one === null || other === null || one === other
}

const NOWHERE: Standing = { openRounds: [], wasDrawn: false, isListed: false }

/** Which of two children stays as it is and which moves to it, or why neither may move now. */
export interface Direction {
  readonly kept: Child
  readonly joined: Child
}

/**
 * The child that a round under way holds stays; else the one that was drawn before, else the one on a list, else the
 * one known for longer. Two children whom rounds under way hold cannot be joined until those are closed.
 */
export function chooseDirection(
  { one, other }: Pick<Proposal, 'one' | 'other'>,
  standings: ReadonlyMap<string, Standing>,
): Result<Direction, Refusal> {
  const [first, second] = [standings.get(one) ?? NOWHERE, standings.get(other) ?? NOWHERE]
  if (first.openRounds.length > 0 && second.openRounds.length > 0)
    return conflict(sayHeld([...new Set([...first.openRounds, ...second.openRounds])]))
  const weight = weightOf(first) - weightOf(second)
  const isFirstKept = weight > 0 || (weight === 0 && one < other)
  return ok(isFirstKept ? { kept: one, joined: other } : { kept: other, joined: one })
}

function weightOf({ openRounds, wasDrawn, isListed }: Standing): number {
  return (openRounds.length > 0 ? 4 : 0) + (wasDrawn ? 2 : 0) + (isListed ? 1 : 0)
}

/** Whether a joining can be taken back: once, and only while nothing was joined on top of it. */
export function decideUndoing(
  joining: Joining,
  { isWhole, openRounds }: { readonly isWhole: boolean; readonly openRounds: readonly string[] },
): Result<Joining, Refusal> {
  if (joining.undone !== null) return conflict(SAY.undoneAlready)
  if (!isWhole) return invalid(SAY.joinedOnTop)
  return openRounds.length > 0 ? conflict(sayHeld(openRounds)) : ok(joining)
}
