import { describe, expect, it } from 'vitest'
import { casesAt } from '../../../audits/rounds/seen.factory.ts'
import { countCases } from './rules.ts'

describe('the cases of a round in counts', () => {
  it('leave out who is no longer in the sample', () => {
    const cases = casesAt('drawn', 'submitted', 'confirmed', 'replaced', 'cancelled')
    expect(countCases({ cases })).toEqual({ all: 3, withoutPair: 1, submitted: 2, confirmed: 1 })
  })
})
