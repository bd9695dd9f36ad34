import { describe, expect, it } from 'vitest'
import { caseFile } from '../../audits/case/case.factory.ts'
import { followUp } from '../../audits/case/follow-up/follow-up.factory.ts'
import { roundSeen } from '../../audits/rounds/seen.factory.ts'
import type { Round } from '../../audits/rounds/model.ts'
import { literalDay, type Day } from '../../kernel/day.ts'
import { parseInstant, type Instant } from '../../kernel/instant.ts'
import { factsOf } from '../timetable/rules.ts'
import { icalendarOf } from './icalendar.ts'
import { entriesOfCases, entriesOfFollowUps, entriesOfRounds } from './rules.ts'

const ON = literalDay('2015-12-18')
const AT = parseInstant('2015-11-20T16:00:00Z') as Instant
const planned = { draw: null, moderation: null, report: null, board: ON }

const TODAY = literalDay('2015-11-19')

function entriesOf(round: Round, meetingOn: Day | null = null) {
  const around = { isAudited: false, isModerated: false, reportedAt: null, meetingOn }
  return entriesOfRounds([{ round, facts: factsOf(round, around, TODAY) }])
}

describe('the entries of rounds', () => {
  it('are those of planned days, and none of a cancelled round', () => {
    const { round } = roundSeen({ planned })
    expect(entriesOf({ ...round, status: 'cancelled' })).toEqual([])
    expect(entriesOf(round)).toEqual([
      {
        name: 'round-december-2015-board',
        when: { on: ON },
        summary: 'The board hears the report: round december-2015',
      },
    ])
  })
})

describe('the entries of a round of which no such day was planned', () => {
  const { round } = roundSeen({ planned: { ...planned, board: null } })

  it('have the meeting that its report names, as the timetable has it', () => {
    expect(entriesOf(round)).toEqual([])
    expect(entriesOf(round, ON)).toMatchObject([{ name: 'round-december-2015-board', when: { on: ON } }])
  })

  it('have the last day of the month by which the round is known, for its draw', () => {
    const byMonth = { ...round, status: 'planned', asAt: null, month: '2015-12' } as const
    const on = literalDay('2015-12-31')
    expect(entriesOf(byMonth)).toMatchObject([{ name: 'round-december-2015-draw', when: { on } }])
  })
})

describe('the entries of own cases', () => {
  const file = caseFile({
    status: 'inProgress',
    round: { ...caseFile().round, status: 'auditing', dueOn: ON },
  })

  it('are one for each round, with how many are left, and none once all are submitted', () => {
    expect(entriesOfCases([{ ...file, status: 'submitted' }])).toEqual([])
    const [one, ...others] = entriesOfCases([file, file, { ...file, status: 'confirmed' }])
    expect(others).toEqual([])
    expect(one?.summary).toMatch(/^2 of your audits are due: round /)
  })
})

describe('the entries of follow-ups', () => {
  it('stand at their hour where hours count, else on their day, and nowhere without either', () => {
    expect(entriesOfFollowUps([followUp()])).toEqual([])
    const [first, second] = entriesOfFollowUps([
      followUp({ dueAt: AT }),
      followUp({ urgency: 'soon', dueOn: ON }),
    ])
    expect([first?.when, second?.when]).toEqual([{ at: AT }, { on: ON }])
    expect(second?.summary).toBe('A follow-up waits for you')
  })
})

describe('an iCalendar file', () => {
  const entries = [
    { name: 'a', when: { on: ON }, summary: 'The board hears; the report, and “more”' },
    { name: 'b', when: { at: AT }, summary: 'A follow-up waits for you' },
  ]

  it('holds whole days and hours as RFC 5545 writes them', () => {
    const lines = icalendarOf(entries, AT).split('\r\n')
    expect(lines[0]).toBe('BEGIN:VCALENDAR')
    for (const line of [
      'DTSTART;VALUE=DATE:20151218',
      'DTSTART:20151120T160000Z',
      'DTEND:20151120T170000Z',
      'UID:a@goldthread',
      'SUMMARY:The board hears\\; the report\\, and “more”',
    ])
      expect(lines).toContain(line)
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2)
  })

  it('is the same, byte for byte, for the same entries', () => {
    expect(icalendarOf(entries, AT)).toBe(icalendarOf(entries, AT))
  })
})
