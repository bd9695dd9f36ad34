import { sayInstant, type Instant } from '../kernel/instant.ts'
import { listed } from '../kernel/sentence.ts'
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
  public: 'Words and actions, no figures',
}

/** What stands on top of a report, on every one of its forms. */
export const MARKINGS: Readonly<Record<Audience, string>> = {
  restricted:
    'Restricted. This report has a row for each case, without names. Do not copy it and do not pass it on.',
  partnership: 'For the board and its partner agencies. No row of this report stands for one child.',
  public: 'For the public. This report gives no figures.',
}

export const NOTHING_WRITTEN = 'Write the paragraph, or go back to the draft'
export const BRACES_BROKEN = 'A brace is missing. Every figure stands between { and }, as in the draft above'
export const NOT_COUNTED =
  'Nothing of this round can be counted yet. Open its results once the first audit is submitted.'
export const ISSUED_STAYS = 'This report was issued, so it cannot be changed. Begin a new version instead.'
export const NOT_ISSUED = 'No report of this round has been issued yet.'
export const FIXED =
  'This paragraph cannot be edited here: its words were agreed as actions, or they are not part of this report.'
export const CHANGED_SINCE =
  'Somebody edited this paragraph while you had it open, or its figures were counted again. What stands now is shown; your words are still in the box.'
export const DRAFT_CHANGED = 'The report changed while you had it open. Read it again and then issue it.'
export const NOTHING_TO_REVERT = 'This paragraph stands as it was drafted already.'

export function figureMissing(figure: string): string {
  return `The figure {${figure}} is missing. Put it back, with its braces`
}

export function figureChanged(figure: string): string {
  return `{${figure}} is not a figure of the draft, or stands here too often. A figure can be moved, not changed`
}

export function inOrder(figures: readonly string[]): string {
  return `Keep the figures in the order of the draft: ${listed(figures.map((figure) => `{${figure}}`))}`
}

export function figureOfNobody(figure: string): string {
  return `“${figure}” does not come from the count. Take it out: only the draft’s own figures and dates may stand here`
}

export function nameInside(name: string): string {
  return `Take out “${name}”: a team or a pair may stand in the table of the restricted report alone`
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
