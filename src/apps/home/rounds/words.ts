import { openRedraw } from '../../../audits/rounds/ceremony/model.ts'
import { LIFECYCLE, type RoundAction } from '../../../audits/rounds/lifecycle.ts'
import type { Round } from '../../../audits/rounds/model.ts'
import { checkWhole } from '../../../audits/rounds/plan/rules.ts'
import type { RoundSeen } from '../../../audits/rounds/show/load.ts'
import { dayOrMonthOrNull, sayDayOrMonth } from '../../../kernel/day-or-month.ts'
import { formatDay, sayDay, type Day } from '../../../kernel/day.ts'
import { numberWord, plural } from '../../../kernel/sentence.ts'
import type { Task } from '../model.ts'
import { countCases, type CaseCounts } from './rules.ts'

type Named = Pick<Round, 'theme' | 'month' | 'asAt'>

/** `Child sexual exploitation, April 2015`. */
export function sayRound({ theme, month, asAt }: Named): string {
  const known = dayOrMonthOrNull(asAt === null ? month : formatDay(asAt).slice(0, 'YYYY-MM'.length))
  return known === null ? theme : `${theme}, ${sayDayOrMonth(known)}`
}

const HINTS: Readonly<Partial<Record<RoundAction, string>>> = {
  freeze: 'Freezing keeps the list as it is for this round. Nobody can change it afterwards.',
  commit: 'You and one other person make a nonce each, so that nobody alone decides who is drawn.',
  reveal: 'Both nonces are made. The sample is drawn when both are shown.',
  draw: 'The program makes both nonces at once. This cannot be taken back.',
  agreeRedraw: 'Somebody asked to draw again and said why. It needs a second person.',
  open: 'The sample is drawn. Opening makes a case of each child in it.',
  close: 'Every case is confirmed. After closing, the records stay as they are.',
}

/** The next step of a round as a task for whoever has to take it. */
export function sayStep(seen: RoundSeen, step: RoundAction, today: Day): Task {
  const { button, page } = LIFECYCLE[step]
  const { round } = seen
  const isLate = round.dueOn !== null && round.dueOn < today
  const urgency = step === 'agreeRedraw' || step === 'reveal' || isLate ? 'now' : 'next'
  return {
    title: `${step === 'edit' ? 'Finish the plan' : button}: ${sayRound(round)}`,
    href: `/rounds/${round.code}/${page}`,
    hint: hintOf(seen, step),
    status: urgency === 'now' ? 'Waiting for you' : 'To do',
    urgency,
  }
}

function hintOf(seen: RoundSeen, step: RoundAction): string | null {
  if (step === 'edit') return missingOf(seen.round)
  if (step !== 'allocate') return HINTS[step] ?? null
  const { all, withoutPair } = countCases(seen)
  return `${withoutPair} of ${all} cases ${plural(withoutPair, 'has', 'have')} no auditors yet.`
}

function missingOf(round: Round): string {
  const whole = checkWhole(round)
  return whole.ok ? '' : whole.problem.problems.map(({ sentence }) => sentence).join(' ')
}

/** A round in which others have the next word, as the audit lead follows it. */
export function sayWaiting(seen: RoundSeen, today: Day): Task {
  const { round } = seen
  const cases = countCases(seen)
  const isLate = round.dueOn !== null && round.dueOn < today && cases.submitted < cases.all
  return {
    title: `Follow the round: ${sayRound(round)}`,
    href: `/rounds/${round.code}`,
    hint: cases.all > 0 ? sayCases(cases, round.dueOn) : sayOthers(seen),
    status: isLate ? 'Overdue' : 'In progress',
    urgency: isLate ? 'now' : 'later',
  }
}

/** `5 of 8 cases are submitted, three of them confirmed. Due on 30 April 2015.` */
export function sayCases({ all, submitted, confirmed }: CaseCounts, dueOn: Day | null): string {
  const done =
    submitted === 0 ? 'No case is' : `${submitted} of ${all} cases ${plural(submitted, 'is', 'are')}`
  const rest = submitted === 0 ? '' : `, ${numberWord(confirmed)} of them confirmed`
  return `${done} submitted${rest}.${dueOn === null ? '' : ` Due on ${sayDay(dueOn)}.`}`
}

function sayOthers({ ceremony }: RoundSeen): string {
  if (openRedraw(ceremony)) return 'A second person has to agree to the redraw.'
  return 'The other person of the draw has the next word.'
}
