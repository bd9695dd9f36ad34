import { asDay, formatDay, type Day } from '../../kernel/day.ts'
import type { CaseRecord, When } from '../model.ts'

/** One file of an extract: its columns, and the lines that one child's record adds to it. */
export interface ChildTable {
  readonly file: string
  readonly columns: readonly string[]
  readonly lines: (record: CaseRecord, asAt: Day) => readonly string[]
}

type Cell = string | number | null

/** A line of a CSV file. Our own cells hold no comma and no quotation mark; what may is quoted by whoever writes it. */
export function line(...cells: readonly Cell[]): string {
  return `${cells.map((cell) => cell ?? '').join(',')}\n`
}

/** A cell that holds commas and quotation marks of its own, such as JSON. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

const TEXTS: string[] = []

/** The day as a file writes it. An extract holds millions of days and only a few thousand different ones. */
export function dayText(day: Day | null): string {
  return day === null ? '' : (TEXTS[day] ??= formatDay(asDay(day)))
}

/** The day, with its time where the record has one. */
export function whenText({ day, minute }: When): string {
  if (minute === null) return dayText(day)
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60]
  return `${dayText(day)}T${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:00`
}
