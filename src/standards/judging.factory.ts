import { type Day, literalDay } from '../kernel/day.ts'
import { calendarOf } from './calendar.ts'
import { evaluate, runOf } from './evaluate.ts'
import type { AppliesTo, Duty, Over, Standard } from './model.ts'
import { kindsOf } from './rules.ts'
import type { Limit, Rule } from './rule-model.ts'
import { collectingSink, type DutyOfChild } from './sinks.ts'
import { type ChildFacts, type EntryFacts, timelineOf } from './timeline-of.ts'
import { coverageOf, type CoveredDays } from './timeline.ts'

export const day = literalDay
export const days = (count: number): Limit => ({ unit: 'days', count })
export const months = (count: number): Limit => ({ unit: 'months', count })
export const workingDays = (count: number): Limit => ({ unit: 'workingDays', count })

/** England's bank holidays that tests step over. */
export const HOLIDAYS = ['2014-12-25', '2014-12-26', '2015-01-01', '2015-05-04', '2015-05-25'].map(day)

export const supervised = (...on: string[]): EntryFacts[] => on.map((each) => entry('supervision', each))
export const entry = (kind: string, on: string, more: Partial<EntryFacts> = {}): EntryFacts => ({
  kind,
  day: day(on),
  ...more,
})

/** A minute in UTC: `2015-10-25T01:30Z`. */
export const minute = (text: string): number => Date.parse(text) / 60_000

export const stay = (from: string, until: string | null = null) => ({
  from: day(from),
  until: until === null ? null : day(until),
})

interface Told {
  readonly over?: Over
  readonly appliesTo?: AppliesTo
  readonly until?: Day | null
  readonly further?: readonly { readonly from: string; readonly rule: Rule }[]
}

/** A standard in force since 1 January 2010 that asks what the rule asks. */
export function standardOf(rule: Rule, { further = [], ...told }: Told = {}): Standard {
  const versions = [{ from: '2010-01-01', rule }, ...further]
  return {
    code: rule.shape,
    name: rule.shape,
    clause: '1',
    subject: 'child',
    shape: rule.shape,
    over: 'stay',
    appliesTo: 'everyone',
    owedBy: 'the worker',
    until: null,
    ...told,
    versions: versions.map(({ from, rule: asked }) => ({ from: day(from), citation: '1', rule: asked })),
  }
}

interface Ground {
  readonly asAt: string
  /** What feeds cover; without it every kind from 2000 on. */
  readonly covered?: Readonly<Record<string, CoveredDays>>
}

const ALWAYS: CoveredDays = { from: day('2000-01-01'), until: null }

/** Every duty that the standards ask of the child, as at the day. */
export function dutiesOf(child: ChildFacts, standards: Standard | readonly Standard[], ground: Ground) {
  return judged([child], [standards].flat(), ground).duties
}

/** The same for several children, with the alarms. */
export function judged(children: readonly ChildFacts[], standards: readonly Standard[], ground: Ground) {
  const kinds = kindsOf(standards)
  const feeds = new Map(
    [...kinds, 'missingEpisode', 'status'].map((kind) => [kind.split('.')[0] ?? '', ALWAYS]),
  )
  for (const [kind, covered] of Object.entries(ground.covered ?? {})) feeds.set(kind, covered)
  const duties: DutyOfChild[] = []
  const alarms: string[] = []
  const asked = { asAt: day(ground.asAt), coverage: coverageOf(kinds, feeds), calendar: calendarOf(HOLIDAYS) }
  const sink = collectingSink(standards, duties)
  const alarm = (child: number, code: string) => alarms.push(`${child} ${code}`)
  evaluate(runOf(timelineOf(children, kinds), standards, asked, sink, alarm))
  return { duties, alarms }
}

/** A duty in short: from, due, verdict, reason, and whether it is history. */
export function inShort({ from, due, verdict, reason, isHistory }: Duty): string {
  const iso = (each: Day | null) =>
    each === null ? '-' : new Date(each * 86_400_000).toISOString().slice(0, 10)
  return `${iso(from)} ${iso(due)} ${verdict} ${reason}${isHistory ? ' history' : ''}`
}
