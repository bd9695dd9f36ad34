import { crossing } from './crossing.ts'
import { chanceOfAtLeast, chanceOfAtMost, type Distribution, fromRatios } from './distribution.ts'
import { isShare, type Share } from './share.ts'

/** A share between two bounds, each from 0 to 1. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

const EACH_TAIL = 0.025

/** The exact 95% interval of Clopper and Pearson for a share where no frame is known; null where it is no share. */
export function clopperPearson(seen: Share): Bounds | null {
  if (!isShare(seen) || seen.of === 0) return null
  const { count, of } = seen
  const low = crossing((share) => chanceOfAtLeast(binomial(of, share), count) > EACH_TAIL)
  const high = crossing((share) => chanceOfAtMost(binomial(of, share), count) <= EACH_TAIL)
  return { low: count === 0 ? 0 : low, high: count === of ? 1 : high }
}

function binomial(of: number, share: number): Distribution {
  const likeliest = Math.min(of, Math.floor((of + 1) * share))
  const odds = share / (1 - share)
  return fromRatios({ lowest: 0, highest: of, likeliest }, (k) => ((of - k) / (k + 1)) * odds)
}
