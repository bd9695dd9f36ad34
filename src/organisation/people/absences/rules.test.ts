import { describe, expect, it } from 'vitest'
import { literalDay } from '../../../kernel/day.ts'
import { problemWithAbsence } from './rules.ts'

const days = (from: string, until: string | null) => ({
  from: literalDay(from),
  until: until === null ? null : literalDay(until),
})

describe('an absence', () => {
  it('does not end before it begins', () => {
    expect(problemWithAbsence(days('2015-12-01', '2015-12-01'), [])?.field).toBe('last')
  })

  it('is not declared twice for the same days', () => {
    const declared = [days('2015-12-01', '2015-12-05')]
    expect(problemWithAbsence(days('2015-12-04', null), declared)?.field).toBe('first')
    expect(problemWithAbsence(days('2015-11-01', '2015-12-02'), declared)?.field).toBe('first')
  })

  it('may follow another, and may be open', () => {
    expect(problemWithAbsence(days('2015-12-05', null), [days('2015-12-01', '2015-12-05')])).toBe(null)
  })
})
