import type { Transaction } from '../../platform/database/with-actor.ts'
import { findCeremony } from '../rounds/ceremony/store.ts'
import type { Round } from '../rounds/model.ts'
import { callsOf } from './calls.ts'
import type { CalledCase, ModeratedCase } from './model.ts'
import { casesToModerate } from './query.ts'
import { countModeration, isWaiting, type ModerationCounts } from './standing.ts'

/** The second looks of a round: its sample, what is called for, and what the random share was drawn with. */
export interface ModerationOfRound {
  readonly sample: readonly ModeratedCase[]
  readonly called: readonly CalledCase[]
  readonly seed: string | null
}

/**
 * Who is called for moderation in a round, for an actor who sees the whole sample: with less in sight, the random share
 * would be another.
 */
export async function moderationOf(
  transaction: Transaction,
  { id, secondLook }: Pick<Round, 'id' | 'secondLook'>,
): Promise<ModerationOfRound> {
  const { attempt, draw } = await findCeremony(transaction, id)
  const sample = await casesToModerate(transaction, { round: id, attempt })
  const seed = draw?.seed ?? null
  return { sample, called: callsOf(sample, { seed, oneIn: secondLook.oneIn }), seed }
}

/** The figures of it; null where moderation is not recorded. */
export async function moderationFigures(
  transaction: Transaction,
  round: Pick<Round, 'id' | 'secondLook'>,
): Promise<ModerationCounts | null> {
  if (round.secondLook.oneIn === null) return null
  const { sample, called } = await moderationOf(transaction, round)
  return countModeration(sample, called, round.secondLook.oneIn)
}

/** The places in the sample of the cases that still wait for a second look. */
export function waitingPlaces({ called }: Pick<ModerationOfRound, 'called'>): number[] {
  return called.filter(isWaiting).map(({ file }) => file.position)
}
