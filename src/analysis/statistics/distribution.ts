/** The chance of each whole number; the first chance is that of `lowest`. */
export interface Distribution {
  readonly lowest: number
  readonly chances: Float64Array
}

/** The whole numbers that have a chance, and the likeliest of them. */
export interface Support {
  readonly lowest: number
  readonly highest: number
  readonly likeliest: number
}

/**
 * The distribution whose chances stand in the ratios P(k + 1) / P(k). Weights go out from the likeliest number,
 * so that nothing overflows and no logarithm of a factorial costs digits.
 */
export function fromRatios(
  { lowest, highest, likeliest }: Support,
  ratio: (k: number) => number,
): Distribution {
  const weights = new Float64Array(highest - lowest + 1)
  let total = 0
  for (let k = likeliest, weight = 1; k <= highest && weight > 0; weight *= ratio(k), k += 1) {
    weights[k - lowest] = weight
    total += weight
  }
  for (let k = likeliest - 1, weight = 1; k >= lowest && weight > 0; k -= 1) {
    weight /= ratio(k)
    weights[k - lowest] = weight
    total += weight
  }
  return { lowest, chances: weights.map((weight) => weight / total) }
}

export function chanceOf({ lowest, chances }: Distribution, k: number): number {
  return chances[k - lowest] ?? 0
}

export function chanceOfAtMost({ lowest, chances }: Distribution, k: number): number {
  return sum(chances.subarray(0, Math.max(0, k - lowest + 1)))
}

export function chanceOfAtLeast({ lowest, chances }: Distribution, k: number): number {
  return sum(chances.subarray(Math.max(0, k - lowest)))
}

function sum(chances: Float64Array): number {
  return chances.reduce((total, chance) => total + chance, 0)
}
