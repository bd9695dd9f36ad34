import { describe, expect, it } from 'vitest'
import { day, filled, optional, present, text } from './cells.ts'
import { matchHeaders } from './headers.ts'
import { defineTable, inOrder, type Table } from './table.ts'

const nothing = { title: '', key: () => '', begin: async () => async () => [] }
const visits = defineTable({
  ...nothing,
  target: 'visits',
  after: ['people'],
  columns: {
    id: filled(text, 'visit_id', 'ref'),
    on: filled(day, 'visit_date'),
    until: present(day, 'until'),
  },
})
const people = defineTable({
  ...nothing,
  target: 'people',
  after: [],
  columns: { id: filled(text, 'pers_id'), name: optional(text, 'pers_name') },
  specification: {
    name: 'Model',
    versions: [
      { version: '2', columns: ['pers_id', 'pers_name', 'pers_upn'] },
      { version: '1', columns: ['pers_id', 'pers_old'] },
    ],
  },
})
const tables: readonly Table[] = [visits, people]
const match = (
  headers: readonly string[],
  name = 'a.csv',
  remembered: Parameters<typeof matchHeaders>[3] = [],
) => matchHeaders(headers, name, tables, remembered)

describe('recognising a file by its header', () => {
  it('refuses a header that fits nothing', () => {
    expect(match(['colour', 'size'])).toEqual({
      ok: false,
      problem: { target: null, sentence: expect.stringMatching(/fits none/) },
    })
  })

  it('names the column that is not there', () => {
    const sentence =
      'This looks like visits, but the columns visit_date and until are not there. No row was read.'
    expect(match(['visit_id'], 'visits-2015.csv')).toEqual({
      ok: false,
      problem: { target: 'visits', sentence },
    })
  })

  it('refuses a column that stands twice', () => {
    const twice = match(['ref', 'Visit date', 'visit_date', 'until'])
    expect(twice).toEqual({
      ok: false,
      problem: { target: 'visits', sentence: expect.stringMatching(/more than once/) },
    })
  })

  it('does not mind order, capitals, spaces and other names', () => {
    const found = match(['UNTIL', 'Visit Date', 'REF'])
    if (!found.ok) throw new Error(found.problem.sentence)
    expect([...found.value.places]).toEqual([
      ['id', 2],
      ['on', 1],
      ['until', 0],
    ])
  })

  it('reports what it does not know, except what the standard knows', () => {
    const found = match(['pers_id', 'pers_upn', 'shoe_size', ''])
    expect(found).toMatchObject({ ok: true, value: { unknown: ['shoe_size'] } })
  })

  it('says which version of the standard it was', () => {
    expect(match(['pers_id', 'pers_upn'])).toMatchObject({
      value: { matched: 'Model 2, 2 of the 3 columns of people' },
    })
    expect(match(['pers_id', 'pers_old'])).toMatchObject({
      value: { matched: 'Model 1, 2 of the 2 columns of people' },
    })
  })

  it('prefers what somebody matched by hand for just these columns', () => {
    const byHand = {
      target: 'visits',
      headers: ['Was am', 'Nummer', 'bis'],
      matches: { id: 'Nummer', on: 'Was am', until: 'bis' },
    }
    const found = match(['bis', 'NUMMER', 'was am'], 'a.csv', [byHand])
    expect(found).toMatchObject({ ok: true, value: { matched: 'Columns matched by hand', unknown: [] } })
    expect(match(['bis', 'Nummer'], 'a.csv', [byHand]).ok).toBe(false)
  })
})

describe('the order of tables', () => {
  it('puts each after those that it needs', () => {
    expect(inOrder(tables).map(({ target }) => target)).toEqual(['people', 'visits'])
  })
})
