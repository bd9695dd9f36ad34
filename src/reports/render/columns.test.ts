import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { widthOf } from '../../platform/pictures/index.ts'
import { columnShares } from './columns.ts'

describe('the columns of a table', () => {
  it('are of one width where there is nothing in them', () => {
    expect(columnShares({ head: ['', ''], rows: [] })).toEqual([0.5, 0.5])
  })

  it('have room for their longest word before a long text gets more', () => {
    const note = 'not given in the report, which tells of grades in words and of no number at all'
    const [grade = 0, few = 0, long = 0] = columnShares({
      head: ['Outstanding', 'Of', 'Note'],
      rows: [['0', '8', note]],
    })
    expect(grade * 464 - 10).toBeGreaterThan(widthOf('Outstanding', 11, true))
    expect(few).toBeLessThan(grade)
    expect(long).toBeGreaterThan(grade)
  })

  it('leave room for a grade in its full words beside the other columns of a case', () => {
    const grade = 'Requires improvement to be good'
    const head = ['Auditors', 'Outcome', 'Age', 'Team', 'Safeguarded']
    const [, outcome = 0] = columnShares({ head, rows: [['J999/C999', grade, '17', 'Fieldwork 12', 'Yes']] })
    // Between the margins of a sheet lie 464 points; its letters have 11, the margins of a cell 10.
    expect(outcome * 464 - 10).toBeGreaterThan(widthOf(grade, 11))
  })

  it('fill the width together, none of them empty, whatever is written', () => {
    const text = fc.string({ maxLength: 200 })
    const table = fc.integer({ min: 1, max: 8 }).chain((width) => {
      const row = fc.array(text, { minLength: width, maxLength: width })
      return fc.record({ head: row, rows: fc.array(row, { maxLength: 5 }) })
    })
    fc.assert(
      fc.property(table, (each) => {
        const shares = columnShares(each)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
        expect(Math.min(...shares)).toBeGreaterThan(0)
      }),
    )
  })
})
