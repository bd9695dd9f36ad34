import { EPISODE_KIND_NOT_RECORDED, EPISODE_MISSING, type Timeline } from './timeline.ts'

/**
 * The due day moved on by the days of missing episodes between the start of a gap and it: a day counts from the first
 * of the episode to the one before the return, once. An episode that is open as at the day lasts until then. With
 * `isGenerous` those of which nobody recorded whether the child was missing count too.
 */
export function withPauses(
  timeline: Timeline,
  child: number,
  asAt: number,
  gapFrom: number,
  due: number,
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
    moved += until - from
    counted = until
  }
  return moved
}
