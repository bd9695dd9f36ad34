import type { Day } from '../../src/kernel/day.ts'
import { addDays } from '../../src/kernel/day.ts'
import {
  calendarOf,
  collectingSink,
  coverageOf,
  evaluate,
  kindsOf,
  runOf,
  timelineOf,
  type ChildFacts,
  type Duty,
  type DutyOfChild,
  type Standard,
} from '../../src/standards/index.ts'

export interface AskedOf {
  readonly asAt: Day
  readonly coveredFrom: Day
}

/** The duties of each child, by the code of the standard; every feed covers the same days, up to and with as-at. */
export function judge(
  children: readonly ChildFacts[],
  standards: readonly Standard[],
  { asAt, coveredFrom }: AskedOf,
): ReadonlyMap<string, readonly Duty[]>[] {
  const timeline = timelineOf(children, kindsOf(standards))
  const days = { from: coveredFrom, until: addDays(asAt, 1) }
  const kinds = [...timeline.kinds.map((kind) => kind.split('.')[0] ?? ''), 'missingEpisode', 'status']
  const coverage = coverageOf(timeline.kinds, new Map(kinds.map((kind) => [kind, days])))
  const duties: DutyOfChild[] = []
  const alarm = (_child: number, standard: string, fault: unknown) => {
    throw new Error(`${standard} could not be judged`, { cause: fault })
  }
  const asked = { asAt, coverage, calendar: calendarOf([]) }
  evaluate(runOf(timeline, standards, asked, collectingSink(standards, duties), alarm))
  return byChild(duties, children.length)
}

function byChild(duties: readonly DutyOfChild[], count: number): ReadonlyMap<string, readonly Duty[]>[] {
  const children = Array.from({ length: count }, () => new Map<string, Duty[]>())
  for (const duty of duties) {
    const of = children[duty.child]
    of?.set(duty.standard, [...(of.get(duty.standard) ?? []), duty])
  }
  return children
}
