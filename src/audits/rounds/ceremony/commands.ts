import { z } from 'zod'
import { defineCommand } from '../../../access/index.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { commitment, type NonceRole } from '../../draw/nonce.ts'
import { may } from '../policy.ts'
import { drawNow, keepBoth, type Drawn } from './draw.ts'
import { checkDrawing, lockDrawing } from './load.ts'
import { checkPromise, checkShown, noncesOf } from './rules.ts'
import { insertPromise, keepNonce } from './store.ts'
import { ONE_AFTER_THE_OTHER, PASTE } from './words.ts'

const round = z.string()

/** Makes a nonce for a seat of the draw. Only what it promises is kept: the nonce itself is given out this once. */
export const commitNonce = defineCommand({
  verb: 'audits.commitNonce',
  input: z.object({ round, seat: z.enum(['lead', 'independent'], { error: ONE_AFTER_THE_OTHER }) }),
  load: (transaction, input) => lockDrawing(transaction, input.round),
  policy: may('commit'),
  run: async (transaction, drawing, { seat }, moment, actor) => {
    const frozen = checkDrawing(drawing, 'commit')
    if (!frozen.ok) return frozen
    const { frame, ceremony } = frozen.value
    const promised = checkPromise(ceremony, seat, actor)
    if (!promised.ok) return promised
    const nonce = moment.newNonce()
    const made = { seat, commitment: commitment(frame.hash, seat, nonce) }
    const turn = { round: drawing.round.id, attempt: ceremony.attempt, actor, at: moment.at }
    await insertPromise(transaction, turn, made)
    return ok({ ...made, nonce })
  },
  trail: ({ seat, commitment: promised }, { round: { code }, ceremony }) => ({
    children: [],
    body: { round: code, attempt: ceremony.attempt, seat, commitment: promised },
  }),
})

/** Takes a nonce that was promised; the second of the two draws the sample. */
export const revealNonce = defineCommand({
  verb: 'audits.revealNonce',
  input: z.object({ round, nonce: z.string({ error: PASTE }).trim().min(1, PASTE) }),
  load: (transaction, input) => lockDrawing(transaction, input.round),
  policy: may('reveal'),
  run: async (transaction, drawing, { nonce }, moment, actor) => {
    const frozen = checkDrawing(drawing, 'reveal')
    if (!frozen.ok) return frozen
    const { frame, ceremony } = frozen.value
    const own = checkShown(ceremony, { frameHash: frame.hash, nonce, person: actor.person })
    if (!own.ok) return own
    const { seat } = own.value
    await keepNonce(
      transaction,
      { round: drawing.round.id, attempt: ceremony.attempt, actor, at: moment.at },
      seat,
      nonce,
    )
    const shown = ceremony.promises.map((promise) =>
      promise.seat === seat ? { ...promise, nonce } : promise,
    )
    const nonces = noncesOf(shown)
    const drawn = nonces && (await drawNow(transaction, frozen.value, nonces, { actor, moment }))
    return revealed(seat, drawn)
  },
  trail: ({ seat, drawn }, { round: { code }, ceremony }) => ({
    children: childrenOf(drawn),
    body: { round: code, attempt: ceremony.attempt, seat, seed: drawn?.seed ?? null },
  }),
})

interface Revealed {
  readonly seat: NonceRole
  /** Null while the other nonce has still to be shown. */
  readonly drawn: Drawn | null
}

function revealed(seat: NonceRole, drawn: Result<Drawn, Refusal> | null): Result<Revealed, Refusal> {
  if (drawn === null) return ok({ seat, drawn })
  return drawn.ok ? ok({ seat, drawn: drawn.value }) : drawn
}

/** One person draws: the program makes both nonces at once, and nothing of it can be taken back. */
export const drawAlone = defineCommand({
  verb: 'audits.drawAlone',
  input: z.object({ round }),
  load: (transaction, input) => lockDrawing(transaction, input.round),
  policy: may('draw'),
  run: async (transaction, drawing, _input, moment, actor) => {
    const frozen = checkDrawing(drawing, 'draw')
    if (!frozen.ok) return frozen
    const { frame, ceremony } = frozen.value
    const nonces = { lead: moment.newNonce(), independent: moment.newNonce() }
    const turn = { round: drawing.round.id, attempt: ceremony.attempt, actor, at: moment.at }
    await keepBoth(transaction, turn, frame.hash, nonces)
    return drawNow(transaction, frozen.value, nonces, { actor, moment })
  },
  trail: (drawn, { round: { code }, ceremony }) => ({
    children: childrenOf(drawn),
    body: { round: code, attempt: ceremony.attempt, howDrawn: 'onePerson', seed: drawn.seed },
  }),
})

function childrenOf(drawn: Drawn | null) {
  return drawn?.cases?.map(({ child }) => child) ?? []
}
