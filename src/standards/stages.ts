import { type Calendar, lastDayOf, type Reach, reachOf } from './calendar.ts'
import type { Span } from './desk.ts'
import { kindPlace } from './entries.ts'
import { PLACEMENT_FLAGS, type Stage } from './rule-model.ts'
import type { Timeline } from './timeline.ts'

/** An interval of a placement, as numbers. */
export interface PreparedStage {
  /** The bit of the flag that the placement has to have, or 0. */
  readonly flag: number
  readonly isFirst: boolean
  /** The place of the kind of review until which it holds, or -1. */
  readonly review: number
  readonly during: Reach | null
  readonly every: Reach
}

export function prepareStage(stage: Stage, loaded: readonly string[], calendar: Calendar): PreparedStage {
  return {
    flag: stage.flag === undefined ? 0 : 1 << PLACEMENT_FLAGS.indexOf(stage.flag),
    isFirst: stage.first ?? false,
    review: stage.beforeReview === undefined ? -1 : kindPlace(stage.beforeReview, loaded),
    during: stage.during ? reachOf(stage.during, calendar) : null,
    every: reachOf(stage.every, calendar),
  }
}

/** The interval that holds for a gap that starts on the day, perhaps the first of the span; null where none does. */
export function stageAt(
  stages: readonly PreparedStage[],
  timeline: Timeline,
  child: number,
  span: Span,
  gapFrom: number,
  isFirst: boolean,
): Reach | null {
  const began = span.began
  const flags = flagsOf(timeline, child, span)
  for (const stage of stages) {
    if (stage.flag !== 0 && (flags & stage.flag) === 0) continue
    if (stage.isFirst && (gapFrom !== began || !isFirst)) continue
    if (stage.during && gapFrom >= lastDayOf(stage.during, began)) continue
    if (stage.review >= 0 && wasReviewed(timeline, child, stage.review, began, gapFrom)) continue
    return stage.every
  }
  return null
}

function flagsOf(timeline: Timeline, child: number, span: Span): number {
  const row = (timeline.statusFirst[child] as number) + span.stay
  return timeline.statusFlags[row] ?? 0
}

function wasReviewed(timeline: Timeline, child: number, kind: number, began: number, by: number): boolean {
  const place = child * timeline.kinds.length + kind
  const end = timeline.first[place + 1] as number
  for (let row = timeline.first[place] as number; row < end; row += 1) {
    const day = timeline.day[row] as number
    if (day >= began && day <= by) return true
  }
  return false
}
