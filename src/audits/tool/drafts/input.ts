import { z } from 'zod'
import { parseDay } from '../../../kernel/day.ts'
import { FACT_KINDS } from '../fact-kinds.ts'
import { ANSWERS, GRADES } from '../model.ts'
import { STANDARD_CODES } from '../standard-codes.ts'
import { DIRECTIONS, type Change } from '../edits/model.ts'
import { FIELD_WORDS as SAY } from './words.ts'

const LONGEST = 2000

function words(missing: string) {
  return z
    .string({ error: missing })
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, missing).max(LONGEST, SAY.tooLong))
}

function severalOf<Code extends string>(codes: readonly Code[]) {
  return z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((chosen) => (chosen === undefined ? [] : [chosen].flat()))
    .transform((chosen) => codes.filter((code) => chosen.includes(code)))
}

const several = severalOf(ANSWERS)

const day = z.string({ error: SAY.inForceFrom }).transform((text, context) => {
  const found = parseDay(text)
  if (found !== null) return found
  context.addIssue({ code: 'custom', message: SAY.inForceFrom })
  return z.NEVER
})

const questionFields = {
  text: words(SAY.text),
  help: words(SAY.help),
  kind: z.enum(['compliance', 'quality'], { error: SAY.kind }),
  isBlind: z
    .unknown()
    .optional()
    .transform((ticked) => ticked === 'yes'),
  answers: several,
  /** `plan.exists`, or blank where the question is always asked. */
  askedWhen: z
    .string()
    .default('')
    .refine((name) => name === '' || /^\w+\.\w+$/.test(name), SAY.askedWhen),
  whenAnswers: several,
  facts: severalOf(FACT_KINDS),
  standards: severalOf(STANDARD_CODES),
}

const question = z
  .object(questionFields)
  .refine(({ askedWhen, whenAnswers }) => askedWhen === '' || whenAnswers.length > 0, {
    message: SAY.whenAnswers,
    path: ['whenAnswers'],
  })
  .transform(({ askedWhen, whenAnswers, ...asked }) => {
    const [topic = '', code = ''] = askedWhen.split('.')
    return { ...asked, askedWhen: askedWhen === '' ? null : { topic, question: code, answers: whenAnswers } }
  })

const title = words(SAY.title)
const goodLooksLike = words(SAY.goodLooksLike)
const direction = z.enum(DIRECTIONS)
const topic = z.string()
const code = z.string()

const guidance = z
  .object({
    ...{ gradeText: words(SAY.guidance), gradeHelp: words(SAY.guidance) },
    ...{ safeguardedText: words(SAY.guidance), safeguardedHelp: words(SAY.guidance) },
    ...(Object.fromEntries([...GRADES, ...ANSWERS].map((each) => [each, words(SAY.guidance)])) as Record<
      (typeof GRADES)[number] | (typeof ANSWERS)[number],
      ReturnType<typeof words>
    >),
  })
  .transform((typed) => {
    const { gradeText, gradeHelp, safeguardedText, safeguardedHelp } = typed
    const { outstanding, good, requiresImprovement, inadequate } = typed
    const { yes, partly, no, notEvidenced, notApplicable } = typed
    return {
      ...{ gradeText, gradeHelp, safeguardedText, safeguardedHelp },
      levels: { outstanding, good, requiresImprovement, inadequate },
      answers: { yes, partly, no, notEvidenced, notApplicable },
    }
  })

/** A change as a form sends it; the kind is the page's own, and the question stands in the form's flat fields. */
const SHAPES = {
  changeDetails: z.object({ title, inForceFrom: day }),
  changeGuidance: guidance.transform((guidance) => ({ guidance })),
  addTopic: z.object({ title, goodLooksLike }).and(question.transform((question) => ({ question }))),
  changeTopic: z.object({ topic, title, goodLooksLike }),
  moveTopic: z.object({ topic, direction }),
  removeTopic: z.object({ topic }),
  addQuestion: z.object({ topic }).and(question.transform((question) => ({ question }))),
  changeQuestion: z.object({ topic, code }).and(question.transform((question) => ({ question }))),
  moveQuestion: z.object({ topic, code, direction }),
  removeQuestion: z.object({ topic, code }),
} satisfies Record<Change['kind'], z.ZodType>

export type Kind = keyof typeof SHAPES

/** What a form of this kind sends: which draft, what the form saw, and the change itself. */
export function changeInput<Of extends Kind>(kind: Of) {
  return z
    .object({ draft: z.uuid(), seen: z.string().default('') })
    .and(SHAPES[kind])
    .transform(({ draft, seen, ...typed }) => ({
      draft,
      seen,
      change: { kind, ...typed } as unknown as Change,
    }))
}

export const wholeInput = z.object({ draft: z.uuid(), seen: z.string().default('') })
