import { numberWord, plural } from '../../kernel/sentence.ts'
import type { FindingKind } from './model.ts'

/** What was found, and why it matters, as a sentence before the words themselves. */
export const KIND_SENTENCES: Readonly<Record<FindingKind, string>> = {
  childName: 'This is, or holds, a name of a child who is or was on a register.',
  initials: 'These are the initials of a child who is or was on a register.',
  birthDate: 'A child who is or was on a register was born on this day.',
  identifier: 'This is the number of a child in a case system.',
  place: 'This looks like an address, a school or a place where a child could be found.',
  workerName: 'This is the name of a worker. Comments on workers stand in no report.',
  uniqueRows:
    'Rows of this table are the only ones of their kind. Whoever knows the teams may recognise a child.',
  smallCount: 'This counts one to five children or files. For the public such counts are not told.',
  everyChild:
    'This says something of every child, or of none. Whoever knows a child was audited learns it of that child.',
  difference:
    'Few audits lie between this version and one that was issued before. Whoever has both can work out what these audits found.',
}

export const NOT_SCREENED = 'This version was not screened yet. Open the page again and then issue it.'
export const WHY_KEPT = 'Say why this may stay in the report. Do not name a child.'
export const ALREADY_KEPT = 'Somebody has decided already that this may stay.'
export const NEEDS_NO_DECISION = 'This needs no decision.'
export const ISSUED_ALREADY = 'This version was issued, so there is nothing left to decide.'

export function undecidedSentence(count: number): string {
  const it = plural(count, 'one thing', `${numberWord(count)} things`)
  return `Decide first on ${it} that could point to a child. ${plural(count, 'It is', 'They are')} listed on this page.`
}
