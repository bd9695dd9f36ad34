import { z } from 'zod'
import { defineCommand, type Actor, type Moment } from '../../../access/index.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { Result } from '../../../kernel/result.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { listOnDay } from '../../../register/index.ts'
import { AFTER_FREEZE, checkAfterFreeze } from '../ceremony/rules.ts'
import { leftOutOf } from '../exclusions/load.ts'
import { checkAction } from '../lifecycle.ts'
import type { Round } from '../model.ts'
import { checkWhole, type WholePlan } from '../plan/rules.ts'
import { may } from '../policy.ts'
import { lockRound, moveRound } from '../store.ts'
import { freezeFrame, type FrozenFrame } from './rules.ts'
import { insertFrame } from './store.ts'

/**
 * Freezes the list as it is known now. From here on nobody can add a child to the frame or take one out. Where the draw
 * or a nonce is to follow at once, nothing is frozen for whoever could not go on.
 */
export const freezeRound = defineCommand({
  verb: 'audits.freezeRound',
  input: z.object({ round: z.string(), next: z.enum(AFTER_FREEZE).optional() }),
  load: (transaction, input) => lockRound(transaction, input.round),
  policy: may('freeze'),
  run: async (transaction, round, { next }, moment, actor) => {
    const permitted = checkAction(round, 'freeze')
    if (!permitted.ok) return permitted
    const following = next === undefined ? permitted : checkAfterFreeze(round.howDrawn, next, actor)
    if (!following.ok) return following
    const whole = checkWhole(round)
    if (!whole.ok) return whole
    const made = { knownOn: moment.today, salt: moment.newNonce() }
    return freezeNow(transaction, whole.value, made, { actor, moment })
  },
  trail: ({ hash, childCount, sampleCount, children }, { code, leaveOut }) => ({
    children: children.map(({ child }) => child),
    body: { round: code, frameHash: hash, frameCount: childCount, sampleCount, leaveOut: { ...leaveOut } },
  }),
})

/** Makes and keeps the frame of a round. */
export async function freezeNow(
  transaction: Transaction,
  round: RoundToFreeze,
  made: Made,
  by: { readonly actor: Actor; readonly moment: Moment },
): Promise<Result<FrozenFrame, Refusal>> {
  const frozen = await frameNow(transaction, round, made)
  if (frozen.ok) await keepFrame(transaction, round.id, { ...made, frame: frozen.value }, by)
  return frozen
}

export type RoundToFreeze = Pick<Round, 'id' | 'code'> & WholePlan

/** The day on which the list is known, and the salt of the references; a round of the past brings both along. */
export interface Made {
  readonly knownOn: Day
  readonly salt: string
}

/** The frame that the list of the round's day gives, kept nowhere yet. */
export async function frameNow(
  transaction: Transaction,
  round: RoundToFreeze,
  { knownOn, salt }: Made,
): Promise<Result<FrozenFrame, Refusal>> {
  const { code, register, asAt, strata, size } = round
  const listed = await listOnDay(transaction, { register: register.id, asAt, knownOn: null })
  const head = { round: code, register: register.code, asAt, knownOn, strata, size }
  return freezeFrame(head, listed, await leftOutOf(transaction, round, listed), salt)
}

export async function keepFrame(
  transaction: Transaction,
  round: Id<'round'>,
  { frame, knownOn }: { readonly frame: FrozenFrame; readonly knownOn: Day },
  { actor, moment }: { readonly actor: Actor; readonly moment: Moment },
): Promise<void> {
  await insertFrame(transaction, actor, { ...frame, round, at: moment.at })
  await moveRound(transaction, round, { status: 'frozen', knownOn })
}
