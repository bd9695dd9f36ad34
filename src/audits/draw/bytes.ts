// Beyond U+FFFF the order of JavaScript's UTF-16 units and the order of UTF-8 bytes part ways.
const SURROGATE = /[\ud800-\udfff]/

/** Compares two texts by their UTF-8 bytes, for sorting. */
export function byBytes(first: string, second: string): number {
  return Buffer.compare(Buffer.from(first), Buffer.from(second))
}

/** The texts in the order of their UTF-8 bytes. */
export function sortedByBytes(texts: readonly string[]): string[] {
  return texts.some((text) => SURROGATE.test(text)) ? texts.toSorted(byBytes) : texts.toSorted()
}
