import type { CheckName } from '../../independence-words.ts'

/** How an auditor stands to a case. */
export interface Fit {
  /** The checks that failed: while there is one, the solver never seats the auditor here. */
  readonly bars: readonly CheckName[]
  /** False where a check could not be made: allowed, but counted and kept low. */
  readonly isChecked: boolean
  /** From outside the service that has the child; null where that is not known. */
  readonly isOutside: boolean | null
}

/** Auditors by their place in the task, with the cases that they have to audit already. */
export interface Pairing {
  readonly auditors: readonly { readonly id: string; readonly load: number }[]
  /** The cases that wait for a pair; `fits` stand in the order of the auditors. */
  readonly cases: readonly WaitingCase[]
  /** Who audited a case together before, in this round or an earlier one, by place. */
  readonly earlier: readonly Two[]
}

export interface WaitingCase {
  readonly id: string
  readonly fits: readonly Fit[]
}

/** Two auditors by their places, the smaller first. */
export type Two = readonly [number, number]

/** A case without a lawful pair: what bars whom, and the fewest rules that would have to give way. */
export interface BlockedCase {
  readonly case: string
  /** For every auditor who is barred: the place and the checks that failed. */
  readonly barred: readonly { readonly auditor: number; readonly bars: readonly CheckName[] }[]
  readonly freeCount: number
  /** The pair that breaks the fewest rules; null where there are not two auditors. */
  readonly mend: { readonly two: Two; readonly bars: readonly CheckName[] } | null
}

export interface SeatedPair {
  readonly case: string
  readonly first: number
  readonly second: number
}

/** What the solver found for every case that has a lawful pair at all, and how far that is proved. */
export interface Solved {
  readonly pairs: readonly SeatedPair[]
  readonly blocked: readonly BlockedCase[]
  /** The cases of each auditor, those of before included. */
  readonly loads: readonly number[]
  /** Checks that could not be made: auditors without one, and pairs not known to have somebody from outside. */
  readonly notChecked: number
  /** Pairs that audited together before or twice now; no sharing as even has fewer than `atLeast`. */
  readonly repeats: { readonly count: number; readonly atLeast: number }
}

/** Who may audit the case: nothing bars them. */
export function isFree(fit: Fit | undefined): boolean {
  return fit !== undefined && fit.bars.length === 0
}

/** Whether the two may audit the case together. @source domain.md, pairing auditors */
export function isLawful({ fits }: WaitingCase, [a, b]: Two): boolean {
  const [one, other] = [fits[a], fits[b]]
  if (a === b || !one || !other || !isFree(one) || !isFree(other)) return false
  return one.isOutside !== false || other.isOutside !== false
}

/** How many checks could not be made of the two and this case. */
export function countNotChecked({ fits }: WaitingCase, [a, b]: Two): number {
  const own = [fits[a], fits[b]]
  const unchecked = own.filter((fit) => fit?.isChecked === false).length
  return unchecked + (own.some((fit) => fit?.isOutside === true) ? 0 : 1)
}
