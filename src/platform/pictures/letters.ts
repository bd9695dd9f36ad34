/** How wide a text will be, without a font: a little too wide rather than too narrow. */

const NARROW = /[iljtfrI.,:;'’|!()[\] ·-]/u
const WIDE = /[mwMW@%—…]/u
const TALL = /[\p{Lu}&]/u
const FULL = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{1f300}-\u{1faff}]/u

/** The width of a text in the unit of its size. */
export function widthOf(text: string, size: number, isBold = false): number {
  let width = 0
  for (const letter of text) width += shareOf(letter)
  return width * size * (isBold ? 1.06 : 1)
}

function shareOf(letter: string): number {
  return LATIN[letter.charCodeAt(0)] ?? reckonedShare(letter)
}

// Known before, because the columns of a report ask for the width of tens of thousands of letters.
const LATIN = Array.from({ length: 0x180 }, (_, code) => reckonedShare(String.fromCharCode(code)))

function reckonedShare(letter: string): number {
  if (FULL.test(letter)) return 1.1
  if (NARROW.test(letter)) return 0.36
  if (WIDE.test(letter)) return 0.94
  return TALL.test(letter) ? 0.73 : 0.58
}

export interface Fit {
  readonly width: number
  readonly size: number
  readonly isBold?: boolean
}

/** The text in lines that fit; a word that is longer than a line is broken. A text of nothing is one empty line. */
export function linesOf(text: string, fit: Fit): string[] {
  // A space that does not break stays within its word.
  const words = text.split(/[ \t\n\r]+/u).flatMap((word) => piecesOf(word, fit))
  const lines: string[] = ['']
  for (const word of words) {
    const last = lines.at(-1) ?? ''
    const longer = last === '' ? word : `${last} ${word}`
    if (last === '' || widthOf(longer, fit.size, fit.isBold) <= fit.width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function piecesOf(word: string, { width, size, isBold = false }: Fit): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && widthOf(piece + letter, size, isBold) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}

// A file of XML cannot hold these, not even written out.
const UNWRITABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/** The text with a mark in place of what no drawing can hold. */
export function writable(text: string): string {
  return text.replace(/[\t\n\r\f\v\u2028\u2029]/gu, ' ').replace(UNWRITABLE, '\ufffd')
}
