import { z } from 'zod'
import { defineCommand } from '../../../access/index.ts'
import { conflict, invalid, type Refusal } from '../../../kernel/refusal.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { tell } from '../../../notices/index.ts'
import { newsOfWithdrawal } from '../../allocation/news.ts'
import { endPairs } from '../../allocation/store.ts'
import { optionalText } from '../../case/inputs.ts'
import { moderationOf, waitingPlaces } from '../../moderation/load.ts'
import { WHY_CLOSE } from '../../moderation/words.ts'
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

/** Moderation that waits does not keep a round open for ever, but its reason is printed. */
export function decideClosing(
  waiting: readonly number[],
  reason: string | null,
): Result<{ readonly closeReason?: string }, Refusal> {
  if (waiting.length === 0) return ok({})
  return reason === null ? invalid(WHY_CLOSE, 'reason') : ok({ closeReason: reason })
}

/** Closes a round whose cases are all confirmed: from here on its records stay as they are. */
export const closeRound = defineCommand({
  verb: 'audits.closeRound',
  input: z.object({ round: z.string(), reason: optionalText() }),
  load: (transaction, input) => loadForEnding(transaction, input.round),
  policy: may('close'),
  run: async (transaction, { round, cases }, { reason }, moment) => {
    const permitted = checkAction(round, 'close')
    if (!permitted.ok) return permitted
    const confirmed = checkAllConfirmed(cases)
    if (!confirmed.ok) return confirmed
    const waiting = waitingPlaces(await moderationOf(transaction, round))
    const closing = decideClosing(waiting, reason)
    if (!closing.ok) return closing
    const days = { auditedOn: await lastSubmittedOn(transaction, round.id), closedOn: moment.today }
    await moveRound(transaction, round.id, { status: 'closed', ...days, ...closing.value })
    return ok({ code: round.code, waiting: waiting.length, reason })
  },
  trail: ({ code, waiting, reason }) => ({
    children: [],
    ...(waiting > 0 && reason !== null && { reason }),
    body: { round: code, moderationWaiting: waiting },
  }),
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
  run: async (transaction, { round, attempt, cases }, { reason }, moment, actor) => {
    const permitted = checkAction(round, 'cancel')
    if (!permitted.ok) return permitted
    await endPairs(
      transaction,
      cases.map(({ id }) => id),
      moment.at,
    )
    await cancelEarlierCases(transaction, round.id, attempt + 1)
    await tell(transaction, newsOfWithdrawal(cases), moment, actor)
    await moveRound(transaction, round.id, { status: 'cancelled', cancelReason: reason })
    return ok({ code: round.code, reason })
  },
  trail: ({ code, reason }, { cases }) => ({
    children: cases.filter(isInSample).map(({ child }) => child),
    reason,
    body: { round: code },
  }),
})
