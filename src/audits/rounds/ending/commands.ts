import { z } from 'zod'
import { defineCommand } from '../../../access/index.ts'
import { conflict, type Refusal } from '../../../kernel/refusal.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { endPairs } from '../../allocation/store.ts'
import { isInSample, type CaseInRound } from '../cases/model.ts'
import { cancelEarlierCases, findCases } from '../cases/store.ts'
import { findCeremony } from '../ceremony/store.ts'
import { checkAction } from '../lifecycle.ts'
import { may } from '../policy.ts'
import { lockRound, moveRound } from '../store.ts'
import { lastSubmittedOn } from './store.ts'
import { NO_CASES, REASON_TOO_LONG, sayUnconfirmed, WHY_CANCEL } from './words.ts'

async function loadForEnding(transaction: Transaction, code: string) {
  const round = await lockRound(transaction, code)
  if (round === null) return null
  const { attempt } = await findCeremony(transaction, round.id)
  return { round, attempt, cases: await findCases(transaction, round.id, attempt) }
}

/** Whether every case of the sample is confirmed. */
export function checkAllConfirmed(cases: readonly CaseInRound[]): Result<null, Refusal> {
  const sample = cases.filter(isInSample)
  if (sample.length === 0) return conflict(NO_CASES)
  const open = sample.filter(({ status }) => status !== 'confirmed').map(({ position }) => position)
  return open.length === 0 ? ok(null) : conflict(sayUnconfirmed(open))
}

/** Closes a round whose cases are all confirmed: from here on its records stay as they are. */
export const closeRound = defineCommand({
  verb: 'audits.closeRound',
  input: z.object({ round: z.string() }),
  load: (transaction, input) => loadForEnding(transaction, input.round),
  policy: may('close'),
  run: async (transaction, { round, cases }, _input, moment) => {
    const permitted = checkAction(round, 'close')
    if (!permitted.ok) return permitted
    const confirmed = checkAllConfirmed(cases)
    if (!confirmed.ok) return confirmed
    const auditedOn = await lastSubmittedOn(transaction, round.id)
    await moveRound(transaction, round.id, { status: 'closed', auditedOn, closedOn: moment.today })
    return ok(round.code)
  },
  trail: (code) => ({ children: [], body: { round: code } }),
})

/** Cancels a round for good, with its reason. Its draws still count where the same list is drawn from again. */
export const cancelRound = defineCommand({
  verb: 'audits.cancelRound',
  input: z.object({
    round: z.string(),
    reason: z.string({ error: WHY_CANCEL }).trim().min(1, WHY_CANCEL).max(500, REASON_TOO_LONG),
  }),
  load: (transaction, input) => loadForEnding(transaction, input.round),
  policy: may('cancel'),
  run: async (transaction, { round, attempt, cases }, { reason }, moment) => {
    const permitted = checkAction(round, 'cancel')
    if (!permitted.ok) return permitted
    await endPairs(
      transaction,
      cases.map(({ id }) => id),
      moment.at,
    )
    await cancelEarlierCases(transaction, round.id, attempt + 1)
    await moveRound(transaction, round.id, { status: 'cancelled', cancelReason: reason })
    return ok({ code: round.code, reason })
  },
  trail: ({ code, reason }, { cases }) => ({
    children: cases.filter(isInSample).map(({ child }) => child),
    reason,
    body: { round: code },
  }),
})
