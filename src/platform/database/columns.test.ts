import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseInstant } from '../../kernel/instant.ts'
import { instantOfColumn } from './columns.ts'

describe('the instant in a column', () => {
  it('is not found where the column holds none', () => {
    for (const text of ['infinity', '', '2015-11-19T25:00:00Z'])
      expect(() => instantOfColumn(text)).toThrow(RangeError)
  })

  it('is what the text names, whatever the database writes for it', () => {
    const span = { min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z') }
    const instants = fc.date({ ...span, noInvalidDate: true })
    const micros = fc.integer({ min: 0, max: 999 })
    const zones = fc.constantFrom('Z', '+00:00')
    fc.assert(
      fc.property(instants, micros, zones, (date, smaller, zone) => {
        const text = `${date.toISOString().slice(0, -1)}${String(smaller).padStart(3, '0')}${zone}`
        expect(instantOfColumn(text)).toBe(parseInstant(text))
        expect(instantOfColumn(text)).toBe(date.getTime())
      }),
    )
  })
})
