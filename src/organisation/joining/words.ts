import { listed, plural } from '../../kernel/sentence.ts'
import type { SourceCount } from './model.ts'

export const JOINING_SENTENCES = {
  why: 'Enter why these two are one child',
  whyNot: 'Enter why these are two children',
  whyUndo: 'Enter why these are two children after all',
  changed: 'Somebody else joined one of these two meanwhile. Look at what is proposed now.',
  importing: 'Files are being taken in. Join these two when that is done.',
  undoneAlready: 'This was undone already.',
  joinedOnTop: 'The child was joined with another one since. Undo that first.',
} as const

export const TYPE_WORDS: Readonly<Record<string, string>> = {
  upn: 'unique pupil number',
  nationalId: 'national identifier',
}

export const VERDICT_WORDS = {
  strong: 'The same identifier, and no birth date speaks against it',
  conflict: 'The same identifier, but born on different days: one of the sources is wrong',
} as const

/** `unique pupil number and national identifier`. */
export function sayShared(shared: readonly string[]): string {
  return listed(shared.map((type) => TYPE_WORDS[type] ?? type))
}

export function sayHeld(rounds: readonly string[]): string {
  const named = listed(rounds)
  return `${plural(rounds.length, 'The round', 'The rounds')} ${named} ${plural(rounds.length, 'holds', 'hold')} these children as they are. Do this when ${plural(rounds.length, 'it is', 'they are')} closed.`
}

/** How many children a source knows whom no other source knows. */
export function sayUnmatched({ source, children, matched }: SourceCount): string {
  const unmatched = children - matched
  return `${source}: ${unmatched} of ${children} ${plural(children, 'child', 'children')} ${plural(unmatched, 'is', 'are')} known from no other source.`
}
