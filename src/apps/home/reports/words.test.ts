import { describe, expect, it } from 'vitest'
import { literalDay, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Report } from '../../../reports/model.ts'
import { sayDraft, sayIssued } from './words.ts'

const today = literalDay('2015-11-19')

function report(meetingOn: Day | null, cut: Report['cut'] = 'cut' as Id<'cut'>): Report {
  const header = { board: 'The board', title: 'Themed audit', meetingOn, reportMonth: null }
  return {
    ...{ id: 'report' as Id<'report'>, round: { id: 'round' as Id<'round'>, code: 'april-2015' } },
    ...{ version: 1, layout: 'board-1', cut, issued: null, correctionReason: null, replacedBy: null },
    header: { ...header, preparedBy: null, presentedBy: null, earlierReportMonth: null },
  }
}

describe('a report', () => {
  it('that is a draft waits to be issued, urgently from the day of the meeting', () => {
    const states = [null, literalDay('2015-11-20'), today, literalDay('2015-11-18')].map((meetingOn) => {
      const { status, urgency } = sayDraft(report(meetingOn), today)
      return `${status}, ${urgency}`
    })
    expect(states).toEqual(['To do, next', 'To do, next', 'Meeting today, now', 'Meeting past, now'])
    expect(sayDraft(report(today), today).hint).toContain('for its meeting on 19 November 2015')
  })

  it('of which only the header is known waits to be drafted', () => {
    expect(sayDraft(report(today), today).title).toBe('Issue the report: Themed audit')
    expect(sayDraft(report(today, null), today).title).toBe('Draft the report: Themed audit')
  })

  it('that was issued is there to read', () => {
    expect(sayIssued(report(null))).toMatchObject({ key: 'Latest report', lines: ['Themed audit'] })
  })
})
