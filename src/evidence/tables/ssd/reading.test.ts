import { describe, expect, it } from 'vitest'
import { readAnswers } from '../../readings/answers.ts'
import { USUAL_READINGS } from '../../readings/rules.ts'
import { factors, NO_FACTORS } from './factors.ts'
import { codesOf, NO_OUTCOMES, outcomes } from './outcomes.ts'

describe('factors', () => {
  it.each(['eleven', '"11A"', '[11]', '["11A", null]', '["elevenA"]', '5'])(
    'are refused as %s',
    (written) => {
      expect(factors(written)).toEqual({ ok: false, problem: NO_FACTORS })
    },
  )

  it.each([
    ['[]', null],
    ['{"11A": "No", "1A": ""}', null],
    ['["12A","1a","12A"]', '12A+1A'],
    ['{"11A": "Yes", "24A": true}', '11A+24A'],
  ])('%s are %s', (written, value) => {
    expect(factors(written)).toEqual({ ok: true, value })
  })
})

describe('outcomes', () => {
  it.each(['no', '["NFA_FLAG"]', 'null'])('are refused as %s', (written) => {
    expect(outcomes(written)).toEqual({ ok: false, problem: NO_OUTCOMES })
  })

  it('are read by their flags, with or without the prefix, and never their comments', () => {
    const read = outcomes(
      '{"OUTCOME_NFA_FLAG":"Y","CLA_REQUEST_FLAG":"","COMMENTS":"x","LEGAL_ACTION_FLAG":"N"}',
    )
    expect(read).toEqual({ ok: true, value: { NFA: 'Y', LEGAL_ACTION: 'N' } })
    expect(codesOf(read.ok ? read.value : null)).toBe('NFA')
    expect(codesOf(null)).toBeNull()
  })
})

describe('the answers of a row', () => {
  it('leave out a blank, and keep the word of a source that says nothing', () => {
    const readings = new Map([...USUAL_READINGS, ['n', 'notRecorded'] as const])
    expect(readAnswers({ seen: null, seenAlone: 'N', bedroomSeen: 'a) Yes' }, readings)).toEqual({
      attributes: { seenAloneInSource: 'N', bedroomSeen: 'yes' },
      note: null,
    })
  })

  it('say which one nobody knows the meaning of', () => {
    const { attributes, note } = readAnswers({ seen: 'perhaps' }, USUAL_READINGS)
    expect(attributes).toEqual({ seenInSource: 'perhaps' })
    expect(note).toMatchObject({ column: 'seen' })
  })
})
