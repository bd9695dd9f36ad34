import { describe, expect, it } from 'vitest'
import { literalDay, type Day } from '../../../kernel/day.ts'
import { sayDraft, sayIssued } from './words.ts'

const today = literalDay('2015-11-19')
const report = (meetingOn: Day | null) => ({
  ...{ round: 'april-2015', title: 'Themed audit', board: 'The board', meetingOn, isIssued: false },
})

describe('a report', () => {
  it('that is a draft waits to be issued, urgently on the day of the meeting', () => {
    expect(sayDraft(report(null), today)).toMatchObject({ urgency: 'next', status: 'Draft' })
    expect(sayDraft(report(literalDay('2015-11-20')), today).urgency).toBe('next')
    expect(sayDraft(report(today), today).urgency).toBe('now')
    expect(sayDraft(report(today), today).hint).toContain('for its meeting on 19 November 2015')
  })

  it('that was issued is there to read', () => {
    expect(sayIssued(report(null))).toMatchObject({ key: 'Latest report', lines: ['Themed audit'] })
  })
})
