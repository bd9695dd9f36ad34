import { type Distribution, fromRatios } from './distribution.ts'

/** A sample drawn from a frame in which some children, the marked ones, have what is asked about. */
export interface Drawing {
  readonly frameCount: number
  readonly markedCount: number
  readonly sampleCount: number
}

/** How likely the sample holds each number of the marked children. */
export function hypergeometric({ frameCount, markedCount, sampleCount }: Drawing): Distribution {
  const lowest = Math.max(0, sampleCount + markedCount - frameCount)
  const highest = Math.min(sampleCount, markedCount)
  const likeliest = Math.floor(((sampleCount + 1) * (markedCount + 1)) / (frameCount + 2))
  const neither = frameCount - markedCount - sampleCount
  const ratio = (k: number) => ((markedCount - k) * (sampleCount - k)) / ((k + 1) * (neither + k + 1))
  return fromRatios({ lowest, highest, likeliest }, ratio)
}

/** The chance, 0 to 1, that the sample misses all of the marked children; 0 where it cannot. */
export function chanceOfMissingAll({ frameCount, markedCount, sampleCount }: Drawing): number {
  const [fewer, more] = [Math.min(markedCount, sampleCount), Math.max(markedCount, sampleCount)]
  let chance = 1
  for (let taken = 0; taken < fewer && chance > 0; taken += 1) {
    chance *= Math.max(0, frameCount - more - taken) / (frameCount - taken)
  }
  return chance
}
