import type { DayOrMonth } from '../kernel/day-or-month.ts'
import type { Day } from '../kernel/day.ts'
import type { Id } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Picture } from '../kernel/picture.ts'
import type { PublishedFigures } from './suppression/model.ts'

/**
 * Who a report is for. Restricted: a row for each case, without names. Partnership: no row for any child. Public: no
 * figure at all. @source domain.md, disclosure
 */
export const AUDIENCES = ['restricted', 'partnership', 'public'] as const
export type Audience = (typeof AUDIENCES)[number]

/** What stands at the top of a report. Preparers and presenters are roles, never names. Null: not recorded. */
export interface Header {
  readonly board: string
  readonly meetingOn: Day | null
  /** The month in which the report was written. */
  readonly reportMonth: DayOrMonth | null
  readonly preparedBy: string | null
  readonly presentedBy: string | null
  readonly title: string
  /** The month in which the earlier round was reported. */
  readonly earlierReportMonth: DayOrMonth | null
}

/** One version of a round's report: a draft on one cut, until it is issued. */
export interface Report {
  readonly id: Id<'report'>
  readonly round: { readonly id: Id<'round'>; readonly code: string }
  readonly version: number
  readonly layout: string
  readonly header: Header
  /** The cut that its figures are from; null until it is drafted. */
  readonly cut: Id<'cut'> | null
  readonly issued: { readonly at: Instant; readonly by: string } | null
  /** Why it was made where another version was issued before; null for the first. */
  readonly correctionReason: string | null
  /** The newest version that was issued after it; null where it is the newest. */
  readonly replacedBy: number | null
}

/** A person's words for one paragraph; null goes back to the draft. `drafted` is what the person had before them. */
export interface ParagraphEdit {
  readonly id: Id<'edit'>
  readonly paragraph: string
  readonly drafted: string
  readonly text: string | null
  readonly at: Instant
  readonly by: string
}

/** A report as one audience reads it, every figure in its place: what is shown, sent out and frozen at issue. */
export interface ReportDocument {
  readonly audience: Audience
  readonly title: string
  /** Whom it is for and what they may do with it. */
  readonly marking: string
  readonly header: readonly HeaderLine[]
  readonly sections: readonly Section[]
  /** Where the figures come from, and which paragraphs a person has edited. */
  readonly note: string
  /** What it tells of the round in figures, for whoever asks later what was published. A public report of enough audits has them. */
  readonly figures?: PublishedFigures
}

export interface HeaderLine {
  readonly label: string
  readonly value: string
}

export interface Section {
  readonly title: string
  readonly paragraphs: readonly Paragraph[]
}

/** A numbered paragraph. In its text a line that begins with `- ` is an item of a list. */
export interface Paragraph {
  readonly key: string
  readonly number: string
  readonly heading: string | null
  readonly text: string
  readonly table: ReportTable | null
  /** A document that was issued before there were pictures has none. */
  readonly picture: Picture | null
  readonly isEdited: boolean
}

export interface ReportTable {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
