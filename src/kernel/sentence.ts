const WORDS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** A count as a sentence says it: a word to nine, then figures (`none`, `eight`, `10`, `1,250`). */
export function numberWord(count: number): string {
  return WORDS[count] ?? count.toLocaleString('en-GB')
}

/** The text with its first letter as a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Things in a row, as a sentence lists them: `a, b and c`. */
export function listed(things: readonly string[]): string {
  const last = things.at(-1) ?? ''
  return things.length < 2 ? last : `${things.slice(0, -1).join(', ')} and ${last}`
}

/** The noun that goes with the count, without the count: `plural(1, 'child', 'children')` is `child`. */
export function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many
}
