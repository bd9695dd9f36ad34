import type { CaseFile, Seat } from '../../../audits/case/model.ts'
import { sayProgress } from '../../../audits/case/words.ts'
import { sayDay, type Day } from '../../../kernel/day.ts'
import { counted } from '../words.ts'
import type { Fact, Task } from '../model.ts'

/** A case at which somebody has a seat, and how far its record is. */
export interface CaseOfMine {
  readonly file: CaseFile
  readonly seat: Seat
  readonly topics: { readonly complete: number; readonly of: number }
  /** What the judgement lacks, in the words of a to-do list. */
  readonly judgement: readonly string[]
}

/** What is left of a case for the auditor in this seat. */
export function sayCase(mine: CaseOfMine, today: Day): Task {
  const { file, seat } = mine
  const { dueOn } = file.round
  const isMine = seat === 'first' || file.status === 'submitted'
  const isLate = isMine && dueOn !== null && dueOn < today
  return {
    title: sayTitle(mine),
    href: `/cases/${file.id}`,
    hint: sayHint(mine),
    status: isLate ? 'Overdue' : sayStatus(mine),
    urgency: isLate ? 'now' : isMine ? 'next' : 'later',
  }
}

function sayTitle({ file: { position, round, status }, seat }: CaseOfMine): string {
  const name = `case ${position} of ${round.code}`
  if (status === 'submitted') return `Confirm ${name}`
  return seat === 'first' ? `Audit ${name}` : `Read ${name}`
}

function sayHint({ file, seat, topics, judgement: left }: CaseOfMine): string {
  const due = file.round.dueOn === null ? '' : ` Due on ${sayDay(file.round.dueOn)}.`
  const other = (seat === 'first' ? file.second : file.first)?.name ?? 'nobody yet'
  if (file.status === 'submitted') return `${other} has submitted the agreed record.${due}`
  const judgement = left.length === 0 ? '' : ` Also left: ${left.join(', ')}.`
  const rest = topics.complete === topics.of && left.length === 0 ? ' Check and submit.' : judgement
  return `${sayProgress(topics)}.${rest} With ${other}.${due}`
}

function sayStatus({ file, seat }: CaseOfMine): string {
  if (file.status === 'submitted') return 'To confirm'
  if (seat === 'second') return 'Waiting'
  return file.status === 'allocated' ? 'Not started' : 'In progress'
}

/** Cases of this person in which nothing is left to do. */
export function sayEarlier(count: number): Fact[] {
  if (count === 0) return []
  const value = `${counted(count, 'case', 'cases')} with nothing left for you to do`
  return [{ key: 'Behind you', lines: [value], link: { text: 'See cases', href: '/cases' } }]
}
