import { sha256 } from './digest.ts'

const HEAD_DIGITS = 12

/** All references in the order that the seed gives them; the order they come in plays no part. */
export function orderOf(seed: string, references: readonly string[]): string[] {
  const digests = references.map((reference) => sha256(`${seed}:${reference}`))
  // Numbers compare faster than texts: 48 bits of a digest decide all but one pair in millions of draws.
  const heads = Float64Array.from(digests, (digest) => parseInt(digest.slice(0, HEAD_DIGITS), 16))
  const headAt = (place: number) => heads[place] ?? 0
  const digestAt = (place: number) => digests[place] ?? ''
  const places = Uint32Array.from(references.keys())
  places.sort((a, b) => headAt(a) - headAt(b) || (digestAt(a) < digestAt(b) ? -1 : 1))
  return Array.from(places, (place) => references[place] ?? '')
}
