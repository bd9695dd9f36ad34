import { conflict, type Refusal } from '../../../kernel/refusal.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { findFrame, type KeptFrame } from '../frame/store.ts'
import { OUT_OF_SEASON } from '../lifecycle-words.ts'
import { checkAction, type RoundAction } from '../lifecycle.ts'
import type { Round } from '../model.ts'
import { findRound, lockRound } from '../store.ts'
import type { Ceremony } from './model.ts'
import { findCeremony } from './store.ts'

/** A round with everything that its draw rests on; no frame before the freeze. */
export interface Drawing {
  readonly round: Round
  readonly frame: KeptFrame | null
  readonly ceremony: Ceremony
}

export type FrozenDrawing = Drawing & { readonly frame: KeptFrame }

/** The drawing for somebody who looks; null when there is no such round. */
export async function findDrawing(transaction: Transaction, code: string): Promise<Drawing | null> {
  return around(transaction, await findRound(transaction, code))
}

/** The drawing for a command: two people who act at the same time act one after the other. */
export async function lockDrawing(transaction: Transaction, code: string): Promise<Drawing | null> {
  return around(transaction, await lockRound(transaction, code))
}

async function around(transaction: Transaction, round: Round | null): Promise<Drawing | null> {
  if (round === null) return null
  const [frame, ceremony] = await Promise.all([
    findFrame(transaction, round.id),
    findCeremony(transaction, round.id),
  ])
  return { round, frame, ceremony }
}

/** The drawing with its frame, when the round's state permits the action. */
export function checkDrawing(drawing: Drawing, action: RoundAction): Result<FrozenDrawing, Refusal> {
  const permitted = checkAction(drawing.round, action)
  if (!permitted.ok) return permitted
  const { frame } = drawing
  return frame === null ? conflict(OUT_OF_SEASON[action]) : ok({ ...drawing, frame })
}
