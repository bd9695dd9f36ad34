import { z } from 'zod'
import type { Id } from '../../kernel/ids.ts'
import { invalidFields, type Problem, type Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { optionalChoice, optionalText } from '../case/inputs.ts'
import { SAFEGUARDED } from '../case/judgement/model.ts'
import { GRADES } from '../tool/index.ts'
import { OFFERED, type CalibrationView, type Offered } from './model.ts'
import type { Vignette } from './vignettes.ts'
import * as say from './words.ts'

export const calibrationField = z.uuid().transform((text) => text as Id<'calibration'>)

/** Checkboxes send nothing, one text or several. */
export const peopleField = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((sent) => [...new Set(typeof sent === 'string' ? [sent] : (sent ?? []))])

/** Fields of the questions are called `answer-` and the question's code. */
export const gradingInput = z.looseObject({
  calibration: calibrationField,
  grade: optionalChoice(GRADES),
  safeguarded: optionalChoice(SAFEGUARDED),
  reason: optionalText(),
})

/** What was graded, whole; or everything that is missing, each at its field. */
export function readGrading(
  typed: z.infer<typeof gradingInput>,
  { questions }: Pick<Vignette, 'questions'>,
): Result<CalibrationView, Refusal> {
  const answers = questions.map(({ code }) => [code, offered(typed[`answer-${code}`])] as const)
  const { grade, safeguarded, reason } = typed
  const problems: Problem[] = [
    ...answers.flatMap(([code, answer]) =>
      answer === null ? [{ field: `answer-${code}`, sentence: say.SAY_ANSWER }] : [],
    ),
    ...(grade === null ? [{ field: 'grade', sentence: say.CHOOSE_GRADE }] : []),
    ...(safeguarded === null ? [{ field: 'safeguarded', sentence: say.CHOOSE_SAFEGUARDED }] : []),
    ...(reason === null ? [{ field: 'reason', sentence: say.SAY_REASON }] : []),
  ]
  if (grade === null || safeguarded === null || reason === null || problems.length > 0)
    return invalidFields(problems)
  return ok({ grade, safeguarded, reason, answers: Object.fromEntries(answers) as Record<string, Offered> })
}

function offered(value: unknown): Offered | null {
  return OFFERED.find((each) => each === value) ?? null
}
