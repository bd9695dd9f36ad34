import type { Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { byBytes } from './bytes.ts'
import { checkFrame } from './frame-check.ts'
import type { Frame } from './frame.ts'
import { orderOf } from './order.ts'
import { allocate } from './strata.ts'

/** What one stratum gives: its part of the sample and, in the order of the draw, its reserve. */
export interface DrawnStratum {
  readonly stratum: string
  readonly sample: readonly string[]
  readonly reserve: readonly string[]
}

/** A sample in the order of the draw, that order over the whole frame, and the strata sorted by name. */
export interface Draw {
  readonly order: readonly string[]
  readonly sample: readonly string[]
  readonly strata: readonly DrawnStratum[]
}

/** Draws the sample that the seed gives: the same frame and seed give the same draw, everywhere. */
export function drawSample(frame: Frame, seed: string): Result<Draw, Refusal> {
  const checked = checkFrame(frame)
  if (!checked.ok) return checked
  const references = frame.children.map(({ reference }) => reference)
  const order = orderOf(seed, references)
  const strata = strataOf(frame, order)
  const sampled = new Set(strata.flatMap(({ sample }) => sample))
  return ok({ order, sample: order.filter((reference) => sampled.has(reference)), strata })
}

function strataOf(frame: Frame, order: readonly string[]): DrawnStratum[] {
  const ordered = byStratum(frame, order)
  const places = allocate(frame.size, new Map([...ordered].map(([name, { length }]) => [name, length])))
  const split = ([stratum, references]: [string, string[]]): DrawnStratum => {
    const count = places.get(stratum) ?? 0
    return { stratum, sample: references.slice(0, count), reserve: references.slice(count) }
  }
  return [...ordered].map(split).sort((first, second) => byBytes(first.stratum, second.stratum))
}

function byStratum(frame: Frame, order: readonly string[]): Map<string, string[]> {
  const [only] = frame.children
  if (only !== undefined && frame.strata === 'none') return new Map([[only.stratum, [...order]]])
  const stratumOf = new Map<string, string>()
  for (const { reference, stratum } of frame.children) stratumOf.set(reference, stratum)
  const groups = new Map([...new Set(stratumOf.values())].map((stratum) => [stratum, [] as string[]]))
  for (const reference of order) groups.get(stratumOf.get(reference) ?? '')?.push(reference)
  return groups
}
