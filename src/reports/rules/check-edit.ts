import type { Problem } from '../../kernel/refusal.ts'
import {
  BRACES_BROKEN,
  NOTHING_WRITTEN,
  figuresChanged,
  figuresMissing,
  figuresOfNobody,
  inOrder,
  namesInside,
} from '../words.ts'
import { figuresOf, looseFigures, unlocked } from './figures.ts'

/** What a person wrote for a paragraph, beside what was drafted; both with the figures in braces. */
export interface Edit {
  readonly drafted: string
  readonly text: string
  /** Teams and initials of the cases: they may stand in the table alone. */
  readonly names: readonly string[]
}

/**
 * Everything that is wrong with an edit: it must hold every figure of the draft, unchanged and in order, and no figure,
 * date or name of a case that the draft does not have.
 */
export function problemsWithEdit(edit: Edit): Problem[] {
  if (unlocked(edit.text).trim() === '') return [problem(NOTHING_WRITTEN)]
  if (/[{}]/.test(edit.text.replace(/\{[^{}]*\}/g, ''))) return [problem(BRACES_BROKEN)]
  return [...lockedProblems(edit), ...looseProblems(edit), ...nameProblems(edit)].map(problem)
}

function problem(sentence: string): Problem {
  return { field: 'text', sentence }
}

function lockedProblems({ drafted, text }: Edit): string[] {
  const [wanted, given] = [figuresOf(drafted), figuresOf(text)]
  const problems = [
    ...about(without(wanted, given), figuresMissing),
    ...about(without(given, wanted), figuresChanged),
  ]
  if (problems.length > 0) return problems
  return wanted.every((figure, place) => same(figure) === same(given[place] ?? '')) ? [] : [inOrder(wanted)]
}

function looseProblems({ drafted, text }: Edit): string[] {
  const { figures, dates } = looseFigures(text)
  const strange = dates.filter((date) => !isPartOf(date, looseFigures(drafted).dates))
  return about([...figures, ...strange], figuresOfNobody)
}

/** `April 2015` and `2015` are parts of 8 April 2015; `8 April 2015` is none of 18 April 2015. */
function isPartOf(date: string, known: readonly string[]): boolean {
  return known.some((each) => ` ${same(each)} `.includes(` ${same(date)} `))
}

function nameProblems({ drafted, text, names }: Edit): string[] {
  const [known, written] = [same(unlocked(drafted)), same(unlocked(text))]
  const inside = names.filter((name) => written.includes(same(name)) && !known.includes(same(name)))
  return about(inside, namesInside)
}

/** One sentence about all of them, or none where there are none. */
function about(things: readonly string[], say: (things: readonly string[]) => string): string[] {
  return things.length === 0 ? [] : [say(things)]
}

/** What the first list has more often than the second. */
function without(figures: readonly string[], others: readonly string[]): string[] {
  const left = others.map(same)
  return figures.filter((figure) => {
    const place = left.indexOf(same(figure))
    if (place >= 0) left.splice(place, 1)
    return place < 0
  })
}

// A figure may begin a sentence, and a line may break within it.
function same(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}
