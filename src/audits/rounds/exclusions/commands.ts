import { z } from 'zod'
import { defineCommand } from '../../../access/index.ts'
import { formatDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { conflict, invalid } from '../../../kernel/refusal.ts'
import { ok } from '../../../kernel/result.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { listOnDay } from '../../../register/index.ts'
import { checkAction } from '../lifecycle.ts'
import { may } from '../policy.ts'
import { lockRound } from '../store.ts'
import { EXCLUSION_CODES } from './codes.ts'
import { endExclusion, exclusionsOf, insertExclusion } from './store.ts'
import { ALREADY_OUT, CHOOSE_CHILD, CHOOSE_CODE, ENTER_REASON, NO_DAY_YET, REASON_TOO_LONG } from './words.ts'

/** The round with its list and with who is left out at present; null when there is no such round. */
async function loadForExclusion(transaction: Transaction, code: string) {
  const round = await lockRound(transaction, code)
  if (round === null) return null
  const { asAt, register } = round
  const listed =
    asAt === null ? [] : await listOnDay(transaction, { register: register.id, asAt, knownOn: null })
  return { round, listed, exclusions: await exclusionsOf(transaction, round.id) }
}

/** Leaves a child of the list out of the frame to come. */
export const excludeChild = defineCommand({
  verb: 'audits.excludeChild',
  input: z.object({
    round: z.string(),
    child: z.string({ error: CHOOSE_CHILD }),
    code: z.enum(EXCLUSION_CODES, { error: CHOOSE_CODE }),
    reason: z.string({ error: ENTER_REASON }).trim().min(1, ENTER_REASON).max(500, REASON_TOO_LONG),
  }),
  load: (transaction, input) => loadForExclusion(transaction, input.round),
  policy: may('exclude'),
  run: async (transaction, { round, listed, exclusions }, { child, code, reason }, moment, actor) => {
    const permitted = checkAction(round, 'exclude')
    if (!permitted.ok) return permitted
    if (round.asAt === null) return conflict(NO_DAY_YET)
    const found = listed.find((each) => each.child === child)
    if (found === undefined) return invalid(CHOOSE_CHILD, 'child')
    if (exclusions.some((each) => each.child === child)) return invalid(ALREADY_OUT, 'child')
    const exclusion = { id: moment.newId<'exclusion'>(), child: found.child, code, reason }
    await insertExclusion(transaction, actor, { ...exclusion, round: round.id, at: moment.at })
    return ok(exclusion)
  },
  trail: ({ child, code }, { round }) => ({
    children: [child],
    body: { round: round.code, asAt: round.asAt === null ? null : formatDay(round.asAt), code },
  }),
})

/** Takes a child that was left out back into the frame to come. */
export const includeAgain = defineCommand({
  verb: 'audits.includeAgain',
  input: z.object({ round: z.string(), exclusion: z.string() }),
  load: async (transaction, input) => {
    const loaded = await loadForExclusion(transaction, input.round)
    const exclusion = loaded?.exclusions.find(({ id }) => id === input.exclusion)
    return loaded && exclusion ? { round: loaded.round, exclusion } : null
  },
  policy: may('exclude'),
  run: async (transaction, { round, exclusion }, _input, moment) => {
    const permitted = checkAction(round, 'exclude')
    if (!permitted.ok) return permitted
    await endExclusion(transaction, exclusion.id as Id<'exclusion'>, moment.at)
    return ok(exclusion.child)
  },
  trail: (child, { round, exclusion }) => ({
    children: [child],
    body: { round: round.code, code: exclusion.code },
  }),
})
