import { plural } from '../../kernel/sentence.ts'
import type { DeliverySeen, FileSeen } from './model.ts'

/** A file, or a sheet of a workbook, as people know it. */
export function nameOf({ name, sheet }: Pick<FileSeen, 'name' | 'sheet'>): string {
  return sheet === null ? name : `${name}, sheet ${sheet}`
}

export function sayRows(count: number): string {
  return `${count.toLocaleString('en-GB')} ${plural(count, 'row', 'rows')}`
}

/** What became, or would become, of the rows of a delivery, in one sentence. */
export function sayOutcome({ files, isTrial }: DeliverySeen): string {
  const [accepted, rejected, known] = [
    sum(files, ({ acceptedCount }) => acceptedCount),
    sum(files, ({ rejectedCount }) => rejectedCount),
    sum(files, ({ duplicateCount }) => duplicateCount),
  ]
  const verb = isTrial ? 'would be' : plural(accepted, 'was', 'were')
  return `${sayRows(accepted)} ${verb} taken in, ${sayRows(rejected)} refused, ${sayRows(known)} already known.`
}

function sum(files: readonly FileSeen[], of: (file: FileSeen) => number): number {
  return files.reduce((total, file) => total + of(file), 0)
}
