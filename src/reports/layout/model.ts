import type { Picture } from '../../kernel/picture.ts'
import type { ReportTable } from '../model.ts'

/** A paragraph as a layout writes it, its figures not yet locked; its key stays the same whatever its number. */
export interface Written {
  readonly key: string
  /** The number by which it goes elsewhere, such as the reference of an action; else it is counted in its section. */
  readonly number?: string
  readonly heading?: string
  readonly text: string
  readonly table?: ReportTable
  readonly picture?: Picture
  /** Words that are agreed elsewhere, such as those of an action, cannot be edited here. */
  readonly isFixed?: boolean
}

/** Writes one paragraph, several, or none when there is nothing to say. */
export type Writer<Facts> = (facts: Facts) => Written | readonly Written[] | null

/** For the board and its partners, or for the public: the two hold different paragraphs. */
export const SIDES = ['inside', 'public'] as const
export type Side = (typeof SIDES)[number]

export function isSide(text: string): text is Side {
  return (SIDES as readonly string[]).includes(text)
}

/** A place in a layout: what a writer makes of the facts, or words of the authority that stand in every report. */
export type PlannedParagraph =
  | { readonly writer: string }
  | { readonly own: string; readonly heading: string | null; readonly words: string }

export interface SectionLayout {
  readonly code: string
  /** Without its number; `{round}` stands for the name of the round. */
  readonly title: string
  /** How the number is printed before the title: `{n}.0`. */
  readonly number: string
  readonly paragraphs: readonly PlannedParagraph[]
}

/** How a report is built, as versioned data: a report names the one that it was drafted in. */
export interface Layout {
  readonly code: string
  readonly version: number
  /** Counts an authority's own versions; null where the layout ships with the program. */
  readonly edition: number | null
  readonly title: string
  readonly inside: readonly SectionLayout[]
  readonly public: readonly SectionLayout[]
}

/** `board-4`, or `board-4.2` for an authority's own. */
export function layoutName({ code, version, edition }: Pick<Layout, 'code' | 'version' | 'edition'>): string {
  return edition === null ? `${code}-${version}` : `${code}-${version}.${edition}`
}
