import { z } from 'zod'
import { looseFigures } from '../rules/figures.ts'
import { SIDES, type Layout, type PlannedParagraph, type SectionLayout, type Side } from './model.ts'
import { WRITERS, writerNamed } from './registry.ts'
import * as say from './words.ts'

const LONGEST_TITLE = 120
const LONGEST_WORDS = 4000

const title = z
  .string({ error: say.NO_TITLE })
  .trim()
  .min(1, say.NO_TITLE)
  .max(LONGEST_TITLE, say.atMost(LONGEST_TITLE))
  .refine((text) => !/[{}]/.test(text.replaceAll('{round}', '')), say.BRACES)

const ownParagraph = z
  .strictObject({
    own: z.string().regex(/^[a-z][a-z0-9-]*$/, say.BAD_CODE),
    heading: z.string().trim().min(1).max(LONGEST_TITLE, say.atMost(LONGEST_TITLE)).nullable().default(null),
    words: z
      .string({ error: say.NO_WORDS })
      .trim()
      .min(1, say.NO_WORDS)
      .max(LONGEST_WORDS, say.atMost(LONGEST_WORDS)),
  })
  .superRefine(({ heading, words }, context) => {
    const figures = countsIn(`${heading ?? ''} ${words}`)
    if (figures.length > 0)
      context.addIssue({ code: 'custom', path: ['words'], message: say.counts(figures) })
  })

const paragraph: z.ZodType<PlannedParagraph> = z.union(
  [z.strictObject({ writer: z.string() }), ownParagraph],
  {
    error: say.NO_PARAGRAPH_KIND,
  },
)

// The union tells of a paragraph of its own what is wrong with it only if it is read as one.
const planned = z.unknown().transform((value, context): PlannedParagraph => {
  const read = (isOwn(value) ? ownParagraph : paragraph).safeParse(value)
  if (read.success) return read.data
  for (const { message, path } of read.error.issues)
    context.addIssue({ code: 'custom', message, path: [...path] })
  return z.NEVER
})

function isOwn(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'own' in value
}

const section = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/, say.BAD_CODE),
  title,
  number: z
    .string()
    .refine((text) => text.includes('{n}'), say.NO_NUMBER)
    .default('{n}.0'),
  paragraphs: z.array(planned).min(1, say.EMPTY_SECTION),
})

function sections(side: Side) {
  return z
    .array(section)
    .min(1, say.NO_SECTION)
    .superRefine((all, context) => {
      for (const { path, sentence } of problemsWith(side, all))
        context.addIssue({ code: 'custom', path, message: sentence })
    })
}

/** The one schema of a layout, whether it ships or an authority writes it. */
export const layoutSchema: z.ZodType<Layout> = z.strictObject({
  code: z.string().regex(/^[a-z][a-zA-Z0-9]*$/, say.BAD_CODE),
  version: z.number().int().positive(),
  edition: z.number().int().positive().nullable().default(null),
  title,
  ...{ inside: sections(SIDES[0]), public: sections(SIDES[1]) },
})

interface Wrong {
  readonly path: (string | number)[]
  readonly sentence: string
}

function problemsWith(side: Side, all: readonly SectionLayout[]): Wrong[] {
  const places = all.flatMap(({ paragraphs }, place) =>
    paragraphs.map((each, index) => ({ each, path: [place, 'paragraphs', index] })),
  )
  const unknown = places.flatMap(({ each, path }) =>
    sentenceOn(side, each).map((sentence) => ({ path, sentence })),
  )
  const twice = places
    .filter(({ each }, place) => places.findIndex((other) => keyOf(other.each) === keyOf(each)) < place)
    .map(({ each, path }) => ({ path, sentence: say.twice(keyOf(each)) }))
  const codes = all.map(({ code }) => code)
  const again = codes.flatMap((code, place) =>
    codes.indexOf(code) < place ? [{ path: [place, 'code'], sentence: say.twice(code) }] : [],
  )
  return [...unknown, ...twice, ...again]
}

/** A writer that is not there, or that tells the public what it may not know. @source domain.md, disclosure */
function sentenceOn(side: Side, each: PlannedParagraph): string[] {
  if ('own' in each || writerNamed(side, each.writer) !== undefined) return []
  if (!Object.hasOwn(WRITERS, each.writer)) return [say.unknownWriter(each.writer)]
  return [side === 'public' ? say.notForThePublic(each.writer) : say.forThePublicAlone(each.writer)]
}

function keyOf(each: PlannedParagraph): string {
  return 'own' in each ? each.own : each.writer
}

const CITED = /\b(?:sections?|regulations?|articles?|schedules?|chapters?|part|paragraphs?)\s+\d+[A-Z]?\b/gi

/** Figures that would read as if they were counted; a law's section or a date is none. */
function countsIn(words: string): string[] {
  return looseFigures(words.replace(CITED, '')).figures
}
