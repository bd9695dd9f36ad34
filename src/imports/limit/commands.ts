import { z } from 'zod'
import { defineCommand, onlyRoles, type Role } from '../../access/index.ts'
import { invalid } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { lastDeliveries } from '../last/store.ts'
import { findWithdrawalLimit, insertLimit } from './store.ts'
import { LIMIT_WORDS as SAY } from './words.ts'

/** Who says how much a full extract may withdraw before it asks. */
export const LIMIT_SETTERS: readonly Role[] = ['auditLead', 'analyst', 'administrator']

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
  }),
  load: async (transaction, { source }) => ({
    isKnown: source === '' || (await lastDeliveries(transaction)).has(source),
    before: await findWithdrawalLimit(transaction, source),
  }),
  policy: onlyRoles(...LIMIT_SETTERS),
  run: async (transaction, { isKnown }, { source, percent, reason }, moment, actor) => {
    if (!isKnown) return invalid(SAY.noSource, 'source')
    const id = moment.newId<'withdrawalLimit'>()
    const by = { authority: actor.authority, byPerson: actor.person, at: moment.at }
    const limit = { ...by, id, source: source === '' ? null : source, percent, reason }
    await insertLimit(transaction, limit)
    return ok(limit)
  },
  trail: ({ id, source, percent }, { before }) => ({
    children: [],
    body: { limit: id, source, before, percent },
  }),
})
