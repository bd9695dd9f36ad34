import type { Day } from '../../kernel/day.ts'
import type { Calendar } from '../calendar.ts'
import { evaluate, runOf } from '../evaluate.ts'
import { dutyToKeep, isKept, stateOf, type Alarm, type StateToKeep, type ToKeep } from '../kept/rules.ts'
import type { LoadedTimeline } from '../loading/assemble.ts'
import type { Standard } from '../model.ts'
import { collectingSink, type DutyOfChild } from '../sinks.ts'
import { coverageOf, type CoveredDays } from '../timeline.ts'

/** What records are held against: the standards as the authority has them, up to where feeds go, by which calendar. */
export interface Ground {
  readonly standards: readonly Standard[]
  readonly feeds: ReadonlyMap<string, CoveredDays>
  readonly calendar: Calendar
}

export interface Judged {
  readonly duties: readonly DutyOfChild[]
  readonly alarms: readonly Alarm[]
}

/** Holds every loaded child against every standard, as at a day. */
export function judge(loaded: LoadedTimeline, { standards, feeds, calendar }: Ground, asAt: Day): Judged {
  const duties: DutyOfChild[] = []
  const alarms: Alarm[] = []
  const { timeline, childId } = loaded
  const asked = { asAt, coverage: coverageOf(timeline.kinds, feeds), calendar }
  const alarm = (child: number, standard: string, fault: unknown) =>
    void alarms.push({ child: childId(child), standard, fault: kindOfFault(fault) })
  evaluate(runOf(timeline, standards, asked, collectingSink(standards, duties), alarm))
  return { duties, alarms }
}

/** Only the kind of a fault is kept: its message may quote a record. */
function kindOfFault(fault: unknown): string {
  return fault instanceof Error ? fault.name : 'unknown'
}

/** What is to be kept of what was found. */
export function toKeep(loaded: LoadedTimeline, { duties, alarms }: Judged, { standards }: Ground): ToKeep {
  const isOfStay = new Map(standards.map(({ code, over }) => [code, over === 'stay']))
  const kept = duties
    .filter(isKept)
    .map((duty) => dutyToKeep(duty, duty.child, isOfStay.get(duty.standard) ?? false, loaded))
  const children = Array.from({ length: loaded.timeline.childCount }, (_, child) => loaded.childId(child))
  return { children, duties: kept, states: statesOf(children, duties), alarms }
}

// Duties come standard by standard and child by child: those of one child and standard stand side by side.
function statesOf(children: readonly string[], duties: readonly DutyOfChild[]): StateToKeep[] {
  const states: StateToKeep[] = []
  for (let from = 0; from < duties.length;) {
    const { child, standard } = duties[from] as DutyOfChild
    let until = from + 1
    while (duties[until]?.child === child && duties[until]?.standard === standard) until += 1
    states.push(stateOf(children[child] ?? '', standard, duties.slice(from, until)))
    from = until
  }
  return states
}
