import { listed, plural } from '../../kernel/sentence.ts'

export const NO_TITLE = 'Write a title'
export const NO_WORDS = 'Write the paragraph'
export const BRACES = 'Of what stands in braces only {round} is known, for the name of the round'
export const BAD_CODE = 'Use small letters, digits and hyphens, beginning with a letter'
export const NO_NUMBER = 'Say with {n} where the number of the section stands'
export const NO_PARAGRAPH_KIND = 'A paragraph is either the code of a writer or words of your own'
export const EMPTY_SECTION = 'A section needs a paragraph. Add one before, or remove the section'
export const NO_SECTION = 'A layout needs a section'

export function atMost(letters: number): string {
  return `Use ${letters} characters or fewer`
}

export function unknownWriter(code: string): string {
  return `No paragraph is known as “${code}”. Choose one from the list`
}

export function notForThePublic(code: string): string {
  return `“${code}” is written from figures that the public may not have. Choose one that is written for the public`
}

export function forThePublicAlone(code: string): string {
  return `“${code}” is written for the public alone. Choose one that is written for the board`
}

export function twice(code: string): string {
  return `“${code}” stands here already. It can stand in one place alone`
}

export function counts(figures: readonly string[]): string {
  const would = plural(figures.length, 'It would', 'They would')
  return `Take out ${listed(figures.map((figure) => `“${figure}”`))}. ${would} stand in every report as if somebody had counted`
}
