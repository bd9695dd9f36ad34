import type { Words } from '../../kernel/words.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { draftFor, loadMaking } from '../load.ts'
import type { Audience, ParagraphEdit, Report } from '../model.ts'
import type { DraftParagraph } from '../rules/draft.ts'
import { findReport, holdReport } from '../store.ts'

/** One paragraph of a report in the making, with every edit of it, oldest first. */
export interface ParagraphInMaking {
  readonly report: Report
  readonly audience: Audience
  readonly section: string
  readonly paragraph: DraftParagraph
  readonly history: readonly ParagraphEdit[]
  /** What of the cases may not stand in words. */
  readonly names: readonly string[]
}

export interface WhichParagraph {
  readonly report: string
  readonly paragraph: string
  readonly audience: Audience
  readonly isToChange: boolean
}

/** Null where the report for this audience has no such paragraph. */
export async function loadParagraph(
  transaction: Transaction,
  { report: id, paragraph: key, audience, isToChange }: WhichParagraph,
  words: Words,
): Promise<ParagraphInMaking | null> {
  const report = await (isToChange ? holdReport : findReport)(transaction, id)
  const making = report === null ? null : await loadMaking(transaction, report, words)
  if (report === null || making === null) return null
  const { sections } = draftFor(making, audience)
  const section = sections.find(({ paragraphs }) => paragraphs.some((each) => each.key === key))
  const paragraph = section?.paragraphs.find((each) => each.key === key)
  if (section === undefined || paragraph === undefined) return null
  const history = making.edits.filter((edit) => edit.paragraph === key)
  return { report, audience, section: section.title, paragraph, history, names: namesIn(making.sources.rows) }
}

// A team called by one common word, such as Assessment, cannot be told from the word.
function namesIn(rows: readonly { readonly pair: string; readonly team: string | null }[]): string[] {
  const pairs = rows.map(({ pair }) => pair).filter((pair) => pair.includes('/'))
  const teams = rows.flatMap(({ team }) => (team !== null && /[\s/]/.test(team) ? [team] : []))
  return [...new Set([...pairs, ...teams])]
}
