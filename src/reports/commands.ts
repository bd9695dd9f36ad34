import { z } from 'zod'
import { defineCommand } from '../access/index.ts'
import { newestCut } from '../analysis/index.ts'
import { findRound } from '../audits/index.ts'
import { conflict } from '../kernel/refusal.ts'
import { ok } from '../kernel/result.ts'
import { insertHand } from './approval/store.ts'
import { carryEdits } from './edits/carry.ts'
import { HEADER_FIELDS } from './fields.ts'
import { newestLayout } from './layouts/store.ts'
import { drafters } from './policy.ts'
import { firstHeader } from './rules/first-header.ts'
import { findReportOf, holdReport, holdRound, insertReport, updateCut, updateHeader } from './store.ts'
import { ISSUED_STAYS, NOT_COUNTED } from './words.ts'

/**
 * Drafts the report of a round from its newest cut: a first version, the next one where the last was issued, or the
 * draft that is there, on newer figures.
 */
export const draftReportOf = defineCommand({
  verb: 'reports.draft',
  input: z.object({ round: z.string() }),
  load: async (transaction, input) => {
    await holdRound(transaction, input.round)
    const round = await findRound(transaction, input.round)
    if (round === null) return null
    const report = await findReportOf(transaction, round.code, { reads: 'all' })
    return { round, report, cut: await newestCut(transaction, round.code) }
  },
  policy: drafters,
  run: async (transaction, { round, report, cut }, _input, moment, actor) => {
    if (cut === null) return conflict(NOT_COUNTED)
    const hand = { authority: actor.authority, person: actor.person, at: moment.at }
    if (report !== null && report.issued === null) {
      if (report.cut !== cut.id) await updateCut(transaction, report.id, cut.id)
      await insertHand(transaction, { ...hand, report: report.id })
      return ok({ id: report.id, version: report.version, cut: cut.id })
    }
    const made = { id: moment.newId<'report'>(), version: (report?.version ?? 0) + 1, cut: cut.id }
    const header = report?.header ?? firstHeader(cut.figures, moment.words)
    const layout = await newestLayout(transaction)
    const place = { authority: actor.authority, round: round.id, layout, madeAt: moment.at }
    await insertReport(transaction, { ...made, ...place, header })
    await insertHand(transaction, { ...hand, report: made.id })
    if (report !== null) await carryEdits(transaction, { actor, moment, from: report.id, to: made.id })
    return ok(made)
  },
  trail: ({ id, version, cut }, { round }) => ({
    children: [],
    body: { report: id, version, cut, round: round.code },
  }),
})

/** Writes down what stands at the top of a draft. */
export const keepHeader = defineCommand({
  verb: 'reports.keepHeader',
  input: z.object({ report: z.uuid(), ...HEADER_FIELDS }),
  load: (transaction, { report }) => holdReport(transaction, report),
  policy: drafters,
  run: async (transaction, report, header, moment, { authority, person }) => {
    if (report.issued !== null) return conflict(ISSUED_STAYS)
    await updateHeader(transaction, report.id, header)
    await insertHand(transaction, { authority, person, report: report.id, at: moment.at })
    return ok(report)
  },
  trail: ({ id, version }) => ({ children: [], body: { report: id, version } }),
})
