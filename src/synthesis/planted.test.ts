import papaparse from 'papaparse'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import { extractOf, planFor } from './index.ts'
import { PLANTINGS } from './planting/choice.ts'
import { STANDARDS } from './planting/standards.ts'

/*
 * What was planted, held against the files by small checks of their own: they read the CSV text and the calendar of
 * Temporal, and nothing of what made it.
 */

type Row = Readonly<Record<string, string>>
const files = new Map<string, Row[]>()
const text = new Map<string, string>()

beforeAll(() => {
  const of = PLANTINGS.filter(({ isOfListed }) => isOfListed).length
  // Twice as many listed children as there are plantings for them, and enough others for each of theirs.
  const others = PLANTINGS.length - of
  const plan = { ...planFor(Math.max(of * 3, others * 12 + of * 2)), listed: of * 2 }
  for (const piece of extractOf(plan)) text.set(piece.file, (text.get(piece.file) ?? '') + piece.text)
  for (const [file, content] of text)
    files.set(file, papaparse.parse<Row>(content, { header: true, skipEmptyLines: true }).data)
})

const rows = (file: string): readonly Row[] => files.get(file) ?? []
const planted = (standard: string) => rows('planted.csv').filter((row) => row.standard === standard)
const entriesOf = (person: string, kind: string) =>
  rows('entries.csv').filter((row) => row.person_id === person && row.kind === kind)
const day = (written = '') => Temporal.PlainDate.from(written.slice(0, 10))

describe('what is planted', () => {
  it('is each thing there is to plant, and each in a child of its own', () => {
    const people = new Set(rows('planted.csv').map((row) => row.person_id))
    expect(people.size).toBe(PLANTINGS.length)
  })

  it('leaves half of the listed children clean', () => {
    const listed = new Set(rows('stays.csv').map((row) => row.person_id))
    const spoiled = new Set(rows('planted.csv').map((row) => row.person_id))
    const clean = [...listed].filter((person) => !spoiled.has(person))
    expect(clean.length).toBe(listed.size / 2)
  })

  it('is a problem and a near miss of every standard, but for those that are information', () => {
    for (const standard of Object.values(STANDARDS).filter((code) => !code.endsWith('-increase'))) {
      const expected = new Set(planted(standard).map((row) => row.expected))
      expect([standard, expected.has('met'), expected.has('notMet')]).toEqual([standard, true, true])
    }
  })
})

describe('supervision', () => {
  it('lies within a month of the one before, or of the listing, in every record that is not planted', () => {
    const of = [STANDARDS.supervision, STANDARDS.supervisionNotOpen].flatMap(planted)
    const spoiled = new Set(of.map((row) => row.person_id))
    for (const stay of rows('stays.csv')) {
      const { person_id: person = '', from = '', until = '' } = stay
      if (spoiled.has(person)) continue
      const end = until === '' ? '2026-03-31' : until
      const days = entriesOf(person, 'supervision').map((row) => row.happened ?? '')
      const inside = days.filter((each) => each > from && each < end).sort()
      ;[from, ...inside].forEach((each, at, all) => {
        const next = all[at + 1] ?? end
        expect([person, day(next).since(day(each).add({ months: 1 })).days <= 0]).toEqual([person, true])
      })
    }
  })

  it('comes after the last day in time, or not at all, where that is planted, and by it where it only looks so', () => {
    for (const { person_id = '', fell_on = '', due_on = '', expected, what } of planted(
      STANDARDS.supervision,
    )) {
      expect(day(fell_on).add({ months: 1 }).toString()).toBe(due_on)
      const days = entriesOf(person_id, 'supervision').map((row) => row.happened ?? '')
      const isInTime = days.some((each) => each > fell_on && each <= due_on)
      expect([what, isInTime]).toEqual([what, expected === 'met'])
    }
  })
})

/** Hours from the return to the interview, the shortest and the longest that the files allow. */
function hoursBetween(back: string, held: string): readonly [number, number] {
  const zone = (written: string, isLatest: boolean) => {
    const clock = written.length > 10 ? written.slice(11, 16) : isLatest ? '23:59' : '00:00'
    return Temporal.PlainDateTime.from(`${written.slice(0, 10)}T${clock}`).toZonedDateTime('Europe/London')
  }
  const hours = (from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime) =>
    (to.epochMilliseconds - from.epochMilliseconds) / 3_600_000
  return [hours(zone(back, true), zone(held, false)), hours(zone(back, false), zone(held, true))]
}

function verdictOf(back: string | undefined, held: string | undefined): string {
  if (back === undefined || held === undefined) return 'notMet'
  const [shortest, longest] = hoursBetween(back, held)
  // Two days without times are counted as days: the minute that is lacking at the end of one is no matter.
  const most = back.length + held.length === 20 ? 73 : 72
  if (longest <= most) return 'met'
  return shortest > 72 ? 'notMet' : 'cannotTell'
}

describe('return interviews', () => {
  it('were held within 72 hours, later, or nobody can tell, as planted', () => {
    for (const { person_id = '', fell_on = '', expected, what } of planted(STANDARDS.interviewHeld)) {
      if (expected === 'notYetDue' || expected === 'notApplicable') continue
      const back = rows('ssd_missing.csv')
        .filter((row) => row.miss_person_id === person_id)
        .map((row) => row.miss_missing_episode_end_date ?? '')
        .find((each) => each.startsWith(fell_on))
      const held = entriesOf(person_id, 'returnInterview').find((row) => row.attributes?.includes('held=yes'))
      expect([what, verdictOf(back, held?.happened)]).toEqual([what, expected])
    }
  })
})
