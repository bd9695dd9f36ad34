// Our side of the benchmark: a timeline of the case record, and a sink that keeps one verdict a child.
import { AS_AT } from './case-record.mjs'

/** The record as a timeline: what loading gives, without the loading. */
export function timelineOfRecord(record, { NO_DAY, NO_TIME }) {
  const { children, kinds, first, day, attributes, stayFirst, stayFrom, stayUntil } = record
  const none = (value) => new Int32Array(record.count).fill(value)
  const nothing = {
    ...{ episodeFrom: new Int32Array(0), episodeUntil: new Int32Array(0), episodeFromAt: new Int32Array(0) },
    ...{
      episodeUntilAt: new Int32Array(0),
      episodeKind: new Uint8Array(0),
      episodeFirst: new Uint32Array(children + 1),
    },
    ...{ offered: new Uint8Array(0), accepted: new Uint8Array(0), interviewFirst: new Uint32Array(1) },
    ...{
      interviewRow: new Uint32Array(0),
      statusFirst: new Uint32Array(children + 1),
      statusKind: new Uint8Array(0),
    },
    ...{ statusFrom: new Int32Array(0), statusUntil: new Int32Array(0), statusFlags: new Uint8Array(0) },
  }
  return {
    ...nothing,
    ...{ childCount: children, kinds, first, day, attributes, at: none(NO_TIME), recorded: none(NO_DAY) },
    ...{ registers: [''], stayRegister: new Uint8Array(stayFrom.length) },
    ...{ stayFirst, stayFrom, stayUntil, born: new Int32Array(children).fill(NO_DAY) },
  }
}

/** Keeps for each standard one verdict a child, 4 (not applicable) where nothing is asked. */
export function verdictSink(standardCount, children, VERDICT_OF_SEEN) {
  const verdicts = Array.from({ length: standardCount }, () => new Uint8Array(children).fill(4))
  let [child, standard, seen] = [0, 0, 0]
  return {
    verdicts,
    begin(begunChild, begunStandard) {
      child = begunChild
      standard = begunStandard
      seen = 0
    },
    duty({ verdict }) {
      seen |= 1 << verdict
    },
    end() {
      if (seen !== 0) verdicts[standard][child] = VERDICT_OF_SEEN[seen]
    },
    fault() {
      throw new Error('A standard had a fault')
    },
  }
}

/** The same figures as the peers give, from verdicts. */
export function figuresOfVerdicts(verdicts) {
  const figures = Array.from({ length: 5 }, () => [0, 0, 0])
  for (let child = 0; child < verdicts.length; child += 1) {
    const of = figures[verdicts[child]]
    of[0] += 1
    of[1] += child
    of[2] += (child * child) % 1_000_003
  }
  return figures.flatMap((of, verdict) => (of[0] === 0 ? [] : [[verdict, ...of].join(' ')]))
}

export function askedOf(parts, kinds, holidays = []) {
  const feeds = new Map(
    [...kinds, 'missingEpisode', 'status'].map((kind) => [kind, { from: 0, until: AS_AT + 1 }]),
  )
  return {
    asAt: AS_AT,
    coverage: parts.coverageOf(kinds, feeds),
    calendar: parts.calendarOf(holidays),
  }
}
