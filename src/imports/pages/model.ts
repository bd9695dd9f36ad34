import type { Instant } from '../../kernel/instant.ts'

/** One CSV file or sheet, with what became of its rows. */
export interface FileSeen {
  readonly id: string
  readonly name: string
  readonly sheet: string | null
  readonly target: string | null
  readonly matched: string | null
  /** Whether it has columns: a file that is damaged or no table has none that could be matched. */
  readonly hasColumns: boolean
  readonly readCount: number
  readonly acceptedCount: number
  readonly rejectedCount: number
  readonly duplicateCount: number
  readonly problemCount: number
  readonly addedCount: number
  readonly changedCount: number
  readonly endedCount: number
  /** Of so many that were known; null where the file was no full extract. */
  readonly withdrawnCount: number | null
  readonly knownCount: number | null
}

export interface DeliverySeen {
  readonly id: string
  readonly source: string
  readonly at: Instant
  readonly by: string
  readonly isTrial: boolean
  readonly isFull: boolean
  /** A trial whose files still lie here. */
  readonly isWaiting: boolean
  readonly files: readonly FileSeen[]
}
