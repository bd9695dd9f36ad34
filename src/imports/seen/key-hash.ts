/** Three numbers that stand for a text: of a thousand million texts two share all three once in a hundred thousand files. */
export interface KeyHash {
  readonly first: number
  readonly second: number
  readonly third: number
}

/** Stands for a row's key, so that millions of keys need no texts in memory. */
export function hashKey(key: string): KeyHash {
  let [first, second, third] = [0x9e3779b9 ^ key.length, 0x85ebca6b, 0xc2b2ae35]
  for (let at = 0; at < key.length; at += 1) {
    const letter = key.charCodeAt(at)
    first = Math.imul(first ^ letter, 0x9e3779b1)
    second = Math.imul(second ^ letter, 0x5f356495)
    third = Math.imul(third ^ letter, 0x38b34ae5)
  }
  // A letter moves upward only as it is multiplied: the upper half is brought down, and each into the next.
  first = mixed(first ^ (third >>> 15))
  second = mixed(second ^ (first >>> 13))
  third = mixed(third ^ (second >>> 16))
  return { first, second, third }
}

function mixed(number: number): number {
  const once = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) | 0
}

/** What a row says, in 31 bits (FNV-1a): the engine keeps these without an object for each of a million rows. */
export function digestOf(cells: readonly string[]): number {
  let hash = 0x811c9dc5
  for (const cell of cells) {
    const written = cell.trim()
    for (let at = 0; at < written.length; at += 1) hash = Math.imul(hash ^ written.charCodeAt(at), 0x01000193)
    hash = Math.imul(hash ^ 0xffff, 0x01000193)
  }
  return hash & 0x7fffffff
}
