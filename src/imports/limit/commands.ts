import { z } from 'zod'
import { defineCommand, onlyRoles, type Role } from '../../access/index.ts'
import { conflict, invalid } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { oneAtATime } from '../../platform/database/one-at-a-time.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { seenOf } from '../../platform/http/seen.ts'
import { lastDeliveries } from '../last/store.ts'
import { findWithdrawalLimit, insertLimit, limitsSet, type LimitSet } from './store.ts'
import { LIMIT_WORDS as SAY } from './words.ts'

/** Who says how much a full extract may withdraw before it asks. */
export const LIMIT_SETTERS: readonly Role[] = ['auditLead', 'analyst', 'administrator']

/** What was set last: whoever sets a share meanwhile waits until this transaction ends. */
async function newestInTurn(transaction: Transaction) {
  await oneAtATime(transaction, 'imports.withdrawalLimit')
  const [newest] = await limitsSet(transaction, 1)
  return { newest: newest ?? null }
}

// A form that was sent twice sets its share once.
function isSame(newest: Wanted, { source, percent, reason }: Wanted): boolean {
  return newest.source === source && newest.percent === percent && newest.reason === reason
}

type Wanted = Pick<LimitSet, 'source' | 'percent' | 'reason'>

/** Sets the share of known records above which a full extract stops and asks, for one source or for all others. */
export const setWithdrawalLimit = defineCommand({
  verb: 'imports.setWithdrawalLimit',
  input: z.object({
    source: z.string().trim().max(100).default(''),
    percent: z
      .string()
      .trim()
      .regex(/^\d{1,3}$/, SAY.noPercent)
      .transform(Number)
      .pipe(z.number().max(100, SAY.noPercent)),
    reason: z.string().trim().min(1, SAY.noReason).max(500, SAY.longReason),
    /** The newest share that was set when the page was opened; left out where no page was. */
    seen: z.string().max(100).optional(),
  }),
  load: async (transaction, { source }) => ({
    ...(await newestInTurn(transaction)),
    isKnown: source === '' || (await lastDeliveries(transaction)).has(source),
    before: await findWithdrawalLimit(transaction, source),
  }),
  policy: onlyRoles(...LIMIT_SETTERS),
  run: async (transaction, { isKnown, newest }, { source, percent, reason, seen }, moment, actor) => {
    if (!isKnown) return invalid(SAY.noSource, 'source')
    const wanted = { source: source === '' ? null : source, percent, reason }
    if (seen !== undefined && seen !== seenOf(newest)) {
      if (newest === null || !isSame(newest, wanted)) return conflict(SAY.setMeanwhile)
      return ok({ id: newest.id, ...wanted })
    }
    const id = moment.newId<'withdrawalLimit'>()
    const by = { authority: actor.authority, byPerson: actor.person, at: moment.at }
    await insertLimit(transaction, { ...by, id, ...wanted })
    return ok({ id, ...wanted })
  },
  trail: ({ id, source, percent }, { before }) => ({
    children: [],
    body: { limit: id, source, before, percent },
  }),
})
