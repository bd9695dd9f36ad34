import { holds, isMachine, type Actor, type Moment } from '../../../access/index.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { drawSample } from '../../draw/draw.ts'
import { parseFrame } from '../../draw/frame.ts'
import { commitment, seedOf, type OfBoth } from '../../draw/nonce.ts'
import type { NewCase } from '../cases/model.ts'
import { openCases } from '../cases/open.ts'
import { moveRound } from '../store.ts'
import type { FrozenDrawing } from './load.ts'
import type { KeptDraw } from './model.ts'
import { insertDraw, insertPromise, keepNonce, type Turn } from './store.ts'

/** What the frame and both nonces give: the seed, and the sample in the order of the draw. */
export function drawnFrom(
  frame: { readonly text: string; readonly hash: string },
  nonces: OfBoth,
): Result<Pick<KeptDraw, 'seed' | 'sample'>, Refusal> {
  const seed = seedOf(frame.hash, nonces)
  if (!seed.ok) return seed
  const read = parseFrame(frame.text)
  if (!read.ok) return read
  const draw = drawSample(read.value, seed.value)
  return draw.ok ? ok({ seed: seed.value, sample: draw.value.sample }) : draw
}

export interface Drawn extends Pick<KeptDraw, 'seed' | 'sample'> {
  /** The cases behind the sample; null where somebody drew who may not know them, and the audit lead opens them. */
  readonly cases: readonly NewCase[] | null
}

/**
 * Draws and keeps the draw. The cases are opened with it when the actor may know the children: the independent
 * person draws references, and the audit lead, who alone may, then opens the cases behind them.
 */
export async function drawNow(
  transaction: Transaction,
  { round, frame, ceremony }: FrozenDrawing,
  nonces: OfBoth,
  { actor, moment }: { readonly actor: Actor; readonly moment: Moment },
): Promise<Result<Drawn, Refusal>> {
  const drawn = drawnFrom(frame, nonces)
  if (!drawn.ok) return drawn
  const turn = { round: round.id, attempt: ceremony.attempt, actor, at: moment.at }
  await insertDraw(transaction, turn, drawn.value)
  // Papers of the past do not say on which day they were drawn from.
  const day = round.howDrawn === 'reconstruction' ? {} : { drawnOn: moment.today }
  await moveRound(transaction, round.id, { status: 'drawn', ...day })
  const opening = { round, attempt: turn.attempt, sample: drawn.value.sample }
  const cases = mayOpen(actor) ? await openCases(transaction, opening, { actor, moment }) : null
  return ok({ ...drawn.value, cases })
}

function mayOpen(actor: Actor): boolean {
  return holds(actor, 'auditLead') || isMachine(actor, 'importer')
}

/** Promises and shows both nonces in one breath, for one person alone or from papers of the past. */
export async function keepBoth(
  transaction: Transaction,
  turn: Turn,
  frameHash: string,
  nonces: OfBoth,
): Promise<void> {
  for (const seat of ['lead', 'independent'] as const) {
    await insertPromise(transaction, turn, { seat, commitment: commitment(frameHash, seat, nonces[seat]) })
    await keepNonce(transaction, turn, seat, nonces[seat])
  }
}
