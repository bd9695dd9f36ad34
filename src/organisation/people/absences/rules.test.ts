import { describe, expect, it } from 'vitest'
import { literalDay } from '../../../kernel/day.ts'
import { problemWithAbsence } from './rules.ts'

const TODAY = literalDay('2015-11-19')

const days = (from: string, until: string | null) => ({
  from: literalDay(from),
  until: until === null ? null : literalDay(until),
})

describe('an absence', () => {
  it('does not end before it begins', () => {
    expect(problemWithAbsence(days('2015-12-01', '2015-12-01'), [], TODAY)?.field).toBe('last')
  })

  it('is not over already: nothing would show it, and a year is soon mistyped', () => {
    const over = problemWithAbsence(days('2015-11-16', '2015-11-19'), [], TODAY)
    expect(over).toEqual({
      field: 'last',
      sentence: 'Enter a last day that is not before today, 19 November 2015',
    })
    expect(problemWithAbsence(days('2015-11-16', '2015-11-20'), [], TODAY)).toBe(null)
  })

  it('is not declared twice for the same days', () => {
    const declared = [days('2015-12-01', '2015-12-05')]
    expect(problemWithAbsence(days('2015-12-04', null), declared, TODAY)?.field).toBe('first')
    expect(problemWithAbsence(days('2015-11-01', '2015-12-02'), declared, TODAY)?.field).toBe('first')
  })

  it('may follow another, and may be open', () => {
    expect(problemWithAbsence(days('2015-12-05', null), [days('2015-12-01', '2015-12-05')], TODAY)).toBe(null)
  })
})
