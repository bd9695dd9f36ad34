import type { Reach } from './calendar.ts'
import { asDay, type Day } from '../kernel/day.ts'
import { addWorkingDays, isWorkingDay } from '../kernel/working-days.ts'
import { EPISODE_KIND_NOT_RECORDED, EPISODE_MISSING, type Timeline } from './timeline.ts'

/**
 * The due day of a gap moved on by the days of missing episodes in it: a day counts from the first of the episode to the
 * one before the return, once; of working days only a working day counts, and moves it by a working day. An episode
 * that is open as at the day lasts until then. With `isGenerous` those of which nobody recorded whether the child was
 * missing count too.
 */
export function withPauses(
  timeline: Timeline,
  child: number,
  asAt: number,
  gapFrom: number,
  { reach, due }: { readonly reach: Reach; readonly due: number },
  isGenerous: boolean,
): number {
  const end = timeline.episodeFirst[child + 1] as number
  let counted = gapFrom + 1
  let moved = due
  for (let row = timeline.episodeFirst[child] as number; row < end; row += 1) {
    const kind = timeline.episodeKind[row]
    if (kind !== EPISODE_MISSING && !(isGenerous && kind === EPISODE_KIND_NOT_RECORDED)) continue
    const from = Math.max(timeline.episodeFrom[row] as number, counted)
    // Up to as-at inclusive: what comes after has not happened.
    const until = Math.min(timeline.episodeUntil[row] as number, asAt + 1)
    if (from > moved || from >= until) continue
    moved = movedOn(reach, moved, from, until)
    counted = until
  }
  return moved
}

function movedOn({ limit, holidays }: Reach, due: number, from: number, until: number): number {
  if (limit.unit !== 'workingDays') return due + until - from
  let moved = asDay(due)
  for (let day: Day = asDay(from); day < until && day <= moved; day = asDay(day + 1)) {
    if (isWorkingDay(day, holidays)) moved = addWorkingDays(moved, 1, holidays)
  }
  return moved
}
