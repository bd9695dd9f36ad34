import { type Desk, putSpan, type Span, touches } from './desk.ts'
import { STATUSES } from './model.ts'
import type { PreparedOf } from './prepared-model.ts'
import { OPEN, type Timeline } from './timeline.ts'

type Prepared = PreparedOf<unknown>

export const EVERYONE = -1
export const EVERY_REGISTER = -1
export const NOT_OPEN_TO_SOCIAL_CARE = -2
/** In the place of a version: the procedure gives no figure; or no feed says whether it applies. */
export const WITHOUT_FIGURE = -1
export const UNTOLD = -2
const PLACEMENT = STATUSES.indexOf('placement')
const OPEN_TO_SOCIAL_CARE = STATUSES.indexOf('openToSocialCare')

/**
 * Lays the stretches of days that a standard asks about on the desk: stays or placements that began by as-at, cut to
 * the days with the status that it applies to and to those on which it is in force. Two stays stay two.
 */
export function laySpans(desk: Desk, timeline: Timeline, child: number, prepared: Prepared): void {
  desk.spans.count = 0
  if (prepared.status !== EVERYONE) laySegments(desk, timeline, child, prepared.status)
  if (prepared.over === 'stay') layStays(desk, timeline, child, prepared)
  else if (prepared.over === 'placement') layPlacements(desk, timeline, child, prepared)
  else layWithStatus(desk, prepared, prepared.from, OPEN, -1)
}

function layStays(desk: Desk, timeline: Timeline, child: number, prepared: Prepared): void {
  const start = timeline.stayFirst[child] as number
  const end = timeline.stayFirst[child + 1] as number
  for (let stay = start; stay < end; stay += 1) {
    if (prepared.register !== EVERY_REGISTER && timeline.stayRegister[stay] !== prepared.register) continue
    const from = timeline.stayFrom[stay] as number
    layWithStatus(desk, prepared, from, timeline.stayUntil[stay] as number, stay - start)
  }
}

function layPlacements(desk: Desk, timeline: Timeline, child: number, prepared: Prepared): void {
  const start = timeline.statusFirst[child] as number
  const end = timeline.statusFirst[child + 1] as number
  for (let row = start; row < end; row += 1) {
    if (timeline.statusKind[row] !== PLACEMENT) continue
    const from = timeline.statusFrom[row] as number
    layWithStatus(desk, prepared, from, timeline.statusUntil[row] as number, row - start)
  }
}

function layWithStatus(desk: Desk, prepared: Prepared, from: number, until: number, stay: number): void {
  if (prepared.status === EVERYONE) lay(desk, prepared, from, until, from, stay)
  else if (prepared.status === NOT_OPEN_TO_SOCIAL_CARE) layOutside(desk, prepared, from, until, stay)
  else layInside(desk, prepared, from, until, stay)
}

function layInside(desk: Desk, prepared: Prepared, from: number, until: number, stay: number): void {
  const { segments, spans } = desk
  const countBefore = spans.count
  for (let place = 0; place < segments.count; place += 1) {
    const segment = segments.rows[place] as Span
    lay(desk, prepared, Math.max(from, segment.from), Math.min(until, segment.until), from, stay)
  }
  if (spans.count === countBefore) layUntold(desk, prepared, from, until, stay)
}

/** Where no feed says on any of the days what the child was, whether the clause applies cannot be told. */
function layUntold(desk: Desk, prepared: Prepared, from: number, until: number, stay: number): void {
  const start = Math.max(from, prepared.from)
  const end = Math.min(until, prepared.until, desk.asAt + 1)
  if (start >= end || touches(prepared.statusCovered, start, end)) return
  putSpan(desk.spans, start, until > desk.asAt ? OPEN : until, from, stay, UNTOLD)
}

function layOutside(desk: Desk, prepared: Prepared, from: number, until: number, stay: number): void {
  const { segments } = desk
  let reached = from
  for (let place = 0; place < segments.count; place += 1) {
    const segment = segments.rows[place] as Span
    lay(desk, prepared, reached, Math.min(until, segment.from), from, stay)
    reached = Math.max(reached, segment.until)
  }
  lay(desk, prepared, reached, until, from, stay)
}

// Six arguments are the most that a function may have: what a span is cut by comes with the standard.
function lay(desk: Desk, prepared: Prepared, from: number, until: number, began: number, stay: number): void {
  const start = from < prepared.from ? prepared.from : from
  const end = until < prepared.until ? until : prepared.until
  if (start >= end || start > desk.asAt) return
  if (prepared.isCutByVersions || start < prepared.figureFrom) {
    layByVersion(desk, prepared, start, end, began, stay)
  } else layPart(desk, start, end, began, stay, versionAt(prepared, start))
}

/** A span in parts: those without a figure, and for what is asked on the day one for each version. */
function layByVersion(
  desk: Desk,
  prepared: Prepared,
  from: number,
  until: number,
  began: number,
  stay: number,
): void {
  const { versionFrom, versions, figureFrom, isCutByVersions } = prepared
  for (let version = 0; version < versions.length; version += 1) {
    const next = version + 1 < versions.length ? (versionFrom[version + 1] as number) : OPEN
    const start = Math.max(from, versionFrom[version] as number)
    const hasFigure = start >= figureFrom
    const end = hasFigure && !isCutByVersions ? until : Math.min(until, next)
    if (start < end) layPart(desk, start, end, began, stay, hasFigure ? version : WITHOUT_FIGURE)
    if (end >= until) return
  }
}

function layPart(
  desk: Desk,
  from: number,
  until: number,
  began: number,
  stay: number,
  version: number,
): void {
  if (from > desk.asAt) return
  // What lies after as-at has not happened: the span is open.
  putSpan(desk.spans, from, until > desk.asAt ? OPEN : until, began, stay, version)
}

/** The version in force on the day. */
export function versionAt({ versionFrom }: Pick<Prepared, 'versionFrom'>, day: number): number {
  let version = versionFrom.length - 1
  while (version > 0 && (versionFrom[version] as number) > day) version -= 1
  return version
}

/** Lays the days with the status on the desk; episodes that overlap or touch are one. */
function laySegments(desk: Desk, timeline: Timeline, child: number, asked: number): void {
  const { segments } = desk
  const status = asked === NOT_OPEN_TO_SOCIAL_CARE ? OPEN_TO_SOCIAL_CARE : asked
  const end = timeline.statusFirst[child + 1] as number
  segments.count = 0
  for (let row = timeline.statusFirst[child] as number; row < end; row += 1) {
    const from = timeline.statusFrom[row] as number
    if (timeline.statusKind[row] !== status || from > desk.asAt) continue
    const until = timeline.statusUntil[row] as number
    // A status that ends on the day on which it begins holds no day.
    if (until <= from) continue
    const last = segments.count === 0 ? undefined : segments.rows[segments.count - 1]
    if (last === undefined || last.until < from) putSpan(segments, from, until, from, -1, 0)
    else last.until = Math.max(last.until, until)
  }
}
