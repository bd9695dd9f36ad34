import type { KeyHash } from './key-hash.ts'

const NUMBERS = 4
const FIRST_SLOTS = 1 << 12

/** Keys as their hashes, each with the digest of its row, in one block of memory that grows by doubling. */
export class KeyTable {
  #slots = new Int32Array(FIRST_SLOTS * NUMBERS)
  #count = 0

  get count(): number {
    return this.#count
  }

  /** The digest that was kept under the key, or null. */
  find(key: KeyHash): number | null {
    const at = this.#place(key)
    return this.#digestAt(at)
  }

  /** Keeps a key that is not there yet. */
  add(key: KeyHash, digest: number): void {
    if (this.#count * 4 >= (this.#slots.length / NUMBERS) * 3) this.#grow()
    this.#write(this.#place(key), key, digest)
    this.#count += 1
  }

  clear(): void {
    this.#slots.fill(0)
    this.#count = 0
  }

  *[Symbol.iterator](): Generator<readonly [KeyHash, number]> {
    for (let at = 0; at < this.#slots.length; at += NUMBERS) {
      const digest = this.#digestAt(at)
      if (digest !== null) yield [this.#keyAt(at), digest]
    }
  }

  /** Where the key stands, or the free slot where it would. */
  #place({ first, second, third }: KeyHash): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let at = Math.imul(first, NUMBERS) & mask
    while (
      slots[at + 3] !== 0 &&
      (slots[at] !== first || slots[at + 1] !== second || slots[at + 2] !== third)
    )
      at = (at + NUMBERS) & mask
    return at
  }

  #keyAt(at: number): KeyHash {
    const slots = this.#slots
    return { first: slots[at] ?? 0, second: slots[at + 1] ?? 0, third: slots[at + 2] ?? 0 }
  }

  // A digest has 31 bits: the sign says that the slot is taken.
  #digestAt(at: number): number | null {
    const kept = this.#slots[at + 3] ?? 0
    return kept === 0 ? null : kept & 0x7fffffff
  }

  #write(at: number, { first, second, third }: KeyHash, digest: number): void {
    this.#slots.set([first, second, third, digest | 0x80000000], at)
  }

  #grow(): void {
    const before = this.#slots
    this.#slots = new Int32Array(before.length * 2)
    for (let at = 0; at < before.length; at += NUMBERS) {
      const four = before.subarray(at, at + NUMBERS)
      const [first = 0, second = 0, third = 0, kept = 0] = four
      if (kept !== 0) this.#slots.set(four, this.#place({ first, second, third }))
    }
  }
}
