import { formatDay, type Day } from '../../kernel/day.ts'
import { isMonth, lastDayOf, parseDayOrMonth, type DayOrMonth } from '../../kernel/day-or-month.ts'
import type { Effect } from '../effect/model.ts'
import type { Action } from '../model.ts'
import { STEPS, type FollowedAction, type FollowedRound, type Step, type StepDates } from './model.ts'

/** What is known of a round beside its actions: when its list was taken, its report was written and the board met. */
export type RoundDates = Pick<StepDates, 'audit' | 'report' | 'board'>

const NOTHING_KNOWN: RoundDates = { audit: null, report: null, board: null }

/**
 * When each step of an action was. Where no meeting is recorded and no report of the round is here, the board is taken to
 * have heard it when the action was recommended. An effect has a day only where a measure moved.
 */
export function datesOf(
  { recommended, inForceFrom }: Pick<Action, 'recommended' | 'inForceFrom'>,
  round: RoundDates | undefined,
  { verdict, later }: Pick<Effect, 'verdict' | 'later'>,
): StepDates {
  const { audit, report, board } = round ?? NOTHING_KNOWN
  const shown = verdict === 'moved' ? later : null
  return {
    ...{ audit, report, board: board ?? (report === null ? recommended : null) },
    inForce: asDate(inForceFrom),
    effect: asDate(shown?.asAt ?? null) ?? shown?.month ?? null,
  }
}

export function asDate(day: Day | null): DayOrMonth | null {
  return day === null ? null : parseDayOrMonth(formatDay(day))
}

/** How long it took from one date to another: whole days where both are days, else whole months; below 0 where it was before. */
export interface Length {
  readonly unit: 'days' | 'months'
  readonly count: number
}

export function lengthOf(from: DayOrMonth, to: DayOrMonth): Length {
  if (!isMonth(from) && !isMonth(to)) return { unit: 'days', count: lastDayOf(to) - lastDayOf(from) }
  return { unit: 'months', count: monthNumber(to) - monthNumber(from) }
}

function monthNumber(when: DayOrMonth): number {
  const [year = '0', month = '0'] = when.split('-')
  return Number(year) * 12 + Number(month)
}

export interface LagBetween {
  readonly from: Step
  readonly to: Step
  /** Null where one of the two dates is not recorded. */
  readonly length: Length | null
}

/** The time from each step to the next, and from the first to the last. */
export function lagsOf(dates: StepDates): LagBetween[] {
  const between = (from: Step, to: Step): LagBetween => {
    const [start, end] = [dates[from], dates[to]]
    return { from, to, length: start === null || end === null ? null : lengthOf(start, end) }
  }
  const steps = STEPS.slice(1).map((to, place) => between(STEPS[place] ?? 'audit', to))
  return [...steps, between('audit', 'effect')]
}

/** Actions in the order of the rounds that led to them, the latest first, together by what the board agreed. */
export function byRound(actions: readonly FollowedAction[]): FollowedRound[] {
  const rounds = groupedBy(actions, ({ action }) => action.round.code)
  return rounds
    .map(([code, ofRound]) => ({
      ...{ code, month: ofRound[0]?.action.round.month ?? null },
      recommendations: groupedBy(ofRound, ({ action }) => action.recommendation?.id ?? action.id).map(
        ([id, together]) => recommendation(id, together),
      ),
    }))
    .sort((one, other) => (other.month ?? '').localeCompare(one.month ?? ''))
}

function recommendation(id: string, together: readonly FollowedAction[]) {
  const first = together.find(({ action }) => action.id === id) ?? together[0]
  const { reference = '', title = '', wording = '' } = first?.action ?? {}
  return { reference, title, wording, actions: together }
}

function groupedBy<Thing>(things: readonly Thing[], key: (thing: Thing) => string): [string, Thing[]][] {
  const groups = new Map<string, Thing[]>()
  for (const thing of things) groups.set(key(thing), [...(groups.get(key(thing)) ?? []), thing])
  return [...groups]
}
