import type { VerifiedPart } from '../../draw/verify.ts'

/** A draw computed again from what was kept; nothing to compute where no draw was recorded. */
export interface RoundVerification {
  readonly round: string
  readonly isRecorded: boolean
  readonly matches: boolean
  readonly frameHash: string | null
  readonly seed: string | null
  readonly parts: readonly VerifiedPart[]
  /** Whether the children behind the references were compared too, which only who may know them can. */
  readonly hasComparedChildren: boolean
  readonly sentence: string
}
