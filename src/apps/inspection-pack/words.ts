import type { Audience } from '../../reports/index.ts'

/** What each kind of file of a pack is. */
export const ABOUT = {
  counts: 'How many children the list holds, by strand, risk level and whether they are open to social care',
  list: 'The list: a row for each child, with our own reference and no name',
  rounds: 'Every themed audit round: planned, done, or known in part',
  results: 'What the audits of the round say, as counts out of how many',
  draw: 'The draw computed again from its record, and what matched',
  frame: 'The frozen list that was drawn from, its hash, nonces and order, to redo the draw elsewhere',
  report: 'The report of the round as it was issued',
  actions: 'What was recommended, in its own words, and where it stands',
} as const

const ROWS =
  'The list with a row for each child, and the frozen lists that were drawn from: for the restricted audience alone.'
const FIGURES =
  'Counts of the list and of the rounds: a public pack holds those figures alone that an issued public report gives.'
const UNDER_WAY =
  'Counts of a round whose audits are under way: they stand here once all are confirmed. A cancelled round has none.'
const DRAFTS = 'Drafts of reports: a report stands here once it is issued.'
const FILES = 'The files of the children: they stay in the case system.'

/** What a reader may look for and does not find, by audience. @source domain.md, disclosure */
export const LEFT_OUT: Readonly<Record<Audience, readonly string[]>> = {
  restricted: [UNDER_WAY, DRAFTS, FILES],
  partnership: [ROWS, UNDER_WAY, DRAFTS, FILES],
  public: [ROWS, FIGURES, DRAFTS, FILES],
}

export const TITLES: Readonly<Record<Audience, string>> = {
  restricted: 'Restricted inspection pack',
  partnership: 'Inspection pack for the partnership',
  public: 'Public pack',
}

export const NOTHING_FOUND = 'The check of this pack found nothing that points to one child.'

export function notYours(audience: Audience): string {
  return `You may not have the ${audience} pack. Ask the audit lead.`
}

export function notEmpty(folder: string): string {
  return `There is something in ${folder} already. Choose a folder that is empty or not there yet.`
}
