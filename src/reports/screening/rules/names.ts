import type { Known } from '../model.ts'
import { ABBREVIATIONS, ORDINARY_WORDS } from './ordinary-words.ts'

/** Something found in a text: from which letter to which. */
export interface Spot {
  readonly kind: 'childName' | 'initials' | 'workerName'
  readonly from: number
  readonly until: number
  readonly isToDecide: boolean
}

/** Names in the shape in which they are looked for; made once for all texts of a report. */
export interface NameIndex {
  readonly children: ReadonlySet<string>
  readonly initials: ReadonlySet<string>
  readonly workers: ReadonlySet<string>
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu
const SHORTEST_NAME = 2

export function indexOf({ children, workers }: Known): NameIndex {
  const names = children.flatMap(({ forename, surname }) => [...partsOf(forename), ...partsOf(surname)])
  const initials = children.flatMap(({ forename, surname }) => {
    const [first, last] = [plain(forename ?? '').charAt(0), plain(surname ?? '').charAt(0)]
    return first === '' || last === '' ? [] : [`${first}${last}`.toUpperCase()]
  })
  return {
    children: new Set(names.filter((name) => name.length >= SHORTEST_NAME)),
    initials: new Set(initials),
    workers: new Set(workers.map((name) => partsOf(name).join(' ')).filter((name) => name.includes(' '))),
  }
}

/**
 * Names of children, alone or together, in any case, with `'s` or without; their initials; full names of workers. A name
 * that is an ordinary word counts where it has a capital within a sentence.
 */
export function spotNames(text: string, index: NameIndex): Spot[] {
  return [...spotChildren(text, index), ...spotInitials(text, index), ...spotWorkers(text, index)]
}

function spotChildren(text: string, { children }: NameIndex): Spot[] {
  const spots: Spot[] = []
  for (const { 0: word, index: from } of text.matchAll(WORD)) {
    if (!children.has(plain(word)) || isMonth(text, from, word)) continue
    const isToDecide = !ORDINARY_WORDS.has(plain(word)) || isNameLike(text, from, word)
    const [last, until] = [spots.at(-1), from + word.length]
    // Forename and surname side by side are one child and no ordinary words.
    if (last !== undefined && /^[\s'’-]{1,2}$/.test(text.slice(last.until, from)))
      spots[spots.length - 1] = { ...last, until, isToDecide: true }
    else spots.push({ kind: 'childName', from, until, isToDecide })
  }
  return spots
}

function isNameLike(text: string, from: number, word: string): boolean {
  return /^\p{Lu}/u.test(word) && !/(^|[.!?:;]\s*|\n[-\s]*|["“‘(]\s*)$/u.test(text.slice(0, from))
}

const MONTHS = ['april', 'may', 'june', 'august', 'march']

function isMonth(text: string, from: number, word: string): boolean {
  if (!MONTHS.includes(word.toLowerCase())) return false
  return /^\s+\d/.test(text.slice(from + word.length)) || /\d\s+$/.test(text.slice(0, from))
}

function spotInitials(text: string, { initials }: NameIndex): Spot[] {
  const found = [...text.matchAll(/(?<![\p{L}\p{N}./])(\p{Lu})(\.\s?|)(\p{Lu})(\.|(?![\p{L}\p{N}/]))/gu)]
  return found.flatMap(({ 0: all, 1: first = '', 2: dot, 3: second = '', index: from }): Spot[] => {
    const letters = `${first}${second}`
    if (!initials.has(letters)) return []
    if (dot === '' && ABBREVIATIONS.has(letters)) return []
    return [{ kind: 'initials', from, until: from + all.length, isToDecide: dot !== '' }]
  })
}

function spotWorkers(text: string, { workers }: NameIndex): Spot[] {
  const words = [...text.matchAll(WORD)]
  return words.flatMap((first, place): Spot[] => {
    const second = words[place + 1]
    if (second === undefined || !workers.has(`${plain(first[0])} ${plain(second[0])}`)) return []
    return [
      { kind: 'workerName', from: first.index, until: second.index + second[0].length, isToDecide: true },
    ]
  })
}

function partsOf(name: string | null): string[] {
  return [...(name ?? '').matchAll(WORD)].map(([part]) => plain(part))
}

/** Without accents and capitals: `Zoë` is written `Zoe` as often. */
function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
