import { z } from 'zod'
import { defineQuery, type Actor, type Moment } from '../access/index.ts'
import { newestCut, rowsOfCut } from '../analysis/index.ts'
import { findRound } from '../audits/index.ts'
import type { Id } from '../kernel/ids.ts'
import type { Transaction } from '../platform/database/with-actor.ts'
import type { ReportComment } from './comments/rules.ts'
import { commentsOf } from './comments/store.ts'
import { findIssued } from './issue/store.ts'
import { documentFor, draftFor, loadMaking } from './load.ts'
import { AUDIENCES, type Audience, type Report, type ReportDocument } from './model.ts'
import { readsOf } from './approval/policy.ts'
import { audiencesOf, mayDraft, mayRead } from './policy.ts'
import type { Draft } from './rules/draft.ts'
import { findReportOf } from './store.ts'

/** A report as somebody reads it: as it was issued, or for who drafts it, as it stands. */
export interface SeenReport {
  readonly round: { readonly code: string; readonly theme: string; readonly isCancelled: boolean }
  readonly audience: Audience
  /** The audiences whose report the reader may have. */
  readonly audiences: readonly Audience[]
  readonly report: Report | null
  readonly document: ReportDocument | null
  /** Of the frozen record from which the page and the files are made, and of none of them; null for a draft. */
  readonly sha256: string | null
  /** The paragraphs as they may be edited; null once the report is issued, and for who does not write it. */
  readonly draft: Draft | null
  /** Whether the round was counted again since. */
  readonly isOutdated: boolean
  /** How many comments wait to be resolved, by paragraph; null where there is no draft to comment on. */
  readonly openComments: Readonly<Record<string, number>> | null
  readonly children: readonly Id<'child'>[]
}

// An address that somebody shortened or mistyped gives the report that is usual for the reader.
const input = z.object({
  round: z.string(),
  audience: z.enum(AUDIENCES).optional().catch(undefined),
  version: z.coerce.number().int().positive().optional().catch(undefined),
  isIssuedOnly: z.boolean().optional().catch(undefined),
})

export const reportQuery = defineQuery({
  verb: 'reports.see',
  input,
  load: async (transaction, wanted, actor, moment): Promise<SeenReport | null> => {
    const round = await findRound(transaction, wanted.round)
    if (round === null) return null
    const audiences = audiencesOf(actor)
    const audience = wanted.audience ?? audiences[0] ?? 'public'
    const reads = wanted.isIssuedOnly === true ? 'issued' : readsOf(actor)
    const which = { version: wanted.version, reads }
    const report = await findReportOf(transaction, round.code, which)
    const shown = report === null ? NOTHING : await shownOf({ transaction, actor, moment }, report, audience)
    const { code, theme, status } = round
    return {
      round: { code, theme, isCancelled: status === 'cancelled' },
      audience,
      audiences,
      report,
      ...shown,
    }
  },
  policy: (actor, { audience, report }) => mayRead(actor, { audience, isThere: report !== null }),
  trail: ({ round, report, audience, children }) => ({
    children,
    body: { round: round.code, report: report?.id ?? null, version: report?.version ?? null, audience },
  }),
})

type Shown = Pick<SeenReport, 'document' | 'sha256' | 'draft' | 'isOutdated' | 'openComments' | 'children'>

const NOTHING: Shown = {
  document: null,
  sha256: null,
  draft: null,
  isOutdated: false,
  openComments: null,
  children: [],
}

interface Asking {
  readonly transaction: Transaction
  readonly actor: Actor
  readonly moment: Moment
}

function shownOf(asking: Asking, report: Report, audience: Audience): Promise<Shown> {
  return report.issued === null ? shownDraft(asking, report, audience) : shownIssued(asking, report, audience)
}

async function shownIssued(
  { transaction, actor }: Asking,
  report: Report,
  audience: Audience,
): Promise<Shown> {
  if (!audiencesOf(actor).includes(audience)) return NOTHING
  const issued = await findIssued(transaction, report.id, audience)
  const rows =
    audience === 'restricted' && report.cut !== null ? await rowsOfCut(transaction, report.cut) : []
  return {
    ...NOTHING,
    document: issued?.document ?? null,
    sha256: issued?.sha256 ?? null,
    children: rows.map(({ child }) => child),
  }
}

async function shownDraft(
  { transaction, actor, moment }: Asking,
  report: Report,
  audience: Audience,
): Promise<Shown> {
  const newest = await newestCut(transaction, report.round.code)
  const making = await loadMaking(transaction, report, moment.words)
  if (making === null) return { ...NOTHING, isOutdated: newest !== null }
  const draft = draftFor(making, audience)
  const children = audience === 'restricted' ? making.children : []
  const document = documentFor(making, audience)
  return {
    ...NOTHING,
    draft: mayDraft(actor) ? draft : null,
    document,
    isOutdated: newest?.id !== report.cut,
    openComments: countOpen(await commentsOf(transaction, report.id)),
    children,
  }
}

function countOpen(comments: readonly ReportComment[]): Record<string, number> {
  const open = comments.filter(({ resolved }) => resolved === null)
  return open.reduce<Record<string, number>>(
    (counts, { paragraph }) => ({ ...counts, [paragraph]: (counts[paragraph] ?? 0) + 1 }),
    {},
  )
}
