import { describe, expect, it } from 'vitest'
import { day, filled, optional, present, text } from '../cells.ts'
import { defineTable } from '../table.ts'
import { problemsWithMatch, proposeMatch } from './rules.ts'

const table = defineTable({
  target: 'stays',
  title: 'Stays',
  after: [],
  columns: {
    person: filled(text, 'person_id'),
    until: present(day, 'until', 'end_date'),
    risk: optional(text, 'risk'),
  },
  key: () => '',
  begin: async () => async () => [],
})
const headers = ['Case no', 'End Date', 'Notes']

describe('a match of columns', () => {
  it('needs every column that must be there, each from a column of its own', () => {
    expect(problemsWithMatch(table, headers, {})).toMatchObject([
      { field: 'column-person' },
      { field: 'column-until' },
    ])
    const shared = problemsWithMatch(table, headers, { person: 'Case no', until: 'Case no' })
    expect(shared.map(({ sentence }) => sentence)).toEqual(
      Array(2).fill('Choose another column: Case no is chosen twice'),
    )
    const strange = problemsWithMatch(table, headers, { person: 'Case no', until: 'elsewhere' })
    expect(strange).toEqual([{ field: 'column-until', sentence: 'Choose a column of your file' }])
  })

  it('is well where each is chosen, and what is optional may be left', () => {
    expect(problemsWithMatch(table, headers, { person: 'Case no', until: 'End Date' })).toEqual([])
  })

  it('is proposed by name, and by what somebody chose before', () => {
    const before = [{ target: 'stays', headers: ['CASE NO'], matches: { person: 'CASE NO' } }]
    expect(proposeMatch(table, headers, [])).toEqual({ person: '', until: 'End Date', risk: '' })
    expect(proposeMatch(table, headers, before)).toEqual({ person: 'Case no', until: 'End Date', risk: '' })
  })
})
