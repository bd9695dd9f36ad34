import { sayDay } from '../kernel/day.ts'
import { sayInstant } from '../kernel/instant.ts'
import { capitalised, numberWord, plural } from '../kernel/sentence.ts'
import type { Counts, MailState, Notice, NoticeKind } from './model.ts'

/** What happened, as the list and the subject of a mail say it: never with a name, a number or a place in a round. */
export const NOTICE_WORDS: Readonly<Record<NoticeKind, string>> = {
  caseAllocated: 'A case is yours to audit',
  caseDueInAWeek: 'A case that you audit is due within a week',
  caseOverdue: 'A case that you audit is overdue',
  caseWithdrawn: 'A case is no longer yours to audit',
  moderationWaiting: 'A case waits for your second look',
  recordGivenBack: 'A record that you wrote was given back to you',
  auditorLeft: 'A case waits for an auditor whose account is closed',
  moderatorWanted: 'A case is confirmed and nobody is chosen to moderate it',
  caseModerated: 'A case that you audited was moderated',
  followUpRaised: 'A follow-up was raised and concerns you',
  followUpOverdue: 'A follow-up that concerns you is overdue',
  followUpEscalated: 'An overdue follow-up has come to you',
  followUpActed: 'A follow-up was acted on and waits to be verified',
  followUpUnverified: 'A follow-up was acted on and nobody has verified it in time',
  followUpReopened: 'A follow-up that concerns you was not done, and is open again',
  actionGiven: 'An action that the board agreed is yours to see to',
  actionOverdue: 'An action that you answer for is overdue',
  actionEscalated: 'An overdue action has come to you',
  actionUnended: 'An action that the board agreed has been overdue for four weeks',
  standardsThisWeek: 'What the standards ask of you this week',
  standardsTurnedRed: 'A standard is no longer met for a child whom you work with',
  standardsFault: 'A standard cannot be worked out because of a fault in the program',
}

const WHAT_TO_DO: Readonly<Record<NoticeKind, string>> = {
  caseAllocated: 'Open the case to begin.',
  caseDueInAWeek: 'Open the case to go on, or tell the audit lead what keeps you from it.',
  caseOverdue: 'Open the case to finish it, or tell the audit lead what keeps you from it.',
  caseWithdrawn:
    'Its round was cancelled or another child took its place. What you saved is kept, and the audit lead can read it; what was not saved yet, tell the audit lead.',
  moderationWaiting: 'Open the case to take a second look.',
  recordGivenBack: 'Open it to read what should be different, change it and submit it again.',
  auditorLeft: 'What was saved is kept. Choose another auditor, or release the case as single-audited.',
  moderatorWanted: 'See whether it calls for a second look, and choose who takes it.',
  caseModerated: 'Open it to read what stands now, and why.',
  followUpRaised:
    'Open it now and acknowledge it. If it is immediate, telephone now: this mail is not a referral and replaces none.',
  followUpOverdue: 'Nobody has said what was done. Open it, and telephone now if it is immediate.',
  followUpEscalated:
    'Whoever was asked before has not answered in time or is no longer here. Open it and act, or see to it that somebody does.',
  followUpActed: 'Open it and say how you know that it was done.',
  followUpUnverified:
    'Whoever raised it has not said whether it was done. Open it, look at the file, and verify it, or say what was not done.',
  followUpReopened:
    'Open it now to read what was not done, act, and say so. If it is immediate, telephone now: this mail is not a referral and replaces none.',
  actionGiven: 'Open it to read what was agreed. Mark it as done once it is.',
  actionOverdue: 'Open it and mark it as done, or tell the audit lead what keeps you from it.',
  actionEscalated:
    'Nobody has said that it was done. Open it and see to it that somebody does, or agree another day.',
  actionUnended: 'Open it to read whose it is and what has been said since it was due.',
  standardsThisWeek: 'Open the list to see what can be cleared and what falls due.',
  standardsTurnedRed: 'Open the list to see what would clear it now.',
  standardsFault:
    'It reads as cannot tell until the fault is mended, and never as met. Open the page to see which, and tell whoever looks after the program.',
}

const MAIL_WORDS: Readonly<Record<MailState, string>> = {
  waiting: 'Mail waits to be sent',
  sent: 'Sent by mail too',
  noAddress: 'Not sent by mail: your account has no mail address',
  switchedOff: 'Not sent by mail: this installation sends no mails',
  refused: 'Not sent by mail: the mail server refused your address',
  closed: 'Not sent by mail: the account was closed',
}

export function sayMail(state: MailState): string {
  return MAIL_WORDS[state]
}

/** When it is due, as a sentence; blank where nothing is. */
export function sayNoticeDue({ dueAt, dueOn }: Pick<Notice, 'dueAt' | 'dueOn'>): string {
  if (dueAt !== null) return `Due ${sayInstant(dueAt)}`
  return dueOn === null ? '' : `Due ${sayDay(dueOn)}`
}

export function sayUnread(count: number): string {
  return count === 0 ? 'No notice is unread' : `${count} unread ${plural(count, 'notice', 'notices')}`
}

export const NO_NOTICES =
  'Nothing yet. A case that becomes yours, a day that comes near and a follow-up that concerns you stand here.'
export const ALL_READ = 'All notices are marked as read.'

/** What a notice that sums things up counts, as a sentence; blank where it counts nothing. */
export function sayCounts(counts: Counts | null): string {
  if (counts === null) return ''
  const { red, amber } = counts
  const now = `${capitalised(numberWord(red))} ${plural(red, 'is', 'are')} not met and can be cleared now`
  return `${now}; ${numberWord(amber)} ${plural(amber, 'falls', 'fall')} due within a week`
}

type Told = Pick<Notice, 'kind' | 'about' | 'dueAt' | 'dueOn' | 'counts'>

export function subjectOf({ kind }: Pick<Notice, 'kind'>): string {
  return `Goldthread: ${NOTICE_WORDS[kind]}`
}

/** The whole mail: what happened, what to do, when it is due and where; a mail may be read by others. */
export function letterText(notice: Told, address: string): string {
  const [due, counts] = [sayNoticeDue(notice), sayCounts(notice.counts)]
  return [
    `${NOTICE_WORDS[notice.kind]}.`,
    ...(counts === '' ? [] : [`${counts}.`]),
    WHAT_TO_DO[notice.kind],
    ...(due === '' ? [] : [`${due}.`]),
    `${address}${notice.about}`,
    `All your notices: ${address}/notices`,
    'This mail was sent by a program. It says nothing about a child; what it is about stands behind the link, for those who need to know.',
  ].join('\n\n')
}
