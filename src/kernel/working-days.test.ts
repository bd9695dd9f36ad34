import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay, literalDay, type Day } from './day.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

const CHRISTMAS_2015 = new Set([literalDay('2015-12-25'), literalDay('2015-12-28')])
const NO_HOLIDAYS: ReadonlySet<Day> = new Set()

describe('a working day', () => {
  it('is no Saturday and no Sunday', () => {
    expect(isWorkingDay(literalDay('2015-11-21'), NO_HOLIDAYS)).toBe(false)
    expect(isWorkingDay(literalDay('2015-11-22'), NO_HOLIDAYS)).toBe(false)
    expect(isWorkingDay(literalDay('1969-12-27'), NO_HOLIDAYS)).toBe(false)
  })

  it('is no bank holiday', () => {
    expect(isWorkingDay(literalDay('2015-12-28'), CHRISTMAS_2015)).toBe(false)
  })

  it('is any other day', () => {
    expect(isWorkingDay(literalDay('2015-11-19'), NO_HOLIDAYS)).toBe(true)
    expect(isWorkingDay(literalDay('2015-12-29'), CHRISTMAS_2015)).toBe(true)
  })
})

describe('adding working days', () => {
  it('stays on the day when there are none to add', () => {
    expect(addWorkingDays(literalDay('2015-11-21'), 0, NO_HOLIDAYS)).toBe(literalDay('2015-11-21'))
  })

  it('leaps over a weekend: five from a Thursday is the next Thursday', () => {
    expect(addWorkingDays(literalDay('2015-11-19'), 5, NO_HOLIDAYS)).toBe(literalDay('2015-11-26'))
  })

  it('counts from the Monday when it starts on a Saturday', () => {
    expect(addWorkingDays(literalDay('2015-11-21'), 1, NO_HOLIDAYS)).toBe(literalDay('2015-11-23'))
  })

  it('leaps over Christmas Day and the Monday that stands for Boxing Day', () => {
    expect(addWorkingDays(literalDay('2015-12-24'), 1, CHRISTMAS_2015)).toBe(literalDay('2015-12-29'))
  })

  it('ends on a working day with just so many of them passed', () => {
    const days = fc.integer({ min: -20_000, max: 30_000 }).map(asDay)
    const holidays = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 })
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 25 }), holidays, (day, count, offsets) => {
        const closed = new Set(offsets.map((offset) => asDay(day + offset)))
        const reached = addWorkingDays(day, count, closed)
        const passed = Array.from({ length: reached - day }, (_, place) => asDay(day + place + 1))
        expect(isWorkingDay(reached, closed)).toBe(true)
        expect(passed.filter((each) => isWorkingDay(each, closed))).toHaveLength(count)
      }),
    )
  })
})
