import { plural } from '../../../kernel/sentence.ts'
import { sayInstant, type Instant } from '../../../kernel/instant.ts'
import type { CaseStatus } from '../model.ts'

export const SAY_GRADE = 'Judgement: choose the grade and give its reason'
export const SAY_SAFEGUARDED = 'Judgement: answer whether the child is being safeguarded'

/** The sentence about one question that waits, naming its topic. */
export function sayUnanswered(topic: string, question: string): string {
  return `${topic}: answer “${question}”`
}

/** The same of a whole topic: `Chronology: 4 questions to answer`. */
export function sayUnansweredIn(topic: string, count: number): string {
  return `${topic}: ${count} ${plural(count, 'question', 'questions')} to answer`
}

/** What the second click, or the second tab, is told. */
export function sayAlreadySubmitted(submitted: { readonly by: string; readonly at: Instant } | null): string {
  const who = submitted === null ? '' : ` by ${submitted.by} on ${sayInstant(submitted.at)}`
  return `This case was already submitted${who}. Nothing is lost: what was saved stands below.`
}

/** The same for a confirmation. */
export function sayAlreadyConfirmed(confirmed: { readonly by: string; readonly at: Instant } | null): string {
  if (confirmed === null) return 'This record cannot be confirmed: it has not been submitted yet.'
  return `This record was already confirmed by ${confirmed.by} on ${sayInstant(confirmed.at)}.`
}

export const SAY_WHY_GIVEN_BACK =
  'Say what should be different, so that the first-named auditor can put it right'
export const NOT_SUBMITTED =
  'This record is not submitted, or it was given back already: its writer has it now. A reason that was given is kept.'
export const SAY_WHY_RELEASED = 'Say why this auditor is not waited for'
export const CHOOSE_WHOM_TO_RELEASE = 'Choose whose first view is not waited for'

/** Why there is nothing to release this auditor from. */
export function sayNotWaitedFor(status: CaseStatus): string {
  return status === 'submitted'
    ? 'This auditor handed the record in. Only the confirmation of the other one is waited for.'
    : 'This auditor has given the first view, so there is nothing to wait for. Choose the other one, or leave the case as it is.'
}

/** Why a submitted record cannot go back to its writer. */
export function sayWriterLeft(name: string): string {
  return `The account of ${name}, who wrote this record, is closed, so nobody could hand it in again. Ask an administrator to open one of the two accounts.`
}

export const RELEASED_ALREADY =
  'This case is released as single-audited already. The other auditor has to be waited for.'
export const NOT_DUE_YET =
  'The round is not due yet. Write at least twenty characters that say why you do not wait for the day that was agreed.'
export const VIEWS_FIRST =
  'The agreed record opens once both first views are given, so it cannot be submitted yet. Nothing is lost.'
