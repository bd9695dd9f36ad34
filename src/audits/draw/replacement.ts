import { conflict, invalid, type Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Draw } from './draw.ts'

/** A case that leaves the sample, the child that takes its place, and why. */
export interface Replacement {
  readonly out: string
  readonly in: string
  readonly reason: string
}

/** The next child of the reserve in the stratum of the one that leaves; refused without a reason. */
export function replacementFor(
  draw: Draw,
  made: readonly Replacement[],
  asked: Pick<Replacement, 'out' | 'reason'>,
): Result<Replacement, Refusal> {
  if (asked.reason.trim() === '') return invalid('Enter why the case is replaced.', 'reason')
  if (!sampleAfter(draw, made).includes(asked.out))
    return conflict('The child is not in the sample, or no longer.')
  const taken = new Set(made.map((replacement) => replacement.in))
  const next = reserveBehind(draw, asked.out).find((reference) => !taken.has(reference))
  return next === undefined
    ? conflict('The reserve is used up: no other child can take the place of this one.')
    : ok({ ...asked, in: next })
}

/** The sample as it stands after replacements, each child in the place of the one it replaced. */
export function sampleAfter(draw: Draw, made: readonly Replacement[]): string[] {
  const standing = [...draw.sample]
  for (const replacement of made) standing[standing.indexOf(replacement.out)] = replacement.in
  return standing
}

function reserveBehind(draw: Draw, out: string): readonly string[] {
  const own = draw.strata.find(({ sample, reserve }) => sample.includes(out) || reserve.includes(out))
  return own?.reserve ?? []
}
