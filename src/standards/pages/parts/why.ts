import { sayDay } from '../../../kernel/day.ts'
import type { Words } from '../../../kernel/words.ts'
import { kindOf } from '../../../evidence/index.ts'
import { clearingKind } from '../../clearing.ts'
import type { DutyNow } from '../../judged-now.ts'
import type { Reason, Standard } from '../../model.ts'

type Told = Pick<DutyNow, 'from' | 'due' | 'verdict' | 'reason' | 'isHistory'>

/** Why a duty stands as it does, and what would clear it now, or that it is past and can only be explained. */
export function sayWhy(duty: Told, standard: Standard, words: Words): string {
  const why = REASONS[duty.reason](daysOf(duty), standard)
  return `${why}${sayWhatNow(duty, standard, words)}`
}

interface Days {
  readonly from: string
  /** `by 3 May 2015`; blank where no day is known. */
  readonly by: string
}

function daysOf({ from, due }: Told): Days {
  return { from: sayDay(from), by: due === null ? '' : ` by ${sayDay(due)}` }
}

const REASONS: Readonly<Record<Reason, (days: Days, standard: Standard) => string>> = {
  done: () => 'It was done in time.',
  late: ({ by }) => `It was due${by} and came later.`,
  none: sayNone,
  incomplete: () => 'The latest is not recorded as complete.',
  notRenewed: () => 'The latest is from before this time on the list, and there is none since.',
  tooOld: () => 'The latest is older than the standard allows.',
  answeredNo: () => 'The record says that it was not so.',
  notRecorded: () => 'The record does not say.',
  notLinked: () => 'There is one in time, but nothing says to which missing episode it belongs.',
  timeTooRough: () => 'The record gives days and no times, so nobody can tell whether it was in time.',
  notCovered: () => 'No feed covers these days, so it may have been done.',
  noFigure: () => 'The procedure gives no figure: nobody can tell until the authority sets one.',
  fault: () => 'The program could not judge this and has raised an alarm.',
  stillOpen: () => 'No return is recorded yet.',
  waiting: ({ from, by }) => `Nothing since ${from}; it is due${by}.`,
  paused: ({ by }) => `The child was missing, so the time is longer: it is due${by}.`,
  declined: () => 'The child declined.',
  doesNotArise: () => 'Nothing called for it.',
  ended: () => 'The time on the list ended before it was due.',
  noEntries: () => 'There is nothing of this kind that could say.',
  higher: () => 'More often than before.',
  notHigher: () => 'Not more often than before. This is information and never red.',
  atCeiling: () => 'It was often enough before.',
  tooShort: () => 'Too short a time on the list to tell.',
}

function sayNone({ from, by }: Days, { shape }: Standard): string {
  if (shape === 'within') return `Nothing answers what happened on ${from}; it was due${by}.`
  if (shape === 'cadence') return `Nothing for too long after ${from}; it was due${by}.`
  return by === '' ? 'There is none.' : `There is none; it was due${by}.`
}

function sayWhatNow(duty: Told, standard: Standard, words: Words): string {
  if (duty.verdict !== 'notMet') return ''
  if (duty.isHistory) return ' It can no longer be cleared, only explained.'
  const kind = clearingKind(standard, duty)
  if (kind === null) return ''
  return ` It is cleared once it stands under ${kindOf(kind).name.toLowerCase()} in ${words.caseSystem.one}, or is attested here.`
}
