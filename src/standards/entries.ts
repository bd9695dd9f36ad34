import type { Entries } from './rule-model.ts'
import { answerPlace } from './timeline-of.ts'
import { isPart, NA, NO, PART, YES } from './timeline.ts'

export const COUNTS_NOT = 0
export const MAY_COUNT = 1
export const COUNTS = 2

/** Which entries count, as numbers: a kind's place, and its answers as masks. */
export interface PreparedEntries {
  readonly kinds: Int32Array
  readonly asked: Int32Array
  readonly wanted: Int32Array
  readonly barred: Int32Array
}

/** Of a kind that is not asked for no answers are the wanted ones. */
const NOT_ASKED_FOR = -1

/**
 * The rule's entries against the kinds of a timeline. A kind that the timeline lacks is a fault: it was not loaded.
 * Among more kinds than its own those of other versions count for nothing.
 */
export function prepareEntries(
  { kinds, yes, no = [] }: Entries,
  loaded: readonly string[],
  among: readonly string[] = kinds,
): PreparedEntries {
  const masks = (ofYes: number, ofNo: number) =>
    Int32Array.from(
      among,
      (kind) => maskOf(kind, yes, ofYes) | maskOf(kind, no, ofNo) | partMask(kind, ofYes),
    )
  const wanted = masks(YES, NO)
  for (const [place, kind] of among.entries()) if (!kinds.includes(kind)) wanted[place] = NOT_ASKED_FOR
  return {
    kinds: Int32Array.from(among, (kind) => kindPlace(kind, loaded)),
    asked: masks(NA, NA),
    wanted,
    // One bit of an answer tells no and not applicable from yes, and the other yes and not applicable from no.
    barred: masks(NO, YES),
  }
}

export function kindPlace(kind: string, loaded: readonly string[]): number {
  const place = loaded.indexOf(kind)
  if (place < 0) throw new Error(`The timeline was loaded without ${kind}`)
  return place
}

// An answer that entries of the kind do not have is not asked of them.
function maskOf(kind: string, attributes: readonly string[], value: number): number {
  return attributes
    .map((attribute) => answerPlace(kind, attribute))
    .filter((place) => place >= 0)
    .reduce((mask, place) => mask | (value << (2 * place)), 0)
}

// Of an entry that stands under a part of its kind it is asked that it names the part.
function partMask(kind: string, value: number): number {
  return isPart(kind) ? value << (2 * PART) : 0
}

/** Whether an entry of the rule's kind with these answers counts, may count or does not. */
export function countsBy(entries: PreparedEntries, kind: number, bits: number): number {
  const asked = bits & (entries.asked[kind] as number)
  const wanted = entries.wanted[kind] as number
  if (asked === wanted) return COUNTS
  if (wanted === NOT_ASKED_FOR) return COUNTS_NOT
  return (bits & (entries.barred[kind] as number)) === 0 ? MAY_COUNT : COUNTS_NOT
}

/** One answer of an entry: not recorded, yes, no, not applicable. */
export function answerAt(bits: number, place: number): number {
  return (bits >>> (2 * place)) & NA
}
