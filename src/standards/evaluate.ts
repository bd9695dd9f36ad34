import type { Day } from '../kernel/day.ts'
import type { Calendar } from './calendar.ts'
import { type Desk, deskOf, type DutySink, NOT_COVERED, type Span, tell } from './desk.ts'
import { CANNOT_TELL, reasonCode, type Standard } from './model.ts'
import { type Prepared, prepare } from './prepare.ts'
import type { PreparedOf } from './prepared-model.ts'
import { judgeAttribute, type PreparedAttribute } from './shapes/attribute.ts'
import type { PreparedCadence } from './shapes/cadence-model.ts'
import { judgeCadence } from './shapes/cadence.ts'
import { judgeCurrent, type PreparedCurrent } from './shapes/current.ts'
import { judgePresent, type PreparedPresent } from './shapes/present.ts'
import { judgeUplift, type PreparedUplift } from './shapes/uplift.ts'
import type { Within } from './shapes/within-model.ts'
import { judgeWithin } from './shapes/within.ts'
import { laySpans, WITHOUT_FIGURE } from './spans.ts'
import { type Coverage, NO_DAY, OPEN, type Timeline } from './timeline.ts'

/** The question: as at which day, up to where feeds can be trusted, by which calendar. */
export interface Asked {
  readonly asAt: Day
  readonly coverage: Coverage
  readonly calendar: Calendar
}

/** Told of each fault in evaluation: the child's number, the standard's code, and what happened. */
export type Alarm = (child: number, standard: string, fault: unknown) => void

/** Everything that one run needs: the standards against a timeline, and a desk to work at. */
export interface Run {
  readonly timeline: Timeline
  readonly standards: readonly Standard[]
  readonly prepared: readonly Prepared[]
  readonly desk: Desk
  readonly alarm: Alarm
}

const NO_FIGURE = reasonCode('noFigure')
const FAULT = reasonCode('fault')

/** Makes a run ready; the standards of teams are not judged on a child and are left out by the caller. */
export function runOf(
  timeline: Timeline,
  standards: readonly Standard[],
  asked: Asked,
  sink: DutySink,
  alarm: Alarm,
): Run {
  const { asAt, calendar, coverage } = asked
  const { kinds, registers } = timeline
  const prepared = prepare(standards, { kinds, registers, coverage, calendar })
  return { timeline, standards, prepared, desk: deskOf(asAt, calendar, sink), alarm }
}

/** So many children's entries stay near the processor while one standard after the other is held against them. */
const CHILDREN_AT_HAND = 512

/** Judges every standard for the children from the one to before the other, some hundred children at a time. */
export function evaluate(run: Run, fromChild = 0, untilChild = run.timeline.childCount): void {
  for (let from = fromChild; from < untilChild; from += CHILDREN_AT_HAND) {
    judgeSome(run, from, Math.min(from + CHILDREN_AT_HAND, untilChild))
  }
}

function judgeSome(run: Run, fromChild: number, untilChild: number): void {
  for (const prepared of run.prepared) {
    for (let child = fromChild; child < untilChild; child += 1) judgeSafely(run, child, prepared)
  }
}

/** Judges every standard for one child. */
export function evaluateChild(run: Run, child: number): void {
  evaluate(run, child, child + 1)
}

/** A fault in one standard is cannot tell and an alarm; what it had said before is taken back. */
function judgeSafely(run: Run, child: number, prepared: Prepared): void {
  const { desk, timeline } = run
  desk.found.standard = prepared.index
  desk.found.firstRow = -1
  desk.found.lastRow = -1
  desk.sink.begin(child, prepared.index)
  try {
    judge(desk, timeline, child, prepared)
    desk.sink.end()
  } catch (fault) {
    tellFault(desk)
    run.alarm(child, run.standards[prepared.index]?.code ?? '', fault)
  }
}

function tellFault({ found, sink, asAt }: Desk): void {
  Object.assign(found, { stay: -1, from: asAt, due: NO_DAY, verdict: CANNOT_TELL, reason: FAULT })
  Object.assign(found, { isHistory: false, firstRow: -1, lastRow: -1 })
  sink.fault(found)
}

function judge(desk: Desk, timeline: Timeline, child: number, prepared: Prepared): void {
  if (prepared.fault !== null) throw prepared.fault
  const { spans, found } = desk
  laySpans(desk, timeline, child, prepared)
  for (let place = 0; place < spans.count; place += 1) {
    const span = spans.rows[place] as Span
    found.stay = span.stay
    if (span.version < 0) tellUntold(desk, span)
    else judgeSpan(desk, timeline, child, prepared, span)
  }
}

function tellUntold(desk: Desk, span: Span): void {
  const isEnded = span.until !== OPEN
  const reason = span.version === WITHOUT_FIGURE ? NO_FIGURE : NOT_COVERED
  tell(desk, span.from, NO_DAY, CANNOT_TELL, reason, isEnded)
}

function judgeSpan(desk: Desk, timeline: Timeline, child: number, prepared: Prepared, span: Span): void {
  const rule = prepared.versions[span.version]
  switch (prepared.shape) {
    case 'present':
      return judgePresent(desk, timeline, child, rule as PreparedPresent, span)
    case 'within':
      return judgeWithin(desk, timeline, child, prepared as Within, span)
    case 'cadence':
      return judgeCadence(desk, timeline, child, prepared as PreparedOf<PreparedCadence>, span)
    case 'current':
      return judgeCurrent(desk, timeline, child, rule as PreparedCurrent, span)
    case 'uplift':
      return judgeUplift(desk, timeline, child, rule as PreparedUplift, span)
    case 'attribute':
      return judgeAttribute(desk, timeline, child, rule as PreparedAttribute, span)
  }
}
