import { sha256 } from './digest.ts'

const HEAD_DIGITS = 12
const LARGEST_HEAD = 16 ** HEAD_DIGITS

/** All references in the order that the seed gives them; the order they come in plays no part. */
export function orderOf(seed: string, references: readonly string[]): string[] {
  const digests = references.map((reference) => sha256(`${seed}:${reference}`))
  const count = 2 ** Math.ceil(Math.log2(Math.max(2, references.length)))
  const keys = keysOf(digests, count).sort()
  mendTies(keys, count, digests)
  return Array.from(keys, (key) => references[key % count] ?? '')
}

/**
 * For each digest one number of as much of its beginning as fits there together with its place: numbers alone are
 * sorted without a call for each pair.
 */
function keysOf(digests: readonly string[], count: number): Float64Array {
  const heads = (Number.MAX_SAFE_INTEGER + 1) / count
  return Float64Array.from(digests, (digest, place) => {
    const beginning = parseInt(digest.slice(0, HEAD_DIGITS), 16) / LARGEST_HEAD
    return Math.floor(beginning * heads) * count + place
  })
}

// Two beginnings are alike once in a few draws; the whole digest decides then.
function mendTies(keys: Float64Array, count: number, digests: readonly string[]): void {
  const digestOf = (key: number) => digests[key % count] ?? ''
  for (let at = 1; at < keys.length; at += 1) {
    for (let to = at; to > 0; to -= 1) {
      const [before, here] = [keys[to - 1] ?? 0, keys[to] ?? 0]
      if (Math.floor(before / count) !== Math.floor(here / count) || digestOf(before) < digestOf(here)) break
      keys[to - 1] = here
      keys[to] = before
    }
  }
}
