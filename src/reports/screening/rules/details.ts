import { formatDay } from '../../../kernel/day.ts'
import type { Known } from '../model.ts'

/** A date of birth, an id or an address in a text. */
export interface DetailSpot {
  readonly kind: 'birthDate' | 'identifier' | 'place'
  readonly from: number
  readonly until: number
  readonly isToDecide: boolean
}

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'
const IN_WORDS = new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(${MONTHS})\s+(\d{4})\b`, 'gi')
const IN_DIGITS = /\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b/g
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/g
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/g
const STREET =
  /\b\p{Lu}[\p{L}’']+ (?:Street|Road|Avenue|Lane|Close|Drive|Crescent|Terrace|School|Academy|College|Hospital)\b/gu

/** Dates on which a child of the register was born, their ids, and whatever looks like an address or a school. */
export function spotDetails(text: string, { children }: Known): DetailSpot[] {
  const born = new Set(children.flatMap(({ bornOn }) => (bornOn === null ? [] : [formatDay(bornOn)])))
  const ids = new Set(children.flatMap((child) => child.ids))
  const dates = [...datesIn(text)].filter(({ iso }) => born.has(iso))
  const numbers = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}-]{3,}/gu)].filter(([word]) => ids.has(word))
  return [
    ...dates.map(({ found }) => spot('birthDate', found, true)),
    ...numbers.map((found) => spot('identifier', found, true)),
    ...[...text.matchAll(POSTCODE)].map((found) => spot('place', found, true)),
    ...[...text.matchAll(STREET)].map((found) => spot('place', found, true)),
  ]
}

function spot(kind: DetailSpot['kind'], found: RegExpExecArray, isToDecide: boolean): DetailSpot {
  return { kind, from: found.index, until: found.index + found[0].length, isToDecide }
}

function* datesIn(text: string): Generator<{ readonly iso: string; readonly found: RegExpExecArray }> {
  for (const found of text.matchAll(ISO)) yield { iso: found[0], found }
  for (const found of text.matchAll(IN_DIGITS)) {
    const [, day = '', month = '', year = ''] = found
    yield { iso: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, found }
  }
  const names = MONTHS.split('|')
  for (const found of text.matchAll(IN_WORDS)) {
    const [, day = '', name = '', year = ''] = found
    const month = String(names.indexOf(name.toLowerCase()) + 1)
    yield { iso: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, found }
  }
}
