import { z } from 'zod'
import { defineQuery, holds, isMachine, ROLES_WITH_SIGHT_OF_ALL, type Actor } from '../../../access/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { bodiesAt } from '../../../trail/index.ts'
import { findCases } from '../cases/store.ts'
import { findDrawing, type Drawing } from '../ceremony/load.ts'
import { frameChildren } from '../frame/store.ts'
import type { Round } from '../model.ts'
import { maySeeSample, seesRounds } from '../policy.ts'
import type { RoundVerification } from './model.ts'
import { recordedIn, verifyRound, type Behind, type RecordedDrawing } from './rules.ts'
import { identitiesBehind } from './store.ts'
import { sayNotRecorded } from './words.ts'

/** Computes a draw again from what was kept of it. */
export const roundVerify = defineQuery({
  verb: 'audits.verifyRound',
  input: z.object({ round: z.string() }),
  load: async (transaction, input, actor): Promise<RoundVerification | null> => {
    const drawing = await findDrawing(transaction, input.round)
    if (drawing === null) return null
    const found = await verify(transaction, drawing, actor)
    // The seed and the frame file give the sample away.
    return maySeeSample(actor, drawing.round) ? found : { ...found, seed: null }
  },
  policy: seesRounds,
  trail: ({ round, matches }) => ({ children: [], body: { round, matches } }),
})

async function verify(transaction: Transaction, drawing: Drawing, actor: Actor): Promise<RoundVerification> {
  const { frame } = drawing
  const recorded = frame === null ? null : recordedIn({ ...drawing, frame })
  if (recorded === null) return notRecorded(drawing.round)
  const behind = seesAll(actor) ? await behindOf(transaction, recorded) : null
  return verifyRound(recorded, behind, await hashesOnTrail(transaction, recorded))
}

function seesAll(actor: Actor): boolean {
  return holds(actor, ...ROLES_WITH_SIGHT_OF_ALL) || isMachine(actor, 'counter', 'importer')
}

/** What the trail said when the frame was frozen; null for a draw of the past that was computed again. */
async function hashesOnTrail(
  transaction: Transaction,
  { round, frame }: RecordedDrawing,
): Promise<string[] | null> {
  if (round.howDrawn === 'reconstruction') return null
  const bodies = await bodiesAt(transaction, 'audits.freezeRound', frame.frozenAt)
  return bodies.filter((body) => body['round'] === round.code).map((body) => String(body['frameHash']))
}

/** What lies behind the references; nothing of the cases before the audit lead has opened them. */
async function behindOf(
  transaction: Transaction,
  { round, ceremony }: RecordedDrawing,
): Promise<Behind | null> {
  const cases = await findCases(transaction, round.id, ceremony.attempt)
  if (cases.length === 0) return null
  const children = await frameChildren(transaction, round.id)
  return { children, identities: await identitiesBehind(transaction, round.id), cases }
}

function notRecorded(round: Round): RoundVerification {
  const nothing = { frameHash: null, seed: null, parts: [], hasComparedChildren: false }
  return {
    round: round.code,
    isRecorded: false,
    matches: false,
    ...nothing,
    sentence: sayNotRecorded(round.status),
  }
}
