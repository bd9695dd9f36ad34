import { describe, expect, it } from 'vitest'
import { literalDay } from '../../../kernel/day.ts'
import type { Fact } from './model.ts'
import { sayEpisode, sayRecorded, sayTallies } from './words.ts'

function visit(attributes: Fact['attributes']): Fact {
  const plain = { recordedOn: null, source: 'test', reference: null, isKnownAtDraw: true, says: [] }
  return { id: 'visit', kind: 'visit', on: literalDay('2015-01-01'), ...plain, attributes }
}

describe('what the record says of entries', () => {
  it('is tallied with its silences, and never counts silence as a no', () => {
    const visits = [
      visit({ seenAlone: 'yes' }),
      visit({ seenAlone: 'no' }),
      visit({}),
      visit({ seenAlone: '' }),
    ]
    expect(sayTallies('visit', visits)).toContain('Seen alone: 1 yes, 1 no, 2 not recorded')
  })

  it('is tallied for no kind of which there is nothing', () => {
    expect(sayTallies('visit', [])).toEqual([])
  })

  it('names of one entry what was recorded', () => {
    expect(sayRecorded('visit', { seen: 'yes', wishesNoted: 'notRecorded' })).toEqual(['Child seen: yes'])
    expect(sayRecorded('riskAssessment', { level: 'high' })).toEqual(['Level: high'])
  })

  it('tells a missing episode without a recorded return from one that ended', () => {
    const interview = {
      offered: 'notRecorded',
      accepted: 'notRecorded',
      sourceOffered: 'N',
      sourceAccepted: null,
    }
    expect(sayEpisode(null, interview)[0]).toBe('Return not recorded')
    expect(sayEpisode(literalDay('2015-01-02'), interview)[0]).toBe('Returned 2 January 2015')
  })
})
