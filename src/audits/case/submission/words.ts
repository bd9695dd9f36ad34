import { plural } from '../../../kernel/sentence.ts'
import { sayInstant, type Instant } from '../../../kernel/instant.ts'

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
