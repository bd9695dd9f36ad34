import { describe, expect, it } from 'vitest'
import { keyOfReading, readAnswer, USUAL_READINGS } from './rules.ts'

describe('a yes or no of a source', () => {
  it('is refused where nobody knows what it means, and says what is known', () => {
    const sentence = 'This is none of the answers that are known of this source'
    expect(readAnswer('X', USUAL_READINGS)).toEqual({ ok: false, problem: expect.stringContaining(sentence) })
  })

  it('is not recorded where the source left it blank, never a no', () => {
    expect(readAnswer(null, USUAL_READINGS)).toEqual({ ok: true, value: 'notRecorded' })
  })

  it.each([
    ['Y', 'yes'],
    ['no', 'no'],
    ['NA', 'notApplicable'],
    ['n/a', 'notApplicable'],
  ])('%s is %s', (written, value) => {
    expect(readAnswer(written, USUAL_READINGS)).toEqual({ ok: true, value })
  })

  it('is what this source means by it', () => {
    const readings = new Map([...USUAL_READINGS, ['n', 'notRecorded'] as const])
    expect(readAnswer('N', readings)).toEqual({ ok: true, value: 'notRecorded' })
  })

  it('may be another in one column than anywhere else', () => {
    const readings = new Map([...USUAL_READINGS, [keyOfReading('offered', 'N'), 'notRecorded'] as const])
    expect(readAnswer('N', readings, 'offered')).toEqual({ ok: true, value: 'notRecorded' })
    expect(readAnswer('N', readings, 'seen')).toEqual({ ok: true, value: 'no' })
    expect(readAnswer('X', readings, 'seen')).toMatchObject({
      problem: expect.not.stringContaining('OFFERED'),
    })
  })
})
