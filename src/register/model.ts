import type { Id } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Period } from '../kernel/period.ts'

/** A named list kept under a procedure, with the strands and risk levels that it knows. */
export interface Register {
  readonly id: Id<'register'>
  readonly code: string
  readonly name: string
  readonly strands: readonly string[]
  readonly riskLevels: readonly string[]
}

/** What is said of a stay: from when until when (the first day off the list), and why. */
export interface StayFacts extends Period {
  readonly strands: readonly string[]
  readonly riskLevel: string | null
  readonly reasonOn: string | null
  readonly reasonOff: string | null
}

/** One child's time on a register, as known at one time. */
export interface Stay extends StayFacts {
  readonly id: Id<'stay'>
  readonly child: Id<'child'>
  readonly register: Id<'register'>
  readonly identity: Id<'identity'>
  readonly source: string
  /** Tells what is known now from what was known before: the text of the moment since when it is. */
  readonly version: string
  /** Entered by mistake, or gone from its source: on no list any more. */
  readonly isWithdrawn: boolean
}

/** A stay that is to be kept for the first time. */
export type NewStay = Omit<Stay, 'version' | 'isWithdrawn'>

/** One state of a stay in its history: who brought it about, when and why. */
export interface StayVersion extends StayFacts {
  readonly knownFrom: Instant
  readonly isWithdrawn: boolean
  /** Sent by a source, as against entered here. */
  readonly isImported: boolean
  /** Null where no person did it, as in an import on the program's own account. */
  readonly by: string | null
  readonly changeReason: string | null
}
