import { describe, expect, it } from 'vitest'
import { literalDay } from '../../kernel/day.ts'
import { readAsked, readFound, writeFound } from './asked.ts'
import { NO_FILTER } from './rules.ts'

const TODAY = literalDay('2015-11-19')
const ID = '01a205a2-8596-70ea-8c92-ea8d1722a0b5'

describe('what an address asks of the list', () => {
  it('is today’s list where a day cannot be read or is to come, and says so', () => {
    const nonsense = readAsked({ asAt: 'April', 'knownOn-year': '15' }, TODAY)
    expect(nonsense).toMatchObject({
      asAt: TODAY,
      knownOn: null,
      problems: [{ field: 'asAt' }, { field: 'knownOn' }],
    })
    expect(readAsked({ asAt: '2015-11-20' }, TODAY)).toMatchObject({
      asAt: TODAY,
      problems: [{ field: 'asAt' }],
    })
  })

  it('leaves out what is no answer, and what came twice', () => {
    const address = { team: ['a', 'b'], open: 'perhaps', strand: '', risk: '' }
    expect(readAsked(address, TODAY)).toMatchObject({
      filter: NO_FILTER,
      problems: [],
      register: null,
      after: null,
    })
  })

  it('is everybody today where nothing is asked', () => {
    expect(readAsked({}, TODAY)).toMatchObject({
      asAt: TODAY,
      knownOn: null,
      filter: NO_FILTER,
      problems: [],
    })
  })

  it('is what the fields say', () => {
    const address = {
      'asAt-day': '8',
      'asAt-month': '4',
      'asAt-year': '2015',
      open: 'cannotTell',
      risk: 'high',
      team: 'x',
    }
    expect(readAsked(address, TODAY)).toMatchObject({
      asAt: literalDay('2015-04-08'),
      filter: { isOpen: 'cannotTell', riskLevel: 'high', team: 'x' },
    })
  })
})

describe('whom a search found', () => {
  it('is nobody where the address holds no id of ours', () => {
    expect(readFound('none')).toEqual([])
    expect(readFound('Keira,0402913')).toEqual([])
  })

  it('is not asked without a search', () => {
    expect(readFound(undefined)).toBeNull()
  })

  it('comes back from the address', () => {
    expect(readFound(writeFound([ID]))).toEqual([ID])
    expect(readFound(writeFound([]))).toEqual([])
  })
})
