import type { Day } from '../../kernel/day.ts'
import type { LoadedTimeline } from '../loading/assemble.ts'
import { verdictOf } from '../aggregate.ts'
import type { Duty, Verdict } from '../model.ts'

export interface DutyToKeep {
  readonly child: string
  readonly standard: string
  readonly stay: string | null
  readonly from: Day
  readonly due: Day | null
  readonly verdict: Verdict
  readonly reason: string
  readonly isHistory: boolean
  readonly entries: readonly string[]
}

export interface StateToKeep {
  readonly child: string
  readonly standard: string
  readonly now: Verdict
  readonly overall: Verdict
  readonly nextDue: Day | null
  readonly notMetCount: number
  readonly historyCount: number
}

export interface Alarm {
  readonly child: string
  readonly standard: string
  /** The kind of the fault. */
  readonly fault: string
}

/**
 * What of a duty is kept: what somebody has to do, to explain or to find out. What was met, or never applied, is counted
 * in the child's state, and found again from the record whenever its page is opened.
 */
export function isKept({ verdict }: Pick<Duty, 'verdict'>): boolean {
  return verdict === 'notMet' || verdict === 'cannotTell' || verdict === 'notYetDue'
}

/** A duty with the ids of the child, the stay and the entries in the place of their numbers. */
export function dutyToKeep(
  duty: Duty,
  child: number,
  isOfStay: boolean,
  { childId, stayId, entryId }: Pick<LoadedTimeline, 'childId' | 'stayId' | 'entryId'>,
): DutyToKeep {
  const rows = [...new Set([duty.firstRow, duty.lastRow])].filter((row) => row >= 0)
  const { standard, from, due, verdict, reason, isHistory } = duty
  const stay = isOfStay && duty.stay >= 0 ? stayId(child, duty.stay) : null
  return {
    child: childId(child),
    standard,
    stay,
    from,
    due,
    verdict,
    reason,
    isHistory,
    entries: rows.map(entryId),
  }
}

/** How a child stands by one standard, from all its duties. */
export function stateOf(child: string, standard: string, duties: readonly Duty[]): StateToKeep {
  const open = duties.filter(({ isHistory }) => !isHistory)
  const days = open.flatMap(({ verdict, due }) =>
    due !== null && (verdict === 'notMet' || verdict === 'notYetDue') ? [due] : [],
  )
  const missed = duties.filter(({ verdict }) => verdict === 'notMet')
  return {
    ...{ child, standard },
    now: verdictOf(open) ?? 'notApplicable',
    overall: verdictOf(duties) ?? 'notApplicable',
    nextDue: days.length === 0 ? null : days.reduce((one, other) => (other < one ? other : one)),
    notMetCount: missed.length,
    historyCount: missed.filter(({ isHistory }) => isHistory).length,
  }
}

/** What was found of some children. */
export interface ToKeep {
  /** Everybody who was held against the standards, also where nothing is to be kept. */
  readonly children: readonly string[]
  readonly duties: readonly DutyToKeep[]
  readonly states: readonly StateToKeep[]
  readonly alarms: readonly Alarm[]
}
