import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { literalDay } from '../../kernel/day.ts'
import { dayField, datePartsOf, optionalDayField, readDate } from './date-field.ts'

const SENTENCE = 'Enter the day, like 27 3 2015'

function read(schema: z.ZodType, text: unknown) {
  const outcome = schema.safeParse(text)
  return outcome.success ? outcome.data : outcome.error.issues.map(({ message }) => message)
}

describe('a date of a form', () => {
  it('is no day where a part is missing, is a word or does not exist', () => {
    for (const parts of [
      { 'on-day': '27' },
      { 'on-month': 'March', 'on-year': '2015' },
      { 'on-year': '15' },
    ]) {
      expect(read(dayField(SENTENCE), readDate(parts, 'on'))).toEqual([SENTENCE])
    }
    const february = { 'on-day': '30', 'on-month': '2', 'on-year': '2015' }
    expect(read(optionalDayField(SENTENCE), readDate(february, 'on'))).toEqual([SENTENCE])
  })

  it('is blank where all parts are, which only an optional day takes', () => {
    const blank = readDate({ 'on-day': ' ', 'on-month': '', 'on-year': '' }, 'on')
    expect(blank).toBe('')
    expect(read(dayField(SENTENCE), blank)).toEqual([SENTENCE])
    expect(read(dayField(SENTENCE), undefined)).toEqual([SENTENCE])
    expect(read(optionalDayField(SENTENCE), blank)).toBeNull()
  })

  it('is the day that its parts name', () => {
    const parts = { 'on-day': '7', 'on-month': ' 3', 'on-year': '2015' }
    expect(read(dayField(SENTENCE), readDate(parts, 'on'))).toBe(literalDay('2015-03-07'))
  })

  it('goes into its parts and comes back', () => {
    expect(datePartsOf('on', null)).toEqual({})
    const parts = datePartsOf('on', literalDay('2015-03-07'))
    expect(parts).toEqual({ 'on-day': '7', 'on-month': '3', 'on-year': '2015' })
    expect(readDate(parts, 'on')).toBe('2015-03-07')
  })

  it('may come whole', () => {
    expect(readDate({ on: '2015-03-07' }, 'on')).toBe('2015-03-07')
  })
})
