import { sayDay } from '../../kernel/day.ts'
import { numberWord, plural } from '../../kernel/sentence.ts'
import type { RecordedAnswer } from '../tool/index.ts'
import type { CaseFile, CaseStatus } from './model.ts'

export const STATUS_WORDS: Readonly<Record<CaseStatus, string>> = {
  drawn: 'Waiting for auditors',
  allocated: 'Not started',
  inProgress: 'In progress',
  submitted: 'Submitted',
  confirmed: 'Confirmed',
  replaced: 'Replaced',
  cancelled: 'Cancelled',
}

/** Colour says nothing that the word does not say. */
export const STATUS_COLOURS: Readonly<Record<CaseStatus, string>> = {
  drawn: 'grey',
  allocated: 'blue',
  inProgress: 'yellow',
  submitted: 'turquoise',
  confirmed: 'green',
  replaced: 'grey',
  cancelled: 'grey',
}

export const DID_NOT_COMMENT = 'The auditors did not comment'

export const ANSWER_WORDS: Readonly<Record<RecordedAnswer, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  notEvidenced: 'Not evidenced',
  notApplicable: 'Not applicable',
  notCommented: DID_NOT_COMMENT,
}

export const NOT_ASKED = 'Not asked, because of an answer before it'

export const SAFEGUARDED_WORDS = { yes: 'Yes', no: 'No', cannotTell: 'Cannot tell' } as const

export const ONLY_FIRST_WRITES =
  'The first-named auditor writes the agreed record. You can read it, raise a follow-up, and confirm the record once it is submitted.'
export const ONLY_SECOND_CONFIRMS = 'The second-named auditor of the case confirms the agreed record.'
export const ONLY_AUDITORS_RAISE =
  'The two auditors, the audit lead and, for a follow-up, a moderator do this. If you are worried about the child, tell the child’s team manager now.'

export const CHOOSE_OFFERED = 'Choose one of the answers that the question offers'
export const COMMENT_TOO_LONG =
  'Shorten the comment to 4,000 characters; what matters stands in the case file itself'
export const CHANGED_MEANWHILE =
  'Somebody answered this question while your page was open. Read both versions, leave the one that you both agree on, and save again.'
export const JUDGED_MEANWHILE =
  'Somebody changed the judgement while your page was open. Read both versions, leave what you both agree on, and save again.'

/** How a case is called where no child may be named. */
export function caseName({ position, round }: Pick<CaseFile, 'position' | 'round'>): string {
  return `Case ${position} of ${round.code}`
}

/** Why nothing can be saved in a case that is no longer open. */
export function notNow({ status, round }: Pick<CaseFile, 'status' | 'round'>): string {
  const kept = 'What you typed stands below: copy what you still need'
  if (round.status === 'closed') return `This round is closed, so its records stay as they are. ${kept}.`
  if (round.status === 'cancelled') return `This round was cancelled. ${kept}.`
  return `This case is ${NOW[status]}, so this cannot be saved any more. ${kept} and tell the other auditor.`
}

const NOW: Readonly<Record<CaseStatus, string>> = {
  drawn: 'not allocated yet',
  allocated: 'not started yet',
  inProgress: 'in progress',
  submitted: 'submitted',
  confirmed: 'submitted and confirmed',
  replaced: 'replaced by another',
  cancelled: 'cancelled',
}

/** `9 of 15 topics complete`. */
export function sayProgress({ complete, of }: { readonly complete: number; readonly of: number }): string {
  return `${complete} of ${of} ${plural(of, 'topic', 'topics')} complete`
}

/** `Two topics, the grade`: what still keeps the case from being submitted. */
export function sayLeft(topics: number, others: readonly string[]): string {
  const parts =
    topics === 0 ? others : [`${numberWord(topics)} ${plural(topics, 'topic', 'topics')}`, ...others]
  return parts.join(', ')
}

/** Whether the child was open to social care on the day of the draw. */
export function sayOpenness({ isOpenToSocialCare }: Pick<CaseFile, 'isOpenToSocialCare'>): string {
  if (isOpenToSocialCare === null) return 'not known whether open to social care'
  return isOpenToSocialCare ? 'open to social care' : 'not open to social care'
}

/** The period examined as a sentence says it, its last day included. */
export function sayPeriod({ periodFrom, periodUntil }: CaseFile['round']): string {
  if (periodFrom === null || periodUntil === null) return 'not recorded'
  return `${sayDay(periodFrom)} up to and including ${sayDay((periodUntil - 1) as typeof periodUntil)}`
}

/** What saving a page did to questions whose turn depends on its answers; null where it did nothing. */
export function sayOpening({
  openedCount,
  closedCount,
}: {
  readonly openedCount: number
  readonly closedCount: number
}): string | null {
  const parts = [
    openedCount === 0
      ? ''
      : `Your answers open ${numberWord(openedCount)} more ${plural(openedCount, 'question', 'questions')} on this page.`,
    closedCount === 0
      ? ''
      : `${closedCount} ${plural(closedCount, 'question is', 'questions are')} not asked with these answers, so what you chose there was not saved.`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? null : parts.join(' ')
}
