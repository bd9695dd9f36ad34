import { carriedInto, listActions, listExaminedRounds } from '../actions/index.ts'
import { findCut, roundBefore, rowsOfCut } from '../analysis/index.ts'
import { toolNamed } from '../audits/index.ts'
import type { Id } from '../kernel/ids.ts'
import type { Words } from '../kernel/words.ts'
import type { Transaction } from '../platform/database/with-actor.ts'
import { loadCorrected, type Corrected } from './correction/load.ts'
import { changedBetween, correctionLine } from './correction/rules.ts'
import { editsOf } from './edits/store.ts'
import type { Sources } from './facts.ts'
import type { Layout } from './layout/index.ts'
import { layoutNamed } from './layouts/store.ts'
import { listPublished } from './issue/store.ts'
import type { Audience, ParagraphEdit, Report, ReportDocument } from './model.ts'
import { insideFacts, publicFacts } from './rules/disclosure.ts'
import { documentOf, draftReport, type Draft } from './rules/draft.ts'
import { publicFigures } from './suppression/figures.ts'
import type { EarlierIssue } from './suppression/model.ts'
import { besideIssue, type Beside } from './suppression/tables.ts'

/** A report in the making, with everything that it is made from. */
export interface Making {
  readonly report: Report
  readonly layout: Layout
  readonly sources: Sources
  readonly edits: readonly ParagraphEdit[]
  readonly children: readonly Id<'child'>[]
  /** What this version corrects; null for the first. */
  readonly corrected: Corrected | null
}

/** Loads what a draft is made from, under the sight of somebody who sees the whole list; null while it has no cut. */
export async function loadMaking(
  transaction: Transaction,
  report: Report,
  words: Words,
): Promise<Making | null> {
  const cut = report.cut === null ? null : await findCut(transaction, report.cut)
  if (cut === null) return null
  const rows = await rowsOfCut(transaction, cut.id)
  const before = roundBefore(cut.figures)?.round
  const examined = await listExaminedRounds(transaction)
  const tool = await toolNamed(transaction, cut.figures.tool)
  const sources: Sources = {
    ...{ words, header: report.header, cut, rows, tool },
    ...(await loadForPublic(transaction, { figures: cut.figures, rows, tool })),
    carried: await carriedInto(transaction, report.round.code),
    actionsBefore: before === undefined ? [] : await listActions(transaction, { round: before }),
    actionsAfter: await listActions(transaction, { round: report.round.code }),
    examined: examined.find(({ code }) => code === report.round.code) ?? null,
  }
  return {
    ...{ report, sources },
    layout: await layoutNamed(transaction, report.layout),
    edits: await editsOf(transaction, report.id),
    corrected: await loadCorrected(transaction, report),
    children: rows.map(({ child }) => child),
  }
}

/** What everybody may read of the figures, beside every public report that was issued before. */
async function loadForPublic(
  transaction: Transaction,
  { figures, rows, tool }: Omit<Beside, 'earlier' | 'rows'> & { readonly rows: Audited[] },
): Promise<Pick<Sources, 'publicFigures' | 'publishedBefore'>> {
  const published = await listPublished(transaction)
  const earlier: EarlierIssue[] = []
  for (const { figures: told, cut } of published) {
    const before = await rowsOfCut(transaction, cut)
    earlier.push(besideIssue(told, { before, now: rows }, told.round === figures.round))
  }
  const previous = roundBefore(figures)?.round
  return {
    publicFigures: await publicFigures({ figures, rows, tool, earlier }),
    publishedBefore: published.findLast(({ figures: told }) => told.round === previous)?.figures ?? null,
  }
}

type Audited = Awaited<ReturnType<typeof rowsOfCut>>[number]

/** The report as it stands for the audience. */
export function draftFor(
  { layout, sources, edits }: Pick<Making, 'layout' | 'sources' | 'edits'>,
  audience: Audience,
): Draft {
  const facts = audience === 'public' ? publicFacts(sources) : insideFacts(sources, audience)
  return draftReport(layout, facts, edits)
}

/** The report as it would be issued to the audience now, with what it corrects. */
export function documentFor(making: Making, audience: Audience): ReportDocument {
  const document = documentOf(draftFor(making, audience))
  const { corrected } = making
  const before = corrected?.before[audience]
  if (corrected === null || before === undefined) return document
  const line = correctionLine(corrected, changedBetween(before, document))
  return { ...document, header: [...document.header, line] }
}
