import { z } from 'zod'
import { defineCommand, type Actor, type Moment } from '../../../access/index.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { listOnDay } from '../../../register/index.ts'
import { exclusionsOf } from '../exclusions/store.ts'
import { checkAction } from '../lifecycle.ts'
import type { Round } from '../model.ts'
import { checkWhole, type WholePlan } from '../plan/rules.ts'
import { may } from '../policy.ts'
import { lockRound, moveRound } from '../store.ts'
import { freezeFrame, type FrozenFrame } from './rules.ts'
import { insertFrame } from './store.ts'

/** Freezes the list as it is known now. From here on nobody can add a child to the frame or take one out. */
export const freezeRound = defineCommand({
  verb: 'audits.freezeRound',
  input: z.object({ round: z.string() }),
  load: (transaction, input) => lockRound(transaction, input.round),
  policy: may('freeze'),
  run: async (transaction, round, _input, moment, actor) => {
    const permitted = checkAction(round, 'freeze')
    if (!permitted.ok) return permitted
    const whole = checkWhole(round)
    if (!whole.ok) return whole
    const made = { knownOn: moment.today, salt: moment.newNonce() }
    return freezeNow(transaction, whole.value, made, { actor, moment })
  },
  trail: ({ hash, childCount, sampleCount, children }, { code }) => ({
    children: children.map(({ child }) => child),
    body: { round: code, frameHash: hash, frameCount: childCount, sampleCount },
  }),
})

/** Makes and keeps the frame of a round; a round of the past brings its salt and the day it was known along. */
export async function freezeNow(
  transaction: Transaction,
  round: Pick<Round, 'id' | 'code'> & WholePlan,
  { knownOn, salt }: { readonly knownOn: Day; readonly salt: string },
  { actor, moment }: { readonly actor: Actor; readonly moment: Moment },
): Promise<Result<FrozenFrame, Refusal>> {
  const { code, register, asAt, strata, size } = round
  const listed = await listOnDay(transaction, { register: register.id, asAt, knownOn: null })
  const exclusions = await exclusionsOf(transaction, round.id)
  const head = { round: code, register: register.code, asAt, knownOn, strata, size }
  const frozen = freezeFrame(head, listed, exclusions, salt)
  if (!frozen.ok) return frozen
  await insertFrame(transaction, actor, { ...frozen.value, round: round.id, at: moment.at })
  await moveRound(transaction, round.id, { status: 'frozen', knownOn })
  return ok(frozen.value)
}
