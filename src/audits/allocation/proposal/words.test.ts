import { describe, expect, it } from 'vitest'
import type { BlockedCase } from '../solver/model.ts'
import { sayBlocked, sayNotChecked, sayRepeats, saySharing } from './words.ts'

const NAMES = ['Ann', 'Ben', 'Cyn']
const blocked = (more: Partial<BlockedCase>): BlockedCase => ({
  ...{ case: 'one', barred: [], freeCount: 0, mend: null },
  ...more,
})

describe('a case without a pair', () => {
  it('names what bars whom, and the rule that would have to give way', () => {
    const barred = [
      { auditor: 0, bars: ['ownTeam'] },
      { auditor: 1, bars: ['ownTeam', 'away'] },
    ] as const
    const mend = { two: [0, 2], bars: ['ownTeam'] } as const
    expect(sayBlocked(blocked({ barred, freeCount: 1, mend }), 3, NAMES)).toBe(
      'Case 3 has no pair that keeps every rule: two auditors are of a team of the child’s now or in the twelve months before and only one auditor is left. ' +
        'What would mend it: one more auditor whom no rule bars, from outside the service; or choosing Ann and Cyn by hand with a reason, which sets aside the rule that nobody audits a child of their own team.',
    )
  })

  it('says that all who are left come from inside the service', () => {
    const mend = { two: [0, 1], bars: ['oneOutside'] } as const
    expect(sayBlocked(blocked({ freeCount: 2, mend }), 1, NAMES)).toContain(
      'the two who are left all come from inside the service',
    )
  })

  it('asks for more auditors where there are not two', () => {
    expect(sayBlocked(blocked({}), 1, NAMES)).toContain('give the role of an auditor to more people')
  })
})

describe('what is proved', () => {
  it('is said of the loads', () => {
    expect(saySharing([2, 2])).toBe('No fairer sharing is possible: everybody has two cases.')
    expect(saySharing([3, 2])).toBe('No fairer sharing is possible: everybody has two or three cases.')
    expect(saySharing([0, 1])).toContain('everybody has none or one case')
    expect(saySharing([1, 4])).toContain('everybody has between one and four cases')
  })

  it('is never more of the repeats than was found', () => {
    expect(sayRepeats({ count: 0, atLeast: 0 })).toContain('No two people')
    expect(sayRepeats({ count: 2, atLeast: 2 })).toContain('fewer is not possible')
    expect(sayRepeats({ count: 2, atLeast: 1 })).toContain('it is proved only that one has to be')
    expect(sayRepeats({ count: 2, atLeast: 0 })).toContain('it is not proved that any has to be')
  })

  it('never calls passed what was not checked', () => {
    expect(sayNotChecked(0)).toBe(null)
    expect(sayNotChecked(1)).toContain('One check of these pairs could not be made')
  })
})
