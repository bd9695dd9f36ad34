import { inTimeOrder, roundBefore, sayRound } from '../../analysis/index.ts'
import type { Action } from '../../actions/index.ts'
import {
  dayOrMonthOrNull,
  parseDayOrMonth,
  sayDayOrMonth,
  type DayOrMonth,
} from '../../kernel/day-or-month.ts'
import { asDay, formatDay, sayDay, type Day } from '../../kernel/day.ts'
import type { Lane, TimelinePicture } from '../../kernel/picture.ts'
import { plural } from '../../kernel/sentence.ts'
import type { InsideFacts } from '../facts.ts'
import { lengthInWords, monthsBetween, placeOf, sayMonths } from '../rules/lag.ts'
import type { Written } from './model.ts'

/** How long the findings were on their way to the board, with what happened meanwhile; nothing where either is unknown. */
export function howLong(facts: InsideFacts): Written | null {
  const { figures, header, round } = facts
  const [audited, meeting] = [dayOrMonthOrNull(figures.month), dayAsText(header.meetingOn)]
  if (audited === null || meeting === null || placeOf(meeting) < placeOf(audited)) return null
  const months = monthsBetween(audited, meeting)
  const length = sayMonths(months)
  const picture = timeline(facts, { audited, meeting, length })
  const took = `From the audits of ${round.name} to the meeting of the board on ${sayDayOrMonth(meeting)} it took ${lengthInWords(months)}.`
  const since = 'What the files showed may have changed since.'
  return { key: 'analysis.howLong', text: `${took} ${since}`, picture }
}

interface Ends {
  readonly audited: DayOrMonth
  readonly meeting: DayOrMonth
  readonly length: string
}

/** A thing that happened at a time that is known. */
interface Dated {
  readonly when: DayOrMonth
  readonly label: string
}

function timeline(facts: InsideFacts, { audited, meeting, length }: Ends): TimelinePicture {
  const lanes = [
    { name: 'Audits', dated: audits(facts) },
    { name: 'Reports and the board', dated: reports(facts, meeting) },
    { name: 'Actions', dated: actions(facts) },
  ]
  const places = lanes.flatMap(({ dated }) => dated.map(({ when }) => placeOf(when)))
  const [from, until] = [Math.min(...places), Math.max(...places)]
  const label = 'from the audits to the board'
  return {
    kind: 'timeline',
    title: 'From the audits to the board',
    description: descriptionOf(lanes, `${length} ${label}`),
    ...{ from, until, ticks: quarters(asDay(from), asDay(until)) },
    lanes: lanes.map(({ name, dated }): Lane => ({ name, spans: [], marks: marksOf(dated) })),
    lags: [{ from: placeOf(audited), until: placeOf(meeting), length, label }],
  }
}

function audits({ figures }: InsideFacts): Dated[] {
  const rounds = [...inTimeOrder(figures), { ...figures, sampleCount: figures.auditedCount }]
  return rounds.flatMap(({ month, sampleCount }) => {
    const when = dayOrMonthOrNull(month)
    const label = sampleCount === null ? 'audits' : countOf(sampleCount, 'audit', 'audits')
    return when === null ? [] : [{ when, label }]
  })
}

function reports({ header, figures }: InsideFacts, meeting: DayOrMonth): Dated[] {
  const before = roundBefore(figures)
  const earlier = before === null ? null : header.earlierReportMonth
  return [
    ...(earlier === null || before === null
      ? []
      : [{ when: earlier, label: `findings of ${sayRound(before)} reported` }]),
    ...(header.reportMonth === null ? [] : [{ when: header.reportMonth, label: 'this report written' }]),
    { when: meeting, label: 'the board meets' },
  ]
}

function actions({ actionsBefore, actionsAfter }: InsideFacts): Dated[] {
  const all = [...actionsBefore, ...actionsAfter]
  return [
    ...grouped(
      all.map(({ recommended }) => recommended),
      'recommended',
    ),
    ...grouped(all.map(inForce), 'in force'),
    ...grouped(
      all.map(({ reportedDone }) => reportedDone),
      'reported as done',
    ),
    ...grouped(
      actionsAfter.map(({ due }) => due),
      'due',
    ),
  ]
}

function inForce({ inForceFrom }: Action): DayOrMonth | null {
  return dayAsText(inForceFrom)
}

/** How many there were of a kind at each time; what is not known has no place. */
function grouped(times: readonly (DayOrMonth | null)[], what: string): Dated[] {
  const known = times.filter((when) => when !== null)
  return [...new Set(known)].map((when) => {
    const count = known.filter((each) => each === when).length
    return { when, label: `${countOf(count, 'action', 'actions')} ${what}` }
  })
}

function countOf(count: number, one: string, many: string): string {
  return `${count} ${plural(count, one, many)}`
}

/** In time order; what fell on one time stands together. */
function marksOf(dated: readonly Dated[]): Lane['marks'] {
  const times = [...new Set(dated.map(({ when }) => when))].sort()
  return times.map((when) => ({
    at: placeOf(when),
    when: sayDayOrMonth(when),
    label: labelsAt(dated, when),
  }))
}

function labelsAt(dated: readonly Dated[], when: DayOrMonth): string {
  return dated.flatMap((each) => (each.when === when ? [each.label] : [])).join('; ')
}

function descriptionOf(lanes: readonly { name: string; dated: readonly Dated[] }[], lag: string): string {
  const told = lanes.flatMap(({ dated }) => marksOf(dated).map(({ when, label }) => `${when}: ${label}.`))
  return `${lag}. ${told.join(' ')}`
}

/** The firsts of January, April, July and October; the first of January and the earliest say the year. */
function quarters(from: Day, until: Day): TimelinePicture['ticks'] {
  const ticks: { at: number; label: string }[] = []
  for (let day = from; day <= until; day = asDay(day + 1)) {
    const [, month = '', dayOfMonth] = formatDay(day).split('-')
    if (dayOfMonth !== '01' || !['01', '04', '07', '10'].includes(month)) continue
    const [, name = '', year = ''] = sayDay(day).split(' ')
    ticks.push({
      at: day,
      label: ticks.length === 0 || month === '01' ? `${name.slice(0, 3)} ${year}` : name.slice(0, 3),
    })
  }
  return ticks
}

function dayAsText(day: Day | null): DayOrMonth | null {
  return day === null ? null : parseDayOrMonth(formatDay(day))
}
