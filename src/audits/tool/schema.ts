import { z } from 'zod'
import { parseDay } from '../../kernel/day.ts'
import { FACT_KINDS } from './fact-kinds.ts'
import { ANSWERS, GRADES, type GradeWording, PLACES } from './model.ts'
import { STANDARD_CODES } from './standard-codes.ts'

const PLACE = /\{([^}]*)\}/g

const code = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'A code is one word in camelCase.')

const sentence = z
  .string()
  .trim()
  .min(1, 'A sentence is missing here.')
  .refine(
    hasKnownPlaces,
    `Only these words can be filled in: ${PLACES.map((place) => `{${place}}`).join(' ')}.`,
  )

const day = z.string().transform((text, context) => {
  const found = parseDay(text)
  if (found !== null) return found
  context.addIssue({ code: 'custom', message: `“${text}” is not a day. Write it as 2015-04-01.` })
  return z.NEVER
})

/** `exists` is a question of the same topic, `plan.exists` one of another. */
const condition = z.strictObject({
  question: z
    .string()
    .regex(
      /^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)?$/,
      'Name the question as exists, or as plan.exists when it stands in another topic.',
    ),
  answers: z.array(z.enum(ANSWERS)).min(1, 'A condition needs an answer.'),
})

/** The kinds of facts that stand beside a question, each once. */
const facts = z
  .array(
    z.string().refine((kind) => FACT_KINDS.includes(kind), `A fact is one of: ${FACT_KINDS.join(', ')}.`),
  )
  .refine((kinds) => new Set(kinds).size === kinds.length, 'A kind of fact stands here twice.')
  .transform((kinds) => FACT_KINDS.filter((kind) => kinds.includes(kind)))

/** The standards whose verdicts stand beside a question, each once. */
const standards = z
  .array(
    z
      .string()
      .refine(
        (code) => STANDARD_CODES.includes(code),
        'No procedure has this standard, or it asks nothing of a child.',
      ),
  )
  .refine((codes) => new Set(codes).size === codes.length, 'A standard stands here twice.')
  .transform((codes) => STANDARD_CODES.filter((code) => codes.includes(code)))

const question = z
  .strictObject({
    code,
    kind: z.enum(['compliance', 'quality']),
    text: sentence,
    help: sentence,
    blind: z.boolean().optional(),
    answers: z.array(z.enum(ANSWERS)).min(2, 'A question needs two answers at least.').optional(),
    askedWhen: condition.optional(),
    facts: facts.optional().transform((kinds) => kinds ?? []),
    standards: standards.optional().transform((codes) => codes ?? []),
  })
  .refine(({ kind, blind }) => kind === 'compliance' || blind !== false, {
    message: 'A quality question is always blind.',
    path: ['blind'],
  })
  .transform(({ blind, answers, ...asked }) => ({
    ...asked,
    blind: blind ?? asked.kind === 'quality',
    answers: answers ?? ANSWERS,
  }))

const topic = z
  .strictObject({
    code,
    title: sentence,
    goodLooksLike: sentence,
    questions: z.array(question).min(1, 'A topic needs a question.').superRefine(eachCodeOnce),
  })
  .transform((read) => ({
    ...read,
    questions: read.questions.map(({ askedWhen, ...asked }) => ({
      ...asked,
      askedWhen: askedWhen === undefined ? null : placed(read.code, askedWhen),
    })),
  }))

const wording = z
  .strictObject({ text: z.string().min(1), from: day.optional(), until: day.optional() })
  .transform(({ text, from, until }) => ({ text, from: from ?? null, until: until ?? null }))

const level = z.strictObject({
  code: z.enum(GRADES),
  guidance: sentence,
  wordings: z
    .array(wording)
    .refine(followOneAnother, 'Every day needs one wording of the grade, and only one.'),
})

const judgement = z.strictObject({ text: sentence, help: sentence, blind: z.boolean() })

/** What a file in `tools/` must hold to be an audit tool. */
export const toolSchema = z.strictObject({
  code,
  version: z.int().min(0),
  edition: z
    .int()
    .min(1)
    .optional()
    .transform((edition) => edition ?? null),
  title: sentence,
  inForceFrom: day,
  answers: z
    .array(z.strictObject({ code: z.enum(ANSWERS), wording: sentence, help: sentence }))
    .refine(
      (answers) => isExactly(answers, ANSWERS),
      'Each of the five answers is described once, in order.',
    ),
  grade: judgement.extend({
    levels: z
      .array(level)
      .refine((levels) => isExactly(levels, GRADES), 'Each of the four grades is described once, in order.'),
  }),
  safeguarded: judgement,
  topics: z.array(topic).min(1, 'A tool needs a topic.').superRefine(eachCodeOnce),
})

function placed(topic: string, { question, answers }: z.infer<typeof condition>) {
  const [first = '', second] = question.split('.')
  return second === undefined
    ? { topic, question: first, answers }
    : { topic: first, question: second, answers }
}

function hasKnownPlaces(text: string): boolean {
  const known: readonly string[] = PLACES
  const isKnown = [...text.matchAll(PLACE)].every((match) => known.includes(match[1] ?? ''))
  return isKnown && !/[{}]/.test(text.replace(PLACE, ''))
}

function isExactly(described: readonly { code: string }[], codes: readonly string[]): boolean {
  return described.length === codes.length && described.every((each, place) => each.code === codes[place])
}

function followOneAnother(wordings: readonly GradeWording[]): boolean {
  const ends = [null, ...wordings.map((each) => each.until)]
  return (
    wordings.length > 0 && ends.at(-1) === null && wordings.every((each, place) => each.from === ends[place])
  )
}

function eachCodeOnce(coded: readonly { code: string }[], context: z.RefinementCtx): void {
  const seen = new Set<string>()
  coded.forEach((each, place) => {
    if (seen.has(each.code)) {
      context.addIssue({
        code: 'custom',
        message: `The code ${each.code} stands here twice.`,
        path: [place, 'code'],
      })
    }
    seen.add(each.code)
  })
}
