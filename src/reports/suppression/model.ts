/** What stands in the place of a count that may not be told: 1 to 5, or a count from which such a one would follow. */
export const SUPPRESSED = 'c'

/** Counts from 1 to this are small: they point to children. @source domain.md, disclosure */
export const LARGEST_SMALL_COUNT = 5

/**
 * The narrowest that the possible values of a suppressed count may lie together, from lowest to highest: as many values
 * stay possible as a count of 1 to 5 has by itself, and one more.
 */
export const NARROWEST_WIDTH = 5

/** How the audits of a round fall apart on one matter: every audit is in one cell. */
export interface CountTable {
  readonly key: string
  readonly cells: Readonly<Record<string, number>>
  /** Cells that may not be told to hold every audit, because that would say something sensitive of every child. */
  readonly neverAll: readonly string[]
  /** Cells that may not be told to hold none, for the same reason. */
  readonly neverNone: readonly string[]
}

export interface CellName {
  readonly table: string
  readonly cell: string
}

/** The cells of the part hold together no more audits than the cells of the whole, and everybody may know it. */
export interface Link {
  readonly part: readonly CellName[]
  readonly whole: readonly CellName[]
}

/** A count as everybody may read it. */
export type PublicCount = number | typeof SUPPRESSED

/** The cells of a table as everybody may read them; null where the whole table is withheld. */
export type PublicTable = Readonly<Record<string, PublicCount>> | null

/** What an issued report has told everybody of a round. */
export interface PublishedFigures {
  readonly round: string
  readonly auditCount: number
  /** Null where the list is so little longer than the sample that its length would point to those left out. */
  readonly frameCount: number | null
  readonly tables: Readonly<Record<string, PublicTable>>
}

declare const suppressed: unique symbol

/** Figures that went through suppression: nothing else makes them, so that no raw count compiles into a public report. */
export interface SuppressedFigures extends PublishedFigures {
  readonly [suppressed]: true
}

/** A report that was published, beside the round: how many of its audits this round does not have, and the reverse. */
export interface EarlierIssue {
  readonly figures: PublishedFigures
  readonly leftCount: number
  readonly joinedCount: number
}

/** The exact figures of a round, and everything that a reader may set beside them. */
export interface RoundToTell {
  readonly round: string
  readonly auditCount: number
  readonly frameCount: number | null
  readonly tables: readonly CountTable[]
  readonly links: readonly Link[]
  readonly earlier: readonly EarlierIssue[]
  /** Which count is hidden beside a small one hangs on this text, which no reader knows. */
  readonly secret: string
}
