import type { FormInput } from '../../../../../../access/index.ts'
import { valueOf, type FormState } from '../../../../../../platform/views/forms.tsx'
import { MARKS, type Said, type StoredAnswer, type TypedAnswer } from '../../../../../case/answers/model.ts'
import { settleAnswer } from '../../../../../case/answers/rules.ts'
import { cleaned } from '../../../../../case/inputs.ts'
import { ANSWERS } from '../../../../../tool/index.ts'
import { readChecks } from './fact-form.ts'

const SEEN = /^seen-(\w+)$/

/** The fields of the page, `answer-upToDate` and so on, as the list of answers that the command takes. */
export function readAnswers(form: FormInput): FormInput {
  const questions = Object.keys(form).flatMap((name) => SEEN.exec(name)?.[1] ?? [])
  const answers = questions.map((question) => ({
    question,
    answer: form[`answer-${question}`],
    mark: form[`mark-${question}`],
    comment: form[`comment-${question}`],
    seen: form[`seen-${question}`],
  }))
  return { case: form.case, topic: form.topic, answers, checks: readChecks(form) }
}

/** What the fields of a question show, and what somebody else wrote meanwhile when the two differ. */
export interface ShownAnswer {
  readonly said: Said
  readonly seen: string
  readonly other: StoredAnswer | null
}

const NOTHING: Said = { answer: null, mark: null, comment: null }

/** Whether the form that came back held this question. */
export function wasSent(form: FormState, question: string): boolean {
  return form.values[`seen-${question}`] !== undefined
}

/**
 * A form that comes back shows what was typed into it, and beside it what was written meanwhile. A question that
 * this form left as it was shows the newer answer. What is sent next was typed in sight of all of it. Where nothing
 * stands yet, the field starts from what both first views say.
 */
export function shownAnswer(
  history: readonly StoredAnswer[],
  form: FormState,
  question: string,
  starting: Said = NOTHING,
): ShownAnswer {
  const newest = history.findLast((each) => each.question === question) ?? null
  const seen = newest?.id ?? ''
  const typed = typedIn(form, question)
  const settled = typed && settleAnswer(history, typed)
  if (typed === null || settled === 'keepNewer') return { said: newest ?? starting, seen, other: null }
  return { said: typed, seen, other: settled === 'conflict' ? newest : null }
}

function typedIn(form: FormState, question: string): TypedAnswer | null {
  if (!wasSent(form, question)) return null
  return {
    question,
    seen: valueOf(form, `seen-${question}`) || null,
    answer: ANSWERS.find((each) => each === valueOf(form, `answer-${question}`)) ?? null,
    mark: MARKS.find((each) => each === valueOf(form, `mark-${question}`)) ?? null,
    comment: cleaned(valueOf(form, `comment-${question}`)) || null,
  }
}
