import { ANSWERS, type RecordedAnswer } from '../audits/index.ts'
import { plural } from '../kernel/sentence.ts'
import type { AnswerCounts, MarkCounts } from './cut/model.ts'

export const ANSWER_WORDS: Readonly<Record<RecordedAnswer, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  notEvidenced: 'Not evidenced',
  notApplicable: 'Not applicable',
  notCommented: 'Did not comment',
}

/** One answer with what it is counted of: `No: 3 of 8`. */
export function sayAnswer(answer: RecordedAnswer, counts: AnswerCounts): string {
  return `${ANSWER_WORDS[answer]}: ${counts[answer]} of ${counts.of}`
}

/** The answers that were given to a question, in the order of the form. */
export function answersGiven(counts: AnswerCounts): (keyof typeof ANSWER_WORDS)[] {
  return ANSWERS.filter((answer) => answer !== 'notApplicable' && counts[answer] > 0)
}

/** Who is in none of the answers: `4 did not comment; not applicable to 1; not asked in 2`. Null when nobody. */
export function sayOthers(counts: AnswerCounts, auditedCount: number): string | null {
  const { notCommented, notApplicable, of } = counts
  const notAsked = auditedCount - of - notApplicable
  const parts = [
    notCommented > 0 ? `${notCommented} did not comment` : '',
    notApplicable > 0 ? `not applicable to ${notApplicable}` : '',
    notAsked > 0 ? `not asked in ${notAsked}` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? null : parts.join('; ')
}

/** How many audits marked the answer, strengths beside concerns; blank where none did. */
export function sayMarks({ strength, concern }: MarkCounts): string {
  const parts = [
    strength > 0 ? `${strength} ${plural(strength, 'strength', 'strengths')}` : '',
    concern > 0 ? `${concern} ${plural(concern, 'concern', 'concerns')}` : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}
