import { describe, expect, it } from 'vitest'
import { literalDay } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Register } from '../model.ts'
import { decideRows, keyOf, type Known, type StayRow } from './rules.ts'

const list: Register = {
  id: 'r1' as Id<'register'>,
  code: 'vemt',
  name: 'VEMT list',
  strands: ['exploited', 'missing'],
  riskLevels: ['low', 'high'],
}
const known: Known = {
  source: 'raise',
  children: new Map([['01', { child: 'ada' as Id<'child'>, identity: 'i' as Id<'identity'> }]]),
  registers: [list],
  stays: [],
}

function row(id: string, from: string, until: string | null, more: Partial<StayRow> = {}): StayRow {
  const said = {
    person: '01',
    register: 'vemt',
    strands: null,
    riskLevel: null,
    reasonOn: null,
    reasonOff: null,
  }
  return { id, from: literalDay(from), until: until === null ? null : literalDay(until), ...said, ...more }
}

const outcomes = (rows: readonly StayRow[], around = known) =>
  decideRows(rows, around).map((decision) => ('problem' in decision ? decision.problem.column : 'kept'))

describe('stays that a file brings', () => {
  it('are refused where child, register, strand or risk level is unknown', () => {
    const rows = [
      row('1', '2015-01-01', '2015-02-01', { person: '02' }),
      row('2', '2015-01-01', '2015-02-01', { register: 'other' }),
      row('3', '2015-01-01', '2015-02-01', { strands: ['missing', 'sad'] }),
      row('4', '2015-01-01', '2015-02-01', { riskLevel: 'extreme' }),
    ]
    expect(outcomes(rows)).toEqual(['person', 'register', 'strands', 'riskLevel'])
  })

  it('need to say which of several registers they mean', () => {
    const two = { ...known, registers: [list, { ...list, id: 'r2' as Id<'register'>, code: 'b', name: 'B' }] }
    expect(outcomes([row('1', '2015-01-01', null, { register: null })], two)).toEqual(['register'])
    expect(outcomes([row('1', '2015-01-01', null, { register: null })])).toEqual(['kept'])
  })

  it('are spelled as the register does', () => {
    const [decision] = decideRows(
      [row('1', '2015-01-01', null, { strands: ['Missing', 'EXPLOITED'], riskLevel: 'HIGH' })],
      known,
    )
    expect(decision).toMatchObject({
      said: { cells: ['r1', ['exploited', 'missing'], 'high', '2015-01-01', null, null, null] },
    })
  })

  it('may begin on the day on which the one before ended, and not earlier', () => {
    const first = row('1', '2015-01-01', '2015-02-01')
    expect(outcomes([first, row('2', '2015-02-01', null)])).toEqual(['kept', 'kept'])
    expect(outcomes([first, row('2', '2015-01-31', null)])).toEqual(['kept', 'from'])
  })

  it('are held against what is known, but for what the file says anew', () => {
    const stay = { key: '1', child: 'ada', register: 'r1', from: literalDay('2015-01-01'), until: null }
    const own = { ...known, stays: [{ ...stay, source: 'raise' }] }
    expect(outcomes([row('1', '2015-01-01', '2015-03-01'), row('2', '2015-03-01', null)], own)).toEqual([
      'kept',
      'kept',
    ])
    const byHand = { ...known, stays: [{ ...stay, source: 'goldthread' }] }
    expect(outcomes([row('1', '2015-05-01', null)], byHand)).toEqual(['from'])
  })

  it('without an id of their own are told apart by child, register and first day', () => {
    expect(keyOf({ ...row('', '2015-01-01', null), id: null })).toBe('01 vemt 2015-01-01')
  })
})
