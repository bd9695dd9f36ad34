import fc from 'fast-check'
import {
  calendarOf,
  type ChildFacts,
  collectingSink,
  coverageOf,
  type DutyOfChild,
  evaluateChild,
  runOf,
  type Shape,
  type Standard,
  timelineOf,
} from '../../src/standards/index.ts'
import { sayDay } from './oracle/days.ts'
import type { Asked, PlainDuty } from './oracle/index.ts'
import { standardFrom } from './oracle/standards.ts'
import { askedFrom, base, childFrom, HOLIDAYS, KINDS, ours } from './oracle/timelines.ts'

const CALENDAR = calendarOf([...HOLIDAYS].map(ours))

/** Kinds that the rules of a shape read, so that timelines hold little else. */
const KINDS_OF: Readonly<Record<Shape, readonly string[]>> = {
  present: ['visit', 'visit', 'supervision', 'caseNote'],
  within: ['returnInterview', 'returnInterview', 'visit', 'caseNote'],
  cadence: ['visit', 'visit', 'supervision', 'caseNote', 'planReview'],
  current: ['plan', 'visit'],
  uplift: ['visit', 'visit', 'supervision', 'caseNote'],
  attribute: ['visit'],
}
/** How many standards are asked about each timeline: those that wait for something to happen often find nothing. */
const STANDARDS: Readonly<Record<Shape, number>> = {
  present: 4,
  within: 8,
  cadence: 5,
  current: 5,
  uplift: 4,
  attribute: 3,
}

/** A child, a standard, and as at which day it is asked. */
export interface Question {
  readonly child: ChildFacts
  readonly standard: Standard
  readonly asked: Asked
}

/** Random timelines, each asked about by a few random standards of one shape. */
export function questionsOf(shape: Shape): fc.Arbitrary<Question[]> {
  return base.chain((from) =>
    childFrom(from, KINDS_OF[shape]).chain((child) =>
      fc
        .tuple(
          askedFrom(from, child),
          fc.array(standardFrom(from, shape), { minLength: STANDARDS[shape], maxLength: STANDARDS[shape] }),
        )
        .map(([asked, standards]) => standards.map((standard) => ({ child, standard, asked }))),
    ),
  )
}

/** The duties as the real implementation judges them, over columns. */
export function fastDuties({ child, standard, asked }: Question): DutyOfChild[] {
  const timeline = timelineOf([child], [...KINDS, 'caseNote.about=listing'])
  const feeds = Object.entries(asked.coverage).map(
    ([kind, { from, until }]) =>
      [kind, { from: ours(from), until: until === null ? null : ours(until) }] as const,
  )
  const duties: DutyOfChild[] = []
  const question = {
    asAt: ours(asked.asAt),
    coverage: coverageOf(timeline.kinds, new Map(feeds)),
    calendar: CALENDAR,
  }
  const alarm = (_child: number, _code: string, fault: unknown) => {
    throw fault
  }
  evaluateChild(runOf(timeline, [standard], question, collectingSink([standard], duties), alarm), 0)
  return duties
}

/** The duties as lines in a fixed order: what has to be equal. */
export function lines(duties: readonly PlainDuty[]): string[] {
  return duties
    .map(
      ({ stay, from, due, verdict }) =>
        `${stay} ${sayDay(from)} ${due === null ? 'no day' : sayDay(due)} ${verdict}`,
    )
    .toSorted()
}
