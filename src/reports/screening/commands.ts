import { z } from 'zod'
import { defineCommand, defineQuery, onlyMachines, type Actor, type Workshop } from '../../access/index.ts'
import { conflict } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { mayApprove, seesMaking } from '../approval/policy.ts'
import { mayDraft } from '../policy.ts'
import { loadFinding } from './finding.ts'
import { loadToScreen } from './load.ts'
import { insertKept, insertScreening } from './store.ts'
import { ALREADY_KEPT, ISSUED_ALREADY, NEEDS_NO_DECISION, WHY_KEPT } from './words.ts'

const LONGEST_REASON = 1000
const input = z.object({ report: z.uuid() })

/** Whether a report reads otherwise than when it was last screened. */
export const staleScreening = defineQuery({
  verb: 'reports.compareScreening',
  input,
  load: async (transaction, { report }, _actor, moment) => {
    const found = await loadToScreen(transaction, report, moment.words)
    return found === null ? null : { report: found.report.id, isStale: found.isStale }
  },
  policy: onlyMachines('counter'),
  trail: ({ report, isStale }) => ({ children: [], body: { report, isStale } }),
})

/** Looks for every name that the registers know in the words of a report. No name leaves this but where it stands. */
export const screenReport = defineCommand({
  verb: 'reports.screen',
  input,
  load: (transaction, { report }, _actor, moment) => loadToScreen(transaction, report, moment.words),
  policy: onlyMachines('counter'),
  run: async (transaction, { report, seen, find }, _input, moment, { authority }) => {
    const findings = (await find()).map((finding) => ({ ...finding, id: moment.newId<'finding'>() }))
    const screening = { id: moment.newId<'screening'>(), sha256: seen, at: moment.at, findings }
    await insertScreening(transaction, { authority, report: report.id, ...screening })
    return ok(screening)
  },
  trail: ({ id, findings }, { report, seen }) => ({
    children: [],
    body: { screening: id, report: report.id, documents: seen, found: findings.length },
  }),
})

/** Sees to it that the report is screened as it stands, for somebody who may take it further. */
export async function freshScreening(
  { door, machine }: Workshop,
  actor: Actor,
  report: string,
): Promise<void> {
  if (!mayDraft(actor) && !mayApprove(actor)) return
  const counter = await machine('counter', actor)
  const compared = await door.see(counter, staleScreening, { report })
  if (compared.ok && compared.value.isStale) await door.run(counter, screenReport, { report })
}

/** A person's word that something found may stay in the report, and why. */
export const keepFinding = defineCommand({
  verb: 'reports.keepFinding',
  input: z.object({
    report: z.uuid(),
    finding: z.uuid(),
    reason: z
      .string({ error: WHY_KEPT })
      .trim()
      .min(1, WHY_KEPT)
      .max(LONGEST_REASON, `Use ${LONGEST_REASON} characters or fewer`),
  }),
  load: loadFinding,
  policy: seesMaking,
  run: async (transaction, { report, finding, kept }, { reason }, moment, actor) => {
    if (report.issued !== null) return conflict(ISSUED_ALREADY)
    if (!finding.isToDecide) return conflict(NEEDS_NO_DECISION)
    if (kept !== null) return conflict(ALREADY_KEPT)
    const { authority, person } = actor
    const made = { id: moment.newId<'kept'>(), key: finding.key, reason, at: moment.at }
    await insertKept(transaction, { authority, report: report.id, person, ...made })
    return ok(made)
  },
  trail: ({ id }, { report, finding }) => ({
    children: [],
    body: {
      report: report.id,
      finding: finding.id,
      kind: finding.kind,
      audience: finding.audience,
      kept: id,
    },
  }),
})
