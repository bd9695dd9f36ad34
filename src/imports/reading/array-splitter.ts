/** An item of a document's array that goes on for longer than this is no child. */
export const LONGEST_ITEM = 16 << 20
/** Values within values, deeper than any payload. */
const DEEPEST = 100

/** Why a text is not the array of values that it should be. */
export type Unsplit = 'broken' | 'tooLong' | 'tooDeep'

type Place = 'before' | 'inside' | 'after'

/**
 * Cuts the text of a JSON array into the texts of its items, piece by piece. It only finds where items end: whether each
 * of them is JSON is for whoever parses it.
 */
export class ArraySplitter {
  #place: Place = 'before'
  #item = ''
  #count = 0
  #depth = 0
  #isInText = false
  #isEscaped = false

  /** Whether its first sign was found. */
  get isBegun(): boolean {
    return this.#place !== 'before'
  }

  /** Whether the array was closed. */
  get isWhole(): boolean {
    return this.#place === 'after'
  }

  /** The items that are whole by now. */
  *take(piece: string): Generator<string, Unsplit | null> {
    let from = 0
    for (let at = 0; at < piece.length; at += 1) {
      const sign = piece[at] ?? ''
      if (this.#place !== 'inside') {
        if (!this.#opens(sign)) return 'broken'
        from = at + 1
      } else if (this.#isEnd(sign)) {
        const item = this.#ended(this.#item + piece.slice(from, at), sign)
        from = at + 1
        if (item !== null) yield item
      }
      if (this.#depth > DEEPEST) return 'tooDeep'
    }
    if (this.#place === 'inside') this.#item += piece.slice(from)
    return this.#item.length > LONGEST_ITEM ? 'tooLong' : null
  }

  /** The item that ends here; null where the array closes without having held any. */
  #ended(item: string, sign: string): string | null {
    this.#item = ''
    if (sign === ']') this.#place = 'after'
    if (sign === ']' && this.#count === 0 && isBlank(item)) return null
    this.#count += 1
    return item
  }

  #opens(sign: string): boolean {
    if (isBlank(sign)) return true
    if (this.#place === 'after' || sign !== '[') return false
    this.#place = 'inside'
    return true
  }

  /** Goes one sign on within the array; true where it ends an item. */
  #isEnd(sign: string): boolean {
    if (this.#isInText) this.#goOnInText(sign)
    else if (sign === '"') this.#isInText = true
    else if (this.#depth === 0 && (sign === ',' || sign === ']')) return true
    else if (sign === '{' || sign === '[') this.#depth += 1
    else if (sign === '}' || sign === ']') this.#depth -= 1
    return false
  }

  #goOnInText(sign: string): void {
    if (this.#isEscaped) this.#isEscaped = false
    else if (sign === '\\') this.#isEscaped = true
    else if (sign === '"') this.#isInText = false
  }
}

function isBlank(text: string): boolean {
  return /^[ \t\r\n]*$/.test(text)
}
