import { z } from 'zod'
import { defineCommand, type Actor, type Moment } from '../access/index.ts'
import { newestCut, type Cut } from '../analysis/index.ts'
import { findRound } from '../audits/index.ts'
import type { Id } from '../kernel/ids.ts'
import { conflict, invalidFields } from '../kernel/refusal.ts'
import { ok } from '../kernel/result.ts'
import type { Transaction } from '../platform/database/with-actor.ts'
import { insertHand } from './approval/store.ts'
import { carryEdits } from './edits/carry.ts'
import { NO_REASON } from './correction/words.ts'
import { correctionReason, HEADER_FIELDS } from './fields.ts'
import { newestLayout } from './layouts/store.ts'
import type { Report } from './model.ts'
import { drafters } from './policy.ts'
import { isOvertaken, seenField } from '../platform/http/seen.ts'
import { shownHeader } from './rules/shown-header.ts'
import { firstHeader } from './rules/first-header.ts'
import {
  findReportOf,
  holdReport,
  holdRound,
  insertReport,
  updateCut,
  updateHeader,
  updateLayout,
} from './store.ts'
import { HEADER_CHANGED_SINCE, ISSUED_STAYS, NOT_COUNTED, ROUND_CANCELLED } from './words.ts'

/**
 * Drafts the report of a round from its newest cut: a first version, the draft that is there, on newer figures, or
 * where the last was issued the next one, which starts from it and says why it was made.
 */
export const draftReportOf = defineCommand({
  verb: 'reports.draft',
  input: z.object({ round: z.string(), reason: correctionReason }),
  load: async (transaction, input) => {
    await holdRound(transaction, input.round)
    const round = await findRound(transaction, input.round)
    if (round === null) return null
    const report = await findReportOf(transaction, round.code, { reads: 'all' })
    return { round, report, cut: await newestCut(transaction, round.code) }
  },
  policy: drafters,
  run: async (transaction, { round, report, cut }, { reason }, moment, actor) => {
    if (round.status === 'cancelled') return conflict(ROUND_CANCELLED)
    if (cut === null) return conflict(NOT_COUNTED)
    const doing = { transaction, moment, actor }
    if (report !== null && report.issued === null) return ok(await draftAgain(doing, report, cut.id))
    if (report !== null && reason === '') return invalidFields([{ field: 'reason', sentence: NO_REASON }])
    return ok(await beginVersion(doing, { round: round.id, before: report, cut, reason }))
  },
  trail: ({ id, version, cut }, { round }, { reason }) => ({
    children: [],
    body: { report: id, version, cut, round: round.code },
    ...(reason === '' ? {} : { reason }),
  }),
})

interface Doing {
  readonly transaction: Transaction
  readonly moment: Moment
  readonly actor: Actor
}

async function draftAgain(doing: Doing, { id, version, cut: from }: Report, cut: Id<'cut'>) {
  // Nothing was written while there were no figures, so it is begun in the layout of today.
  if (from === null) await updateLayout(doing.transaction, id, await newestLayout(doing.transaction))
  if (from !== cut) await updateCut(doing.transaction, id, cut)
  await takeHand(doing, id)
  return { id, version, cut }
}

interface Beginning {
  readonly round: Id<'round'>
  readonly before: Report | null
  readonly cut: Pick<Cut, 'id' | 'figures'>
  readonly reason: string
}

async function beginVersion(doing: Doing, { round, before, cut, reason }: Beginning) {
  const { transaction, moment, actor } = doing
  const made = { id: moment.newId<'report'>(), version: (before?.version ?? 0) + 1, cut: cut.id }
  const header = before?.header ?? firstHeader(cut.figures, moment.words)
  // A correction is set beside what it corrects, so it is written in the same layout.
  const layout = before?.layout ?? (await newestLayout(transaction))
  const place = { authority: actor.authority, round, layout, madeAt: moment.at }
  const correctionReason = before === null ? null : reason
  await insertReport(transaction, { ...made, ...place, header, correctionReason })
  await takeHand(doing, made.id)
  if (before !== null) await carryEdits(transaction, { actor, moment, from: before.id, to: made.id })
  return made
}

async function takeHand({ transaction, moment, actor }: Doing, report: Id<'report'>): Promise<void> {
  const { authority, person } = actor
  await insertHand(transaction, { authority, person, report, at: moment.at })
}

/** Writes down what stands at the top of a draft; refused to who did not see what stands there. */
export const keepHeader = defineCommand({
  verb: 'reports.keepHeader',
  input: z.object({ report: z.uuid(), seen: seenField, ...HEADER_FIELDS }),
  load: (transaction, { report }) => holdReport(transaction, report),
  policy: drafters,
  run: async (transaction, report, { seen, ...header }, moment, actor) => {
    if (report.issued !== null) return conflict(ISSUED_STAYS)
    if (isOvertaken({ stands: shownHeader(report.header), wanted: shownHeader(header), seen }))
      return conflict(HEADER_CHANGED_SINCE)
    await updateHeader(transaction, report.id, header)
    await takeHand({ transaction, moment, actor }, report.id)
    return ok(report)
  },
  trail: ({ id, version }) => ({ children: [], body: { report: id, version } }),
})
