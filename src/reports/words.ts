import { sayInstant, type Instant } from '../kernel/instant.ts'
import { listed, plural } from '../kernel/sentence.ts'
import type { Audience } from './model.ts'

export const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = {
  restricted: 'Restricted',
  partnership: 'Partnership',
  public: 'Public',
}

/** What an audience gets, for whoever chooses one. */
export const AUDIENCE_HINTS: Readonly<Record<Audience, string>> = {
  restricted: 'A row for each case with pair, age and team, without names',
  partnership: 'The same figures without any row for a child; ages in bands',
  public: 'Words and actions; figures only from twenty audits, and none that could point to a child',
}

/** What stands on top of a report, on every one of its forms. */
export const MARKINGS: Readonly<Record<Audience, string>> = {
  restricted:
    'Restricted. This report has a row for each case, without names. Do not copy it and do not pass it on.',
  partnership: 'For the board and its partner agencies. No row of this report stands for one child.',
  public: 'For the public. This report gives no figures.',
}

export const MARKING_WITH_FIGURES =
  'For the public. Figures that could point to a child are not given in this report.'

/** What the hash of an issued report is taken of: no file that anybody downloads, so nobody should look for it there. */
export const FROZEN_HASH =
  'SHA-256 of the frozen record from which this page and the files are made, as the trail keeps it'
export const NO_FILES_HASH = 'A file that you download has another: that does not mean that it was altered.'

export const DRAFT_READERS =
  'Not issued. Audit leads see it, and once it is submitted whoever may approve it.'
export const NOTHING_WRITTEN = 'Write the paragraph, or go back to the draft'
export const BRACES_BROKEN = 'A brace is missing. Every figure stands between { and }, as in the draft above'
export const NOT_COUNTED =
  'Nothing of this round can be counted yet. Open its results once the first audit is confirmed.'
export const ROUND_CANCELLED =
  'This round was cancelled, so it has no results and nothing of it can be reported.'
export const ROUND_UNDER_WAY =
  'Audits of this round are still under way, so its report is nobody’s but yours yet. Once all are confirmed, draft it again from the newest figures.'
export const ISSUED_STAYS = 'This report was issued, so it cannot be changed. Begin a new version instead.'
export const NOT_ISSUED = 'No report of this round has been issued yet.'
export const FIXED =
  'This paragraph cannot be edited here: its words were agreed as actions, or they are not part of this report.'
export const CHANGED_SINCE =
  'Somebody edited this paragraph while you had it open, or its figures were counted again. What stands now is shown; your words are still in the box.'
export const HEADER_CHANGED_SINCE =
  'Somebody else changed the header while you had it open, and nothing of yours is saved yet. Both versions stand below. ' +
  'Make yours what it should be and save it again.'
export const DRAFT_CHANGED = 'The report changed while you had it open. Read it again and then issue it.'
export const NOTHING_TO_REVERT = 'This paragraph stands as it was drafted already.'

export function figuresMissing(figures: readonly string[]): string {
  return `Put back what is missing of the draft’s figures, with the braces: ${braced(figures)}`
}

export function figuresChanged(figures: readonly string[]): string {
  const it = plural(figures.length, 'is not a figure', 'are not figures')
  return `${braced(figures)} ${it} of the draft, or too often here. A figure can be moved, not changed`
}

export function inOrder(figures: readonly string[]): string {
  return `Keep the figures in the order of the draft: ${braced(figures)}`
}

export function figuresOfNobody(figures: readonly string[]): string {
  const does = plural(figures.length, 'does', 'do')
  return `${quoted(figures)} ${does} not come from the count. Only the draft’s own figures and dates may stand here`
}

export function namesInside(names: readonly string[]): string {
  return `Take out ${quoted(names)}: a team or a pair may stand in the table of the restricted report alone`
}

/** Who may not have which audience's report. */
export function notForYou(audience: Audience): string {
  return audience === 'restricted'
    ? 'The restricted report is for those whose work is the whole list: the audit lead, the panel coordinator and information governance. Choose the partnership report.'
    : 'This report is for the board and those who take part in the audits. Choose the public report.'
}

export function issuedOn(at: Instant, by: string): string {
  return `Issued on ${sayInstant(at)} by ${by}. It cannot be changed any more.`
}

function braced(figures: readonly string[]): string {
  return listed(figures.map((figure) => `{${figure}}`))
}

function quoted(texts: readonly string[]): string {
  return listed(texts.map((text) => `“${text}”`))
}
