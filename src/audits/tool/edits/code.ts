const LITTLE = new Set(
  'a an and are as at be been by did do does for from had has have if in is it its of on or that the their there they this to was were what when where which who with'.split(
    ' ',
  ),
)
const MOST_WORDS = 4

/** A code for a text, which no other has: `Was the plan reviewed on time?` gives `planReviewedTime`. */
export function codeFrom(text: string, taken: readonly string[]): string {
  const plain = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9\s-]/g, '')
  const words = plain.split(/[\s-]+/).filter((word) => /^[a-z]/.test(word))
  const telling = words.filter((word) => !LITTLE.has(word)).slice(0, MOST_WORDS)
  const [first = 'question', ...rest] = telling.length > 0 ? telling : words.slice(0, MOST_WORDS)
  const code = [first, ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('')
  return unlike(code, taken)
}

/** Whether a text could be a code of ours. */
export function isCode(text: string): boolean {
  return /^[a-z][a-zA-Z0-9]*$/.test(text)
}

function unlike(code: string, taken: readonly string[]): string {
  let found = code
  for (let count = 2; taken.includes(found); count += 1) found = `${code}${count}`
  return found
}
