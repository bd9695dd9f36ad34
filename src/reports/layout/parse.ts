import { parse, stringify } from 'smol-toml'
import type { Problem } from '../../kernel/refusal.ts'
import { no, ok, type Result } from '../../kernel/result.ts'
import type { Layout, PlannedParagraph, SectionLayout } from './model.ts'
import { layoutSchema } from './schema.ts'

/** The layout that a TOML text describes, or everything that is wrong with it, each at its place. */
export function parseLayout(text: string): Result<Layout, Problem[]> {
  try {
    return checkLayout(parse(text))
  } catch (error) {
    // The reader throws on a slip of the pen; to us that is an expected no.
    return no([{ field: null, sentence: `The file is not TOML. ${(error as Error).message}` }])
  }
}

/** The same for a layout that somebody has put together. */
export function checkLayout(layout: unknown): Result<Layout, Problem[]> {
  const read = layoutSchema.safeParse(layout)
  if (read.success) return ok(read.data)
  return no(
    read.error.issues.map(({ path, message }) => ({
      field: path.length === 0 ? null : path.join('.'),
      sentence: message,
    })),
  )
}

/** The layout as a file of `layouts/` holds it: the same layout always gives the same text. */
export function layoutText(layout: Layout): string {
  const { code, version, edition, title } = layout
  return stringify({
    ...{ code, version, ...(edition === null ? {} : { edition }), title },
    inside: layout.inside.map(sectionText),
    public: layout.public.map(sectionText),
  })
}

function sectionText({ code, title, number, paragraphs }: SectionLayout) {
  return { code, title, number, paragraphs: paragraphs.map(paragraphText) }
}

function paragraphText(paragraph: PlannedParagraph) {
  if ('writer' in paragraph) return { writer: paragraph.writer }
  const { own, heading, words } = paragraph
  return { own, ...(heading === null ? {} : { heading }), words }
}
