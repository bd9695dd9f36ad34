/** Dice whose throws all follow from a seed, so that the same seed gives the same files, byte for byte. */
export interface Chance {
  /** A whole number from `least` to `most`, both among them. */
  readonly between: (least: number, most: number) => number
  /** True as often as the share says: 0.2 is once in five throws. */
  readonly isLikely: (share: number) => boolean
  readonly oneOf: <Item>(items: readonly [Item, ...Item[]]) => Item
}

/**
 * The dice of one child. They depend on the seed and the child's number alone, so that nothing of the children before
 * has to be remembered.
 */
export function chanceOf(seed: number, child: number): Chance {
  const next = sequence(mixed(mixed(seed >>> 0) ^ child))
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    between,
    isLikely: (share) => next() < share,
    oneOf: (items) => items[between(0, items.length - 1)] ?? items[0],
  }
}

/** Numbers from 0 up to 1: a counter in steps of the golden ratio, each step mixed (SplitMix with 32 bits). */
function sequence(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x9e3779b9) | 0
    return mixed(state) / 2 ** 32
  }
}

function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x21f0aaad)
  const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97)
  return (twice ^ (twice >>> 15)) >>> 0
}
