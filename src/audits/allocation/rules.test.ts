import { describe, expect, it } from 'vitest'
import { literalDay } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Involvement } from '../../organisation/index.ts'
import type { Candidate, CaseToAllocate, ChosenPair } from './model.ts'
import { checksOf, decidePairs, isChange } from './rules.ts'
import { CHOOSE_ANY, sayChooseBoth, sayNeedsReason, sayTooLate, sayTwice } from './words.ts'

const TEAM = { id: 'south' as Id<'team'>, name: 'South', agency: 'Fieldwork' }
const INVOLVEMENT: Involvement = {
  ...{ id: 'one' as Id<'involvement'>, child: 'child' as Id<'child'>, changeReason: null },
  role: { code: 'CW', meaning: 'social worker', isOpenToSocialCare: true },
  ...{
    from: literalDay('2015-01-01'),
    until: null,
    team: TEAM,
    worker: { id: 'worker' as Id<'worker'>, name: 'W' },
  },
}
const FILE: CaseToAllocate = {
  ...{
    id: 'case' as Id<'case'>,
    child: 'child' as Id<'child'>,
    reference: 'r',
    position: 4,
    status: 'drawn',
    pair: [],
  },
  ...{
    ageYears: 14,
    team: 'South',
    isOpenToSocialCare: true,
    agreed: null,
    replaces: null,
    replacementReason: null,
  },
  involvements: [INVOLVEMENT],
}

function candidate(person: string, facts: Partial<Candidate> = {}): Candidate {
  const unlinked = {
    agency: null,
    isOfOtherAgency: null,
    worker: null,
    manages: [],
    related: [],
    load: 0,
    absences: [],
  }
  return { person: person as Id<'person'>, name: `The ${person}`, ...unlinked, ...facts }
}

function workerIn(team: string, service: string): Partial<Candidate> {
  const teams = [{ team: team as Id<'team'>, period: { from: literalDay('2010-01-01'), until: null } }]
  return { worker: { id: `worker in ${team}` as Id<'worker'>, teams, service } }
}

const DAYS = { asAt: literalDay('2015-11-02'), today: literalDay('2015-11-19'), dueOn: null }
const [OWN, NORTH, NURSE, NOBODY] = [
  candidate('own', workerIn('south', 'Fieldwork')),
  candidate('north', workerIn('north', 'Fieldwork')),
  candidate('nurse', { ...workerIn('health', 'Health'), isOfOtherAgency: true }),
  candidate('nobody'),
] as const
const CHOOSING = { cases: [FILE], candidates: [OWN, NORTH, NURSE, NOBODY], days: DAYS }
const pair = (first: string, second: string, overrideReason = ''): ChosenPair => ({
  ...{ case: FILE.id, first, second, stood: '', overrideReason },
})

function problemsWith(chosen: readonly ChosenPair[], choosing = CHOOSING) {
  const decided = decidePairs(chosen, choosing)
  return decided.ok ? [] : decided.problem.problems.map(({ field, sentence }) => [field, sentence])
}

describe('a pair', () => {
  it('is refused when nothing was chosen, or nothing but what stands already', () => {
    expect(problemsWith([pair('', '')])).toEqual([[null, CHOOSE_ANY]])
    const seated = (['first', 'second'] as const).map((seat) => ({
      ...{ id: seat as Id<'auditor'>, seat, name: '', worker: null, overrideReason: null },
      person: (seat === 'first' ? 'north' : 'nurse') as Id<'person'>,
    }))
    expect(isChange(pair('north', 'nurse'), [{ ...FILE, pair: seated }])).toBe(false)
  })

  it('is refused when only one is chosen, or somebody who is no auditor', () => {
    expect(problemsWith([pair('north', '')])).toEqual([['second-case', sayChooseBoth(4)]])
    expect(problemsWith([pair('stranger', 'nurse')])).toEqual([['first-case', sayChooseBoth(4)]])
  })

  it('is refused when it is one person twice, whatever the reason', () => {
    const problems = [['second-case', sayTwice(4, 'The nurse')]]
    expect(problemsWith([pair('nurse', 'nurse', 'They are good')])).toEqual(problems)
  })

  it('is refused when a check failed and nobody said why it may be', () => {
    expect(problemsWith([pair('own', 'nurse', ' ')])).toEqual([['reason-case', sayNeedsReason(4)]])
  })

  it('is refused for a case that is submitted', () => {
    const cases = [{ ...FILE, status: 'submitted' as const }]
    expect(problemsWith([pair('north', 'nurse')], { ...CHOOSING, cases })).toEqual([
      ['first-case', sayTooLate(4)],
    ])
  })

  it('stands with a reason where a check failed, and keeps no reason where none was needed', () => {
    const overridden = decidePairs([pair('own', 'nurse', 'Nobody else is left')], CHOOSING)
    expect(overridden.ok && overridden.value[0]?.overrideReason).toBe('Nobody else is left')
    const free = decidePairs([pair('north', 'nurse', 'Not needed')], CHOOSING)
    expect(free.ok && free.value[0]?.overrideReason).toBe(null)
  })
})

describe('the checks', () => {
  it('fail for somebody who is away, which needs a reason like the others', () => {
    const away = candidate('away', { absences: [{ from: literalDay('2015-11-01'), until: null }] })
    const { first, standing } = checksOf(away, NURSE, FILE, DAYS)
    expect(first.filter(({ verdict }) => verdict === 'failed').map(({ check }) => check)).toEqual(['away'])
    expect(standing).toBe('needsOverride')
  })

  it('are never passed where no worker record is linked', () => {
    const { first, standing } = checksOf(NOBODY, NURSE, FILE, DAYS)
    expect(first.map(({ verdict }) => verdict)).toEqual([
      'notChecked',
      'notChecked',
      'notChecked',
      'notChecked',
      'passed',
    ])
    expect(standing).toBe('notChecked')
  })

  it('ask for one from outside the service that has the child', () => {
    const outside = (first: Candidate, second: Candidate) =>
      checksOf(first, second, FILE, DAYS).pair.find(({ check }) => check === 'oneOutside')?.verdict
    expect(outside(NORTH, OWN)).toBe('failed')
    expect(outside(NORTH, NURSE)).toBe('passed')
    expect(outside(NORTH, NOBODY)).toBe('notChecked')
    expect(outside(NORTH, candidate('iro', workerIn('reviewing', 'Quality')))).toBe('passed')
  })
})
