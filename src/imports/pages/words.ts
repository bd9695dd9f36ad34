import { listed, plural } from '../../kernel/sentence.ts'
import { isOverLimit } from '../taking/full-extract.ts'
import type { DeliverySeen, FileSeen } from './model.ts'

/** A file, or a sheet of a workbook, as people know it. */
export function nameOf({ name, sheet }: Pick<FileSeen, 'name' | 'sheet'>): string {
  return sheet === null ? name : `${name}, sheet ${sheet}`
}

export function sayRows(count: number): string {
  return `${count.toLocaleString('en-GB')} ${plural(count, 'row', 'rows')}`
}

/** What became, or would become, of the rows of a delivery; rows of a table of which nothing is kept stand apart. */
export function sayOutcome({ files, isTrial }: DeliverySeen, unkept: ReadonlySet<string | null>): string {
  const isUnkept = ({ target }: FileSeen) => unkept.has(target)
  const [accepted, rejected, known, without] = [
    sum(files, ({ acceptedCount }) => acceptedCount),
    sum(files, ({ rejectedCount }) => rejectedCount),
    sum(files, (file) => (isUnkept(file) ? 0 : file.duplicateCount)),
    sum(files, (file) => (isUnkept(file) ? file.duplicateCount : 0)),
  ]
  if (accepted + rejected + known + without === 0)
    return isTrial ? 'Nothing would be taken in.' : 'Nothing was taken in.'
  const verb = isTrial ? 'would be' : plural(accepted, 'was', 'were')
  return `${sayRows(accepted)} ${verb} taken in, ${sayRows(rejected)} refused, ${sayRows(known)} already known.${sayWithout(without)}`
}

function sayWithout(count: number): string {
  if (count === 0) return ''
  return ` ${sayRows(count)} ${plural(count, 'is', 'are')} on lists that carry no evidence: nothing of them is kept.`
}

/** Which files a delivery holds, in one piece: `stays.csv`, `stays.csv and 3 more files`. */
export function sayFiles(files: readonly FileSeen[]): string {
  const [first] = files
  if (first === undefined) return 'No file'
  const others = files.length - 1
  return others === 0
    ? nameOf(first)
    : `${nameOf(first)} and ${others} more ${plural(others, 'file', 'files')}`
}

/**
 * What becomes of records, which several rows may be about: the rows taken in, told apart, and what is withdrawn. Null
 * where no row is taken in and nothing can be withdrawn.
 */
export function sayEffects({ files, isTrial, isFull }: DeliverySeen): string | null {
  const [added, changed, ended] = [
    sum(files, ({ addedCount }) => addedCount),
    sum(files, ({ changedCount }) => changedCount),
    sum(files, ({ endedCount }) => endedCount),
  ]
  const verb = isTrial ? 'would be' : plural(added, 'was', 'were')
  const told = `Of these ${added.toLocaleString('en-GB')} ${verb} added and ${changed.toLocaleString('en-GB')} changed, ${ended.toLocaleString('en-GB')} by an end.`
  if (isFull) return `${told} ${sayWithdrawn(files, isTrial)}`
  return sum(files, ({ acceptedCount }) => acceptedCount) === 0 ? null : told
}

function sayWithdrawn(files: readonly FileSeen[], isTrial: boolean): string {
  const withdrawn = sum(files, ({ withdrawnCount }) => withdrawnCount ?? 0)
  const known = sum(files, ({ knownCount }) => knownCount ?? 0)
  const verb = isTrial ? 'would be' : plural(withdrawn, 'was', 'were')
  return `${withdrawn.toLocaleString('en-GB')} of ${known.toLocaleString('en-GB')} known records ${verb} withdrawn, because the files hold everything and no longer hold them.`
}

/** The files that would withdraw more than the set share, in words; null where none would. */
export function sayTooMany(files: readonly FileSeen[], percent: number): string | null {
  const over = files.filter(({ withdrawnCount, knownCount }) =>
    isOverLimit(withdrawnCount, knownCount, percent),
  )
  if (over.length === 0) return null
  const each = over.map(
    ({ target, withdrawnCount, knownCount }) => `${withdrawnCount} of ${knownCount} of ${target}`,
  )
  return `These files would withdraw ${listed(each)}: more than ${percent}% of what is known. Check that they really hold everything.`
}

function sum(files: readonly FileSeen[], of: (file: FileSeen) => number): number {
  return files.reduce((total, file) => total + of(file), 0)
}
