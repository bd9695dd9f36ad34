import { sayDay } from '../../kernel/day.ts'
import { numberWord, plural } from '../../kernel/sentence.ts'
import type { RecordedAnswer } from '../tool/index.ts'
import type { CaseStep } from './lifecycle.ts'
import type { CaseAtWork, CaseFile, CaseStatus, Seat } from './model.ts'

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

const ONLY_AUDITORS = 'The two auditors of the case write its record. You can read it.'
const ONLY_AUTHOR =
  'A first view is written by the auditor whose view it is, until it is given or the case is released from waiting for it.'
const ONLY_WRITER =
  'The first-named auditor writes the agreed record. You can read it, raise a follow-up, and confirm the record or give it back once it is submitted.'
const ONLY_SECOND =
  'The second-named auditor of the case confirms the agreed record or gives it back. A single-audited record is confirmed by nobody.'
const ONLY_LEAD =
  'The audit lead releases a case as single-audited. Of a case that the lead audits, another audit lead does.'
const TELL_NOW = 'If you are worried about the child, tell the child’s team manager now.'
const ONLY_CARING = `The two auditors and the audit lead do this. ${TELL_NOW}`
const ONLY_RAISING = `The two auditors, the audit lead and a moderator raise a follow-up. ${TELL_NOW}`

/** Who may take a step, for somebody who sees the case and may not. */
export const WHO_TAKES: Readonly<Record<CaseStep, string>> = {
  ...{
    answer: ONLY_AUDITORS,
    hearVoices: ONLY_AUDITORS,
    addAction: ONLY_AUDITORS,
  },
  ...{ answerFirst: ONLY_AUTHOR, judgeFirst: ONLY_AUTHOR, submitFirst: ONLY_AUTHOR },
  ...{ answerAgreed: ONLY_WRITER, judge: ONLY_WRITER, submit: ONLY_WRITER, submitAlone: ONLY_WRITER },
  ...{ confirm: ONLY_SECOND, giveBack: ONLY_SECOND, finishAction: ONLY_CARING, raiseFollowUp: ONLY_RAISING },
  ...{ release: ONLY_LEAD, releaseSubmitted: ONLY_LEAD },
  commentOnWorker: 'The two auditors, the audit lead and a moderator write comments about workers.',
}

/** What stands where something blind is hidden. */
export const BLIND_UNTIL_BOTH =
  'Each auditor answers this without seeing what the other says. It is shown once both first views are given.'
export const OWN_VIEW = 'Your own view, which the other auditor does not see yet.'
export const FOR_BOTH = 'One answer for both of you.'
export const VIEW_GIVEN = 'Your first view is given and stays as it is. This was not saved.'
export const VIEW_NOT_WAITED_FOR =
  'The audit lead released this case as single-audited, so your first view is not taken any more. This was not saved.'
export const NOT_THE_WRITER =
  'The first views are open, and the agreed record is written by one auditor: this was not saved. Tell your pair what should be different, or give the record back once it is submitted.'

/** Why an auditor cannot write what is blind now. */
export function whyClosed(file: Pick<CaseAtWork, 'views' | 'release'>, seat: Seat): string {
  if (file.views.areOpen) return NOT_THE_WRITER
  return file.release?.seat === seat ? VIEW_NOT_WAITED_FOR : VIEW_GIVEN
}

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
export function notNow({ status, round }: Pick<CaseAtWork, 'status' | 'round'>): string {
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

/** What becomes of a case one of whose auditors has left; nothing where it does not wait for that auditor. */
export function sayWhoLeft({ status, first, second, release }: CaseFile): string[] {
  const isWaiting = status === 'allocated' || status === 'inProgress'
  const gone = [first, second].filter((auditor) => auditor?.hasLeft === true)
  if (release !== null || gone.length === 0) return []
  if (isWaiting)
    return gone.map(
      (auditor) =>
        `The account of ${auditor?.name} is closed. What was saved is kept. The audit lead chooses another auditor or, while first views are given, releases the case as single-audited.`,
    )
  if (status !== 'submitted' || second?.hasLeft !== true) return []
  return [
    `The account of ${second.name}, who has to confirm this record, is closed. Nothing is lost. An administrator opens the account again, or the audit lead releases the case as single-audited.`,
  ]
}
