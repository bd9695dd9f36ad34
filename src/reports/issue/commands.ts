import { z } from 'zod'
import { defineCommand } from '../../access/index.ts'
import { conflict } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import type { Words } from '../../kernel/words.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { draftFor, loadMaking } from '../load.ts'
import { AUDIENCES } from '../model.ts'
import { drafters } from '../policy.ts'
import { documentOf } from '../rules/draft.ts'
import { findReport, holdReport } from '../store.ts'
import { DRAFT_CHANGED, ISSUED_STAYS } from '../words.ts'
import { freeze, hashOfAll } from './freeze.ts'
import { insertIssued } from './store.ts'

/** A draft as it would be issued now, to every audience; null where there is none. */
export async function loadToIssue(
  transaction: Transaction,
  { report: id, isToChange }: { readonly report: string; readonly isToChange: boolean },
  words: Words,
) {
  const report = await (isToChange ? holdReport : findReport)(transaction, id)
  const making = report === null ? null : await loadMaking(transaction, report, words)
  if (report === null || making === null) return null
  const documents = AUDIENCES.map((audience) => freeze(documentOf(draftFor(making, audience))))
  return { report, documents, seen: hashOfAll(documents), children: making.children }
}

/** Issues a report: freezes it for every audience as the person has read it. Nothing changes it after. */
export const issueReport = defineCommand({
  verb: 'reports.issue',
  input: z.object({ report: z.uuid(), seen: z.string() }),
  load: (transaction, { report }, _actor, moment) =>
    loadToIssue(transaction, { report, isToChange: true }, moment.words),
  policy: drafters,
  run: async (transaction, { report, documents, seen }, input, moment, actor) => {
    if (report.issued !== null) return conflict(ISSUED_STAYS)
    if (seen !== input.seen) return conflict(DRAFT_CHANGED)
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
