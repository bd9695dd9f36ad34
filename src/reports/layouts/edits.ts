import type { Problem } from '../../kernel/refusal.ts'
import { no, ok, type Result } from '../../kernel/result.ts'
import {
  checkLayout,
  type Layout,
  type PlannedParagraph,
  type SectionLayout,
  type Side,
} from '../layout/index.ts'
import { NO_SUCH_PLACE } from './words.ts'

/** One thing that somebody does to a layout that is being written. */
export type LayoutChange = { readonly side: Side } & (
  | { readonly kind: 'addSection'; readonly title: string; readonly words: string }
  | { readonly kind: 'removeSection'; readonly section: string }
  | { readonly kind: 'moveSection'; readonly section: string; readonly to: 'up' | 'down' }
  | { readonly kind: 'rename'; readonly section: string; readonly title: string }
  | { readonly kind: 'addWriter'; readonly section: string; readonly writer: string }
  | { readonly kind: 'addOwn'; readonly section: string; readonly heading: string; readonly words: string }
  | { readonly kind: 'removeParagraph'; readonly section: string; readonly paragraph: string }
  | {
      readonly kind: 'moveParagraph'
      readonly section: string
      readonly paragraph: string
      readonly to: 'up' | 'down'
    }
)

/** The layout after the change, or why it would be none; problems name the field of the form that they are about. */
export function changed(layout: Layout, change: LayoutChange): Result<Layout, Problem[]> {
  const sections = sectionsAfter(layout, change)
  if (sections === null) return no([{ field: null, sentence: NO_SUCH_PLACE }])
  const read = checkLayout({ ...layout, [change.side]: sections })
  return read.ok ? ok(read.value) : no(read.problem.map((problem) => atItsField(problem, change.kind)))
}

/** What a paragraph is called within its layout. */
export function keyOf(paragraph: PlannedParagraph): string {
  return 'own' in paragraph ? `own.${paragraph.own}` : paragraph.writer
}

function sectionsAfter(layout: Layout, change: LayoutChange): readonly SectionLayout[] | null {
  const sections = layout[change.side]
  if (change.kind === 'addSection') return [...sections, newSection(layout, change)]
  const place = sections.findIndex(({ code }) => code === change.section)
  const section = sections[place]
  if (section === undefined) return null
  if (change.kind === 'removeSection') return sections.toSpliced(place, 1)
  if (change.kind === 'moveSection') return moved(sections, place, change.to)
  if (change.kind === 'rename') return sections.with(place, { ...section, title: change.title })
  const paragraphs = paragraphsAfter(layout, section, change)
  return paragraphs === null ? null : sections.with(place, { ...section, paragraphs })
}

type OfParagraphs = Extract<
  LayoutChange,
  { readonly kind: 'addWriter' | 'addOwn' | 'removeParagraph' | 'moveParagraph' }
>

function paragraphsAfter(
  layout: Layout,
  { paragraphs }: SectionLayout,
  change: OfParagraphs,
): readonly PlannedParagraph[] | null {
  if (change.kind === 'addWriter') return [...paragraphs, { writer: change.writer }]
  if (change.kind === 'addOwn') return [...paragraphs, newOwn(layout, change)]
  const place = paragraphs.findIndex((each) => keyOf(each) === change.paragraph)
  if (place < 0) return null
  return change.kind === 'removeParagraph'
    ? paragraphs.toSpliced(place, 1)
    : moved(paragraphs, place, change.to)
}

function newSection(layout: Layout, { title, words }: { title: string; words: string }): SectionLayout {
  const codes = [...layout.inside, ...layout.public].map(({ code }) => code)
  return {
    code: unused('section', codes),
    title,
    number: '{n}.0',
    paragraphs: [newOwn(layout, { heading: '', words })],
  }
}

function newOwn(layout: Layout, { heading, words }: { heading: string; words: string }): PlannedParagraph {
  const all = [...layout.inside, ...layout.public].flatMap(({ paragraphs }) => paragraphs)
  const codes = all.flatMap((each) => ('own' in each ? [each.own] : []))
  return { own: unused('paragraph', codes), heading: heading.trim() === '' ? null : heading, words }
}

// One more than the highest that is there: a code that was taken out is not given to something else in this version.
function unused(word: string, codes: readonly string[]): string {
  const numbers = codes.map((code) => Number(new RegExp(`^${word}-(\\d+)$`).exec(code)?.[1] ?? 0))
  return `${word}-${Math.max(0, ...numbers) + 1}`
}

function moved<Thing>(things: readonly Thing[], place: number, to: 'up' | 'down'): readonly Thing[] {
  const other = to === 'up' ? place - 1 : place + 1
  const [one, two] = [things[place], things[other]]
  return one === undefined || two === undefined ? things : things.with(place, two).with(other, one)
}

const FIELDS = ['title', 'words', 'heading', 'writer']

function atItsField({ field, sentence }: Problem, kind: LayoutChange['kind']): Problem {
  const last = kind === 'addWriter' ? 'writer' : (field?.split('.').at(-1) ?? '')
  return { field: FIELDS.includes(last) ? last : null, sentence }
}
