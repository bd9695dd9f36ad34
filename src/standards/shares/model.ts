/** The children of a register by how they stand, one count for each verdict in the order of VERDICTS. */
export interface ShareCounts {
  readonly register: string
  readonly standard: string
  readonly counts: readonly number[]
  readonly listCount: number
}
