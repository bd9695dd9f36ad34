import { z } from 'zod'
import { defineCommand, isMachine, type Policy } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { conflict } from '../../../kernel/refusal.ts'
import { ok } from '../../../kernel/result.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { tell } from '../../../notices/index.ts'
import { newsOfWithdrawal } from '../../allocation/news.ts'
import { endPairs } from '../../allocation/store.ts'
import { lockDrawing, type Drawing } from '../ceremony/load.ts'
import { checkAction } from '../lifecycle.ts'
import { may, mayReplace } from '../policy.ts'
import type { CaseInRound } from './model.ts'
import { drawnChildren, openCases } from './open.ts'
import { decideReplacement } from './replacement.ts'
import { findCases, insertCases, lockCases, setCaseStatus } from './store.ts'
import { ALREADY_OPEN, ENTER_REASON, NOT_OPENED, REASON_TOO_LONG } from './words.ts'

async function loadWithCases(
  transaction: Transaction,
  code: string,
): Promise<(Drawing & { readonly cases: CaseInRound[] }) | null> {
  const drawing = await lockDrawing(transaction, code)
  if (drawing === null) return null
  await lockCases(transaction, drawing.round.id)
  return { ...drawing, cases: await findCases(transaction, drawing.round.id, drawing.ceremony.attempt) }
}

/** The audit lead, or a machine that sees every child, as soon as somebody looks at the round. */
const mayOpen: Policy<unknown> = (actor, facts) =>
  isMachine(actor, 'counter') ? 'allowed' : may('open')(actor, facts)

/** Opens the cases behind a sample that somebody drew who may not know the children. */
export const openDrawnCases = defineCommand({
  verb: 'audits.openCases',
  input: z.object({ round: z.string() }),
  load: (transaction, input) => loadWithCases(transaction, input.round),
  policy: mayOpen,
  run: async (transaction, { round, ceremony, cases }, _input, moment, actor) => {
    const permitted = checkAction(round, 'open')
    if (!permitted.ok) return permitted
    if (cases.length > 0) return conflict(ALREADY_OPEN)
    const opening = { round, attempt: ceremony.attempt, sample: ceremony.draw?.sample ?? [] }
    return ok(await openCases(transaction, opening, { actor, moment }))
  },
  trail: (opened, { round }) => ({
    children: opened.map(({ child }) => child),
    body: { round: round.code, cases: opened.map(({ id }) => id) },
  }),
})

async function loadToReplace(
  transaction: Transaction,
  input: { readonly round: string; readonly case: string },
) {
  const loaded = await loadWithCases(transaction, input.round)
  const file = loaded?.cases.find(({ id }) => id === input.case)
  return loaded && file ? { ...loaded, file } : null
}

/** Replaces a case by the next child of its stratum's reserve. Its auditors lose sight of the child who leaves. */
export const replaceCase = defineCommand({
  verb: 'audits.replaceCase',
  input: z.object({
    round: z.string(),
    case: z.string(),
    reason: z.string({ error: ENTER_REASON }).trim().min(1, ENTER_REASON).max(500, REASON_TOO_LONG),
  }),
  load: loadToReplace,
  policy: mayReplace,
  run: async (transaction, { round, frame, ceremony, cases, file }, { reason }, moment, actor) => {
    const permitted = checkAction(round, 'replace')
    if (!permitted.ok) return permitted
    if (frame === null || ceremony.draw === null) return conflict(NOT_OPENED)
    const decided = decideReplacement({ frameText: frame.text, seed: ceremony.draw.seed }, cases, {
      file,
      reason,
    })
    if (!decided.ok) return decided
    const reference = decided.value.in
    const drawn = (await drawnChildren(transaction, round, [reference])).get(reference)
    if (drawn === undefined) return conflict(NOT_OPENED)
    const replaces = { id: file.id, reason }
    const made = { ...drawn, id: moment.newId<'case'>(), reference, position: file.position, replaces }
    await endPairs(transaction, [file.id], moment.at)
    await setCaseStatus(transaction, [file.id], 'replaced')
    await insertCases(transaction, actor, { round: round.id, attempt: ceremony.attempt }, [made])
    await tell(transaction, newsOfWithdrawal([file]), moment, actor)
    return ok(made)
  },
  trail: ({ id, child }, { round, file }) => ({
    children: [file.child, child],
    body: { round: round.code, out: file.id as Id<'case'>, in: id },
  }),
})
