import type { ImportContext, RowProblem, RowVerdict, Write } from '../../../imports/index.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { findRegisters, type Register } from '../../../register/index.ts'
import type { OfBoth } from '../../draw/nonce.ts'
import { NOTHING_PLANNED } from '../../timetable/model.ts'
import { drawNow, keepBoth } from '../ceremony/draw.ts'
import { lockDrawing } from '../ceremony/load.ts'
import { frameNow, keepFrame, type RoundToFreeze } from '../frame/commands.ts'
import type { FrozenFrame } from '../frame/rules.ts'
import { insertRound, type NewRound } from '../plan/store.ts'
import { USUAL_SECOND_LOOK } from '../model.ts'
import { findRound, moveRound } from '../store.ts'
import type { RoundRow } from './columns.ts'
import { KNOWN_ALREADY, NO_SUCH_REGISTER, NOT_WHOLE, OTHER_COUNT } from './words.ts'

/** Takes in rounds: planned ones, ones known in part, and old ones whose draw is computed again from its papers. */
export async function takeRounds(transaction: Transaction, context: ImportContext): Promise<Write<RoundRow>> {
  const registers = await findRegisters(transaction)
  return async (rows) => {
    const verdicts: RowVerdict[] = []
    for (const row of rows) {
      const register = registers.find(({ code }) => code === row.register)
      verdicts.push(
        register
          ? await takeRound(transaction, context, row, register)
          : rejected('register', NO_SUCH_REGISTER),
      )
    }
    return verdicts
  }
}

async function takeRound(
  transaction: Transaction,
  context: ImportContext,
  row: RoundRow,
  register: Register,
): Promise<RowVerdict> {
  if ((await findRound(transaction, row.round)) !== null) return KNOWN
  const round = newRound(row, register, context)
  if (row.salt === null) {
    await insertRound(transaction, context.actor, round, context.moment.at)
    return ADDED
  }
  const papers = papersOf(row, round)
  return papers === null ? rejected('salt', NOT_WHOLE) : drawAgain(transaction, context, round, papers)
}

const ADDED: RowVerdict = { outcome: 'added', child: null, note: null }
const KNOWN: RowVerdict = { outcome: 'unchanged', child: null, note: { column: null, reason: KNOWN_ALREADY } }

function rejected(column: string, reason: string): RowVerdict {
  const problem: RowProblem = { column, reason }
  return { outcome: 'rejected', problem }
}

function newRound(row: RoundRow, { id, code, name }: Register, { moment }: ImportContext): NewRound {
  const { round, theme, tool, month, asAt, periodFrom, periodUntil, announcedOn, sampleCount, note, salt } =
    row
  return {
    ...{ id: moment.newId<'round'>(), code: round, theme, tool, month, asAt, announcedOn, note },
    register: { id, code, name },
    period: periodFrom === null ? null : { from: periodFrom, until: periodUntil },
    dueOn: null,
    planned: NOTHING_PLANNED,
    repeatMonths: null,
    leaveOut: { auditedMonths: null, listedDays: null },
    size: salt === null || sampleCount === null ? null : { count: sampleCount },
    strata: row.strata ?? 'none',
    howDrawn: salt === null ? 'twoPeople' : 'reconstruction',
    status: salt === null ? row.status : 'planned',
    // What a paper of the past does not say of moderation is not recorded.
    secondLook: { ...USUAL_SECOND_LOOK, oneIn: row.status === 'planned' ? USUAL_SECOND_LOOK.oneIn : null },
    knownFrameCount: row.frameCount,
    knownSampleCount: sampleCount,
  }
}

/** What was kept of an old draw: enough to compute it again. */
interface Papers {
  readonly round: RoundToFreeze
  readonly knownOn: Day
  readonly salt: string
  readonly nonces: OfBoth
  readonly frameCount: number | null
}

function papersOf(
  { salt, knownOn, leadNonce, independentNonce, frameCount }: RoundRow,
  round: NewRound,
): Papers | null {
  const { asAt, size } = round
  if (salt === null || knownOn === null || leadNonce === null || independentNonce === null) return null
  if (asAt === null || size === null) return null
  return {
    round: { ...round, asAt, size },
    knownOn,
    salt,
    frameCount,
    nonces: { lead: leadNonce, independent: independentNonce },
  }
}

/** Freezes and draws with the same functions as a live round; the sample stands nowhere but in what they give. */
async function drawAgain(
  transaction: Transaction,
  context: ImportContext,
  round: NewRound,
  { frameCount, nonces, ...papers }: Papers,
): Promise<RowVerdict> {
  const frame = await frameNow(transaction, papers.round, papers)
  if (!frame.ok) return rejected('as_at', frame.problem.problems[0]?.sentence ?? NOT_WHOLE)
  if (frameCount !== null && frame.value.childCount !== frameCount)
    return rejected('frame_count', OTHER_COUNT)
  await insertRound(transaction, context.actor, round, context.moment.at)
  await keepFrame(transaction, round.id, { frame: frame.value, knownOn: papers.knownOn }, context)
  await drawKept(transaction, context, { code: round.code, id: round.id, frame: frame.value, nonces })
  return ADDED
}

interface ToDraw {
  readonly id: Id<'round'>
  readonly code: string
  readonly frame: FrozenFrame
  readonly nonces: OfBoth
}

async function drawKept(
  transaction: Transaction,
  { actor, moment }: ImportContext,
  { id, code, frame, nonces }: ToDraw,
): Promise<void> {
  const drawing = await lockDrawing(transaction, code)
  if (drawing === null || drawing.frame === null) throw new Error('A frame that was just kept is not there')
  const turn = { round: id, attempt: drawing.ceremony.attempt, actor, at: moment.at }
  await keepBoth(transaction, turn, frame.hash, nonces)
  const drawn = await drawNow(transaction, { ...drawing, frame: drawing.frame }, nonces, { actor, moment })
  if (!drawn.ok) throw new Error('A frame that was just checked cannot be drawn from')
  await moveRound(transaction, id, { status: 'closed' })
}
