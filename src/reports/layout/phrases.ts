import { sayDayOrMonth, type DayOrMonth } from '../../kernel/day-or-month.ts'
import { capitalised, numberWord } from '../../kernel/sentence.ts'
import type { RoundName } from '../facts.ts'
import type { Header } from '../model.ts'

/** Lines of a list, one below the other. */
export function items(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n')
}

/** `themed case-file audit on child sexual exploitation`. */
export function auditOn(theme: string): string {
  return `themed case-file audit on ${uncapitalised(theme)}`
}

/** `the Northmere Local Safeguarding Children Board`. */
export function theBoard({ board }: Header): string {
  return /^the /i.test(board) ? board : `the ${board}`
}

/** ` (quarter 3 of the audit timetable)`, or nothing where no month is known. @source seed 2.1, 3.1 */
export function inQuarter({ quarter }: RoundName): string {
  return quarter === null ? '' : ` (quarter ${quarter} of the audit timetable)`
}

/** ` in May 2015`, or nothing where it is not recorded. */
export function inMonth(when: DayOrMonth | null): string {
  return when === null ? '' : ` in ${sayDayOrMonth(when)}`
}

/** A count at the beginning of a sentence: `Nine`, `12`. */
export function counted(count: number): string {
  return capitalised(numberWord(count))
}

/** As it stands within a sentence; an abbreviation such as CSE keeps its capitals. */
export function uncapitalised(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
