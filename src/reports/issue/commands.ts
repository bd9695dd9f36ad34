import { z } from 'zod'
import { defineCommand } from '../../access/index.ts'
import { checkStep } from '../approval/lifecycle.ts'
import { loadToIssue } from '../approval/load.ts'
import { conflict } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { whyNotScreened } from '../screening/load.ts'
import { drafters } from '../policy.ts'
import { DRAFT_CHANGED, ISSUED_STAYS } from '../words.ts'
import { insertIssued } from './store.ts'

/** Issues an approved report: freezes it for every audience as the person has read it. Nothing changes it after. */
export const issueReport = defineCommand({
  verb: 'reports.issue',
  input: z.object({ report: z.uuid(), seen: z.string() }),
  load: (transaction, { report }, _actor, moment) =>
    loadToIssue(transaction, { report, isToChange: true }, moment.words),
  policy: drafters,
  run: async (transaction, { report, documents, seen, status, whyNotYet }, input, moment, actor) => {
    if (report.issued !== null) return conflict(ISSUED_STAYS)
    if (whyNotYet !== null) return conflict(whyNotYet)
    if (seen !== input.seen) return conflict(DRAFT_CHANGED)
    const permitted = checkStep(status, 'issue')
    if (!permitted.ok) return permitted
    const no = await whyNotScreened(transaction, report.id, seen)
    if (no !== null) return conflict(no)
    const { authority, person: by } = actor
    await insertIssued(transaction, { authority, report: report.id, by, at: moment.at, documents })
    return ok(report)
  },
  trail: ({ id, version }, { documents, children }) => ({
    children,
    body: {
      ...{ report: id, version },
      documents: Object.fromEntries(documents.map(({ audience, sha256 }) => [audience, sha256])),
    },
  }),
})
