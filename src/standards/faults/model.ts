/** A standard that cannot be worked out of some children because of a fault in the program. */
export interface Fault {
  readonly standard: string
  /** The kind of the fault. */
  readonly fault: string
  readonly children: number
}
