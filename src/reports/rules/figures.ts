/**
 * Figures of a drafted text are locked: they stand in braces, as in `In {three of the eight} audits`, and a person edits
 * the words around them. Dates are not locked, but an edit may use those of its draft alone.
 */
const SMALL = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const TEENS = 'thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const WORDS = `zero|none|${SMALL}|${TEENS}|(?:${TENS})(?:-(?:one|${SMALL}))?|hundreds?|thousands?|dozens?|half`
const DIGITS = String.raw`\p{N}+(?:[.,:]\p{N}+)*%?`
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December'
const DATE = String.raw`(?:\d{1,2}\s+)?(?:${MONTH})\s+\d{4}|\d{1,2}\s+(?:${MONTH})|(?:19|20)\d\d(?!%|[.,:]\d)`

const START = String.raw`(?<![\p{L}\p{N}])`
const END = String.raw`(?![\p{L}\p{N}])`

function finder(number: string): RegExp {
  const figure = String.raw`(?:all\s+|both\s+)?(?:${number})(?:\s+of\s+(?:the\s+)?(?:${number}))?`
  return new RegExp(`${START}(?:(?<date>${DATE})|(?<figure>${figure}|both(?=\\s+audits)))${END}`, 'giu')
}

// In a draft every "one" is a count; a person also writes "one-to-one" and "one another".
const IN_DRAFT = finder(`${DIGITS}|${WORDS}|(?<!-)one(?!-)`)
const COUNTED = 'of|audits?|auditors?|cases?|child|children|young|files?|teams?|in'
const FREE = finder(
  String.raw`${DIGITS}|${WORDS}|(?<=in\s)one(?!-|\s+another)|one(?=\s+(?:${COUNTED})${END})`,
)
const QUANTITY = new RegExp(
  String.raw`${START}(?:most\s+(?:of|audits?|cases?|children)|majority|minority|per\s?cent|twice|doubled?|halved)${END}`,
  'giu',
)
const BRACED = /\{([^{}]*)\}/g

/** The text with its figures in braces. Braces of its own would look like figures, so they become brackets. */
export function lockFigures(text: string): string {
  const plain = text.replaceAll('{', '(').replaceAll('}', ')')
  return plain.replace(IN_DRAFT, (found, ...rest) =>
    groupsOf(rest).date === undefined ? `{${found}}` : found,
  )
}

function groupsOf(rest: readonly unknown[]): Record<string, string | undefined> {
  return rest.at(-1) as Record<string, string | undefined>
}

/** The text as it is read, without the braces. */
export function unlocked(text: string): string {
  return text.replace(BRACED, '$1')
}

/** The locked figures in the order of the text. */
export function figuresOf(text: string): string[] {
  return [...text.matchAll(BRACED)].map(([, figure]) => figure ?? '')
}

/** Everything in the text that a figure is made of and that stands outside the braces. */
export function looseFigures(text: string): { readonly figures: string[]; readonly dates: string[] } {
  const around = text.replace(BRACED, '¤')
  const found = [...around.matchAll(FREE)]
  const figures = found.flatMap(({ groups }) => groups?.figure ?? [])
  const quantities = [...around.matchAll(QUANTITY)].map(([quantity]) => quantity)
  return { figures: [...figures, ...quantities], dates: found.flatMap(({ groups }) => groups?.date ?? []) }
}
