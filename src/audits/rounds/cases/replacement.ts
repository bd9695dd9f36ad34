import type { Refusal } from '../../../kernel/refusal.ts'
import { conflict } from '../../../kernel/refusal.ts'
import type { Result } from '../../../kernel/result.ts'
import { drawSample } from '../../draw/draw.ts'
import { parseFrame } from '../../draw/frame.ts'
import { replacementFor, type Replacement } from '../../draw/replacement.ts'
import { canBeAllocated, type CaseInRound } from './model.ts'
import { TOO_LATE_TO_REPLACE } from './words.ts'

/** The replacements made so far, in the order in which they were made. */
export function replacementsAmong(cases: readonly CaseInRound[]): Replacement[] {
  const referenceOf = new Map(cases.map(({ id, reference }) => [id, reference]))
  return cases
    .toSorted((first, second) => (first.id < second.id ? -1 : 1))
    .flatMap(({ reference, replaces, replacementReason }) => {
      const out = replaces === null ? undefined : referenceOf.get(replaces)
      return out === undefined ? [] : [{ out, in: reference, reason: replacementReason ?? '' }]
    })
}

export interface Asked {
  readonly file: CaseInRound
  readonly reason: string
}

/** Who takes the place of the case: the next of its stratum's reserve. Refused once the case is submitted. */
export function decideReplacement(
  drawn: { readonly frameText: string; readonly seed: string },
  cases: readonly CaseInRound[],
  { file, reason }: Asked,
): Result<Replacement, Refusal> {
  if (!canBeAllocated(file)) return conflict(TOO_LATE_TO_REPLACE)
  const frame = parseFrame(drawn.frameText)
  if (!frame.ok) return frame
  const draw = drawSample(frame.value, drawn.seed)
  if (!draw.ok) return draw
  return replacementFor(draw.value, replacementsAmong(cases), { out: file.reference, reason })
}
