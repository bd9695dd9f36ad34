import type { CaseFile, Seat } from '../../../audits/case/model.ts'
import { turnOf, type Turn } from '../../../audits/case/turn.ts'
import type { LastGiveBack } from '../../../audits/case/submission/give-back/model.ts'
import { sayProgress } from '../../../audits/case/words.ts'
import { sayDay, type Day } from '../../../kernel/day.ts'
import { sayInstant } from '../../../kernel/instant.ts'
import { counted } from '../words.ts'
import type { Fact, Task } from '../model.ts'

/** A case at which somebody has a seat, and how far its record is. */
export interface CaseOfMine {
  readonly file: CaseFile
  readonly seat: Seat
  readonly topics: { readonly complete: number; readonly of: number }
  /** What the judgement lacks, in the words of a to-do list. */
  readonly judgement: readonly string[]
  /** By whom the record was given back last; null where it never was. */
  readonly givenBack: LastGiveBack | null
}

const MINE: readonly Turn[] = ['view', 'agree', 'confirm']

/** Whether the record is this auditor's to change because somebody else gave it back; submitted again, it is not. */
export function isGivenBack({ file, seat, givenBack }: CaseOfMine): boolean {
  return givenBack !== null && givenBack.by !== file[seat]?.person && turnOf(file, seat) === 'agree'
}

/** Whoever gives a record back sits second, whatever their name; the reason stands on the page to which this leads. */
function sayGivenBack({ file, givenBack }: CaseOfMine, today: Day): Task {
  const { dueOn } = file.round
  const on = givenBack === null ? '' : ` on ${sayInstant(givenBack.at)}`
  const due = dueOn === null ? '' : ` ${dueOn < today ? 'It was due' : 'Due'} on ${sayDay(dueOn)}.`
  return {
    title: `Given back to you: case ${file.position} of ${file.round.code}`,
    href: `/cases/${file.id}/check`,
    hint: `The second-named auditor gave the record back${on}. Read why, change it and submit it again.${due}`,
    ...{ status: 'Given back', urgency: 'now' },
  }
}

/** What is left of a case for the auditor in this seat. */
export function sayCase(mine: CaseOfMine, today: Day): Task {
  if (isGivenBack(mine)) return sayGivenBack(mine, today)
  const { file, seat } = mine
  const { dueOn } = file.round
  const turn = turnOf(file, seat)
  const isMine = MINE.includes(turn)
  const isLate = isMine && dueOn !== null && dueOn < today
  return {
    title: `${TITLES[turn]} case ${file.position} of ${file.round.code}`,
    href: `/cases/${file.id}`,
    hint: sayHint(mine, turn),
    status: isLate ? 'Overdue' : sayStatus(file, turn),
    urgency: isLate ? 'now' : isMine ? 'next' : 'later',
  }
}

const TITLES: Readonly<Record<Turn, string>> = {
  ...{ view: 'Audit', agree: 'Agree on', confirm: 'Confirm' },
  ...{ waitView: 'Read', waitAgreed: 'Read', waitConfirm: 'Read', nothing: 'Read' },
}

function sayHint({ file, seat, topics, judgement: left }: CaseOfMine, turn: Turn): string {
  const due = file.round.dueOn === null ? '' : ` Due on ${sayDay(file.round.dueOn)}.`
  const other = (seat === 'first' ? file.second : file.first)?.name ?? 'nobody yet'
  if (turn === 'confirm') return `${other} has submitted the agreed record.${due}`
  if (turn === 'waitView') return `Your first view is given. The first view of ${other} is waited for.${due}`
  if (turn === 'waitAgreed') return `Both first views are given. ${other} writes the agreed record.${due}`
  const judgement = left.length === 0 ? '' : ` Also left: ${left.join(', ')}.`
  const isDone = topics.complete === topics.of && left.length === 0
  return `${STAGE[turn] ?? ''}${sayProgress(topics)}.${isDone ? ' Check and submit.' : judgement} With ${other}.${due}`
}

const STAGE: Readonly<Partial<Record<Turn, string>>> = {
  view: 'Your first view: ',
  agree: 'The agreed record: ',
}

function sayStatus({ status }: CaseFile, turn: Turn): string {
  if (turn === 'confirm') return 'To confirm'
  if (turn === 'agree') return 'To agree'
  if (turn !== 'view') return 'Waiting'
  return status === 'allocated' ? 'Not started' : 'In progress'
}

/** Cases of this person in which nothing is left to do. */
export function sayEarlier(count: number): Fact[] {
  if (count === 0) return []
  const value = `${counted(count, 'case', 'cases')} with nothing left for you to do`
  return [{ key: 'Behind you', lines: [value], link: { text: 'See cases', href: '/cases' } }]
}
