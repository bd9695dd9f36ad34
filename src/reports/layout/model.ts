import type { InsideFacts, PublicFacts } from '../facts.ts'
import type { ReportTable } from '../model.ts'

/** A paragraph as a layout writes it, its figures not yet locked; its key stays the same whatever its number. */
export interface Written {
  readonly key: string
  readonly heading?: string
  readonly text: string
  readonly table?: ReportTable
  /** Words that are agreed elsewhere, such as those of an action, cannot be edited here. */
  readonly isFixed?: boolean
}

/** Writes one paragraph, several, or none when there is nothing to say. */
export type Writer<Facts> = (facts: Facts) => Written | readonly Written[] | null

export interface SectionLayout<Facts> {
  readonly number: number
  readonly title: (facts: PublicFacts | InsideFacts) => string
  readonly paragraphs: readonly Writer<Facts>[]
}

/** How a report is built, in one version: a report names the one that it was drafted in. */
export interface Layout {
  readonly name: string
  /** Whether its public report gives the figures that everybody may read, where there are enough audits. */
  readonly tellsPublicFigures?: true
  readonly inside: readonly SectionLayout<InsideFacts>[]
  readonly public: readonly SectionLayout<PublicFacts>[]
}
