import { isInformation, isRed } from '../../../../model.ts'
import type { ChildDuty } from './model.ts'

/** What is asked of a child, parted by what somebody can do about it. */
export interface Parted {
  /** Not met, and can be cleared now. */
  readonly red: readonly ChildDuty[]
  readonly notYetDue: readonly ChildDuty[]
  readonly cannotTell: readonly ChildDuty[]
  /** The procedure gives no figure: nothing of the child's record would tell. */
  readonly withoutFigure: readonly ChildDuty[]
  /** Missed: can only be explained. */
  readonly history: readonly ChildDuty[]
  /** Of what is history nobody can tell either. */
  readonly pastCannotTell: readonly ChildDuty[]
}

/**
 * The first due first where something can still be done, the newest first where it is past. What only informs asks
 * nothing of anybody: it stands among every standard, and here not.
 */
export function partDuties(duties: readonly ChildDuty[]): Parted {
  const asked = duties.filter(({ standard }) => !isInformation(standard))
  const now = asked.filter(({ duty }) => !duty.isHistory)
  const past = asked.filter(({ duty }) => duty.isHistory).toSorted(newestFirst)
  const of = (verdict: string) => now.filter(({ duty }) => duty.verdict === verdict).toSorted(firstDueFirst)
  return {
    red: now.filter(({ duty, standard }) => isRed(standard, duty)).toSorted(newestFirst),
    notYetDue: of('notYetDue'),
    cannotTell: of('cannotTell').filter((each) => !isWithoutFigure(each)),
    withoutFigure: of('cannotTell').filter(isWithoutFigure),
    history: past.filter(({ duty }) => duty.verdict === 'notMet'),
    pastCannotTell: past.filter(({ duty }) => duty.verdict === 'cannotTell'),
  }
}

function isWithoutFigure({ duty }: ChildDuty): boolean {
  return duty.reason === 'noFigure'
}

function dayOfDuty({ duty }: ChildDuty): number {
  return duty.due ?? duty.from
}

function newestFirst(one: ChildDuty, other: ChildDuty): number {
  return dayOfDuty(other) - dayOfDuty(one) || (one.standard.code < other.standard.code ? -1 : 1)
}

function firstDueFirst(one: ChildDuty, other: ChildDuty): number {
  return -newestFirst(one, other)
}
