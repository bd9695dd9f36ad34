import type { Audience } from '../../reports/index.ts'

/** One file of a pack, with a sentence that says what it is. */
export interface PackFile {
  /** Within the folder: `rounds/april-2015/counts.csv`. */
  readonly path: string
  readonly about: string
  readonly content: Buffer
}

/** A table that a pack may hold as a file. */
export interface PackTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** What is handed to inspectors: everything that an audience may have, on one day. */
export interface Pack {
  readonly authority: string
  readonly audience: Audience
  /** The day as at which the list is given. */
  readonly asAt: string
  readonly files: readonly PackFile[]
  /** What a reader could work out about one child, as sentences; none where nothing was found. */
  readonly findings: readonly string[]
  /** What an inspector may look for and does not find, each with the reason. */
  readonly leftOut: readonly string[]
}
