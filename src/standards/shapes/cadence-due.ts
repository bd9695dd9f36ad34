import { lastDayOf, type Reach } from '../calendar.ts'
import { withPauses } from '../pauses.ts'
import { stageAt } from '../stages.ts'
import { NO_DAY, type Timeline } from '../timeline.ts'
import { type Gap, ruleAt } from './cadence-model.ts'

/** The last day in time after the day, as absences recorded as missing move it; NO_DAY where the procedure gives none. */
export function dueAfter(gap: Gap, day: number, isFirst: boolean): number {
  return movedDue(gap, day, reachAt(gap, day, isFirst), false)
}

/** The furthest day that could still be in time after the day, if every absence that may pause the clause does. */
export function furthestAfter(gap: Gap, day: number, isFirst: boolean): number {
  return movedDue(gap, day, reachAt(gap, day, isFirst), true)
}

/** Whether the gap at hand would be over before the day, had the child not been missing. */
export function isHeldUntil(gap: Gap, day: number): boolean {
  const reach = reachAt(gap, gap.from, gap.row < 0)
  return reach !== null && lastDayOf(reach, gap.from) < day
}

/** The interval that holds after the day; null where the procedure gives none. */
function reachAt({ timeline, child, cadence, span }: Gap, day: number, isFirst: boolean): Reach | null {
  const { every, stages } = ruleAt(cadence, day)
  return every ?? stageAt(stages, timeline, child, span, day, isFirst)
}

function movedDue(gap: Gap, day: number, reach: Reach | null, isGenerous: boolean): number {
  if (reach === null) return NO_DAY
  const { timeline, child, cadence, desk } = gap
  const due = lastDayOf(reach, day)
  return ruleAt(cadence, day).isPausing && hasEpisodes(timeline, child)
    ? withPauses(timeline, child, desk.asAt, day, { reach, due }, isGenerous)
    : due
}

function hasEpisodes({ episodeFirst }: Timeline, child: number): boolean {
  return episodeFirst[child] !== episodeFirst[child + 1]
}
