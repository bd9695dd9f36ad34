import { sayDay, type Day } from '../../kernel/day.ts'
import { plural } from '../../kernel/sentence.ts'
import type { ClockedCase, Improvement, Stage, Undone } from './model.ts'
import { daysLate, dueDay, stageOf, waitsForPair } from './rules.ts'

export const ONLY_LEAD = 'The audit lead keeps the plan and begins the re-audit. You can read both.'
export const NOT_WEAK = 'This case is not weak, so it needs no plan and no re-audit.'
export const PLAN_FIRST = 'Write what is to be better first: a re-audit looks at whether the plan has helped.'
export const BEGUN_ALREADY = 'The re-audit of this case was begun already.'
export const DONE_ALREADY = 'This line of the plan was marked as done already.'
export const NOT_DONE = 'This line of the plan is not marked as done, or it was opened again already.'
export const SAY_WHY_UNDONE = 'Say why this line was marked as done by mistake'
export const NO_SUCH_LINE = 'This line does not stand in the plan any more. Open the page again.'
export const SAY_WHAT = 'Enter what is to be better for the child by then'
export const SAY_OWNER = 'Enter who sees to it, by name or role'
export const SAY_DUE = 'Enter the day by which it is to be done, like 27 3 2016'
export const IN_THE_PAST = 'The day by which it is to be done cannot lie behind us'

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  noPlan: 'No plan yet',
  planned: 'Planned',
  begun: 'Being audited again',
  done: 'Audited again',
}

/** What whoever reads of the case has to know of its round; nothing where the round went on. */
export function sayCancelled({ round }: Pick<ClockedCase, 'round'>): string {
  return round.isCancelled
    ? `The round ${round.code} was cancelled. What both auditors found of this child stays, and so does this clock.`
    : ''
}

/** `2 December 2015, said by Harriet Bexley`. */
export function sayDone({ on, by }: NonNullable<Improvement['done']>): string {
  return `${sayDay(on)}, said by ${by}`
}

/** `marked as done on 2 December 2015, said by …, and opened again on 3 December 2015 by …: the reason`. */
export function sayUndone({ on, by, reason, done }: Undone): string {
  return `marked as done on ${sayDone(done)}, and opened again on ${sayDay(on)} by ${by}: ${reason}`
}

/** A line of a plan on one line, with who sees to it, where it stands, and every time that it was opened again. */
export function sayLine({ what, owner, dueOn, done, undone }: Improvement): string {
  const stands = done === null ? `due on ${sayDay(dueOn)}, not done yet` : `done on ${sayDone(done)}`
  return [`${what} (${owner}): ${stands}`, ...undone.map(sayUndone)].join('; ')
}

/** `2 of 3 lines of the plan done`. */
export function sayPlanDone(plan: readonly Improvement[]): string {
  const done = plan.filter((line) => line.done !== null).length
  return `${done} of ${plan.length} ${plural(plan.length, 'line', 'lines')} of the plan done`
}

/** `1 February 2016, 3 days late`. */
export function sayDue(file: ClockedCase, today: Day): string {
  const late = daysLate(file, today)
  const day = sayDay(dueDay(file))
  return late === 0 ? day : `${day}, ${late} ${plural(late, 'day', 'days')} late`
}

/** What there is to do next about a weak case. */
export function sayNext(file: ClockedCase): string {
  if (waitsForPair(file)) return 'Choose the auditors of the re-audit'
  return {
    noPlan: 'Write the plan',
    planned: 'Begin the re-audit',
    begun: 'The re-audit is under way',
    done: 'Nothing',
  }[stageOf(file)]
}
