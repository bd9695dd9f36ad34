import { z } from 'zod'
import { defineCommand, holds } from '../../../access/index.ts'
import { conflict, forbidden, type Refusal } from '../../../kernel/refusal.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { cancelEarlierCases } from '../cases/store.ts'
import { checkDrawing, lockDrawing } from '../ceremony/load.ts'
import { openRedraw, type Ceremony, type Redraw } from '../ceremony/model.ts'
import { agreeToRedraw, insertRedraw } from '../ceremony/store.ts'
import { may } from '../policy.ts'
import { moveRound } from '../store.ts'
import {
  ALREADY_ASKED,
  NOBODY_ASKED,
  NOT_ALONE,
  NOTHING_TO_REDRAW,
  REASON_TOO_LONG,
  WHY_REDRAW,
} from './words.ts'

/** Whether there is something to draw again, and nobody has asked for it yet. */
export function checkAsked(ceremony: Ceremony): Result<null, Refusal> {
  if (openRedraw(ceremony) !== null) return conflict(ALREADY_ASKED)
  return ceremony.promises.length === 0 ? conflict(NOTHING_TO_REDRAW) : ok(null)
}

/** The redraw that waits for the person; refused when it is their own. @source domain.md, drawing a sample, 4 */
export function checkAgreed(ceremony: Ceremony, person: string): Result<Redraw, Refusal> {
  const redraw = openRedraw(ceremony)
  if (redraw === null) return conflict(NOBODY_ASKED)
  return redraw.askedBy === person ? forbidden(NOT_ALONE) : ok(redraw)
}

/** Asks to give up the present draw: a nonce that nobody shows, or a sample that cannot stand. */
export const askRedraw = defineCommand({
  verb: 'audits.askRedraw',
  input: z.object({
    round: z.string(),
    reason: z.string({ error: WHY_REDRAW }).trim().min(1, WHY_REDRAW).max(500, REASON_TOO_LONG),
  }),
  load: (transaction, input) => lockDrawing(transaction, input.round),
  policy: may('askRedraw'),
  run: async (transaction, drawing, { reason }, { at }, actor) => {
    const permitted = checkDrawing(drawing, 'askRedraw')
    if (!permitted.ok) return permitted
    const { round, ceremony } = drawing
    const asked = checkAsked(ceremony)
    if (!asked.ok) return asked
    await insertRedraw(transaction, { round: round.id, attempt: ceremony.attempt, actor, at }, reason)
    return ok({ attempt: ceremony.attempt, reason })
  },
  trail: ({ attempt, reason }, { round }) => ({ children: [], reason, body: { round: round.code, attempt } }),
})

/** Agrees to a redraw that somebody else asked for: the next attempt begins with new nonces on the same frame. */
export const agreeRedraw = defineCommand({
  verb: 'audits.agreeRedraw',
  input: z.object({ round: z.string() }),
  load: (transaction, input) => lockDrawing(transaction, input.round),
  policy: may('agreeRedraw'),
  run: async (transaction, drawing, _input, { at }, actor) => {
    const permitted = checkDrawing(drawing, 'agreeRedraw')
    if (!permitted.ok) return permitted
    const { round, ceremony } = drawing
    const redraw = checkAgreed(ceremony, actor.person)
    if (!redraw.ok) return redraw
    const turn = { round: round.id, attempt: ceremony.attempt, actor, at }
    await agreeToRedraw(transaction, turn, redraw.value)
    // Who may not know the children cannot cancel their cases; the audit lead does it by opening the next ones.
    if (holds(actor, 'auditLead')) await cancelEarlierCases(transaction, round.id, ceremony.attempt + 1)
    await moveRound(transaction, round.id, { status: 'frozen' })
    return ok({ attempt: ceremony.attempt, askedBy: redraw.value.askedBy })
  },
  trail: (agreed, { round }) => ({ children: [], body: { round: round.code, ...agreed } }),
})
