import { describe, expect, it } from 'vitest'
import { readAttributes } from './attributes.ts'

describe('what an entry says of itself', () => {
  it.each([
    [
      'visit',
      { sene: 'yes' },
      /no attribute “sene”. It has: seen, seen_alone, others_known, wishes_noted, bedroom_seen and of/,
    ],
    ['visit', { seen: 'perhaps' }, /^seen: This is none of the answers/],
    ['chronologyUpdate', { seen: 'yes' }, /It has: none/],
    ['caseNote', { episodes: 'M1' }, /no attribute “episodes”/],
  ])('is refused where a %s says %j', (kind, written, sentence) => {
    expect(readAttributes(kind, written)).toEqual({ ok: false, problem: expect.stringMatching(sentence) })
  })

  it('may be nothing, and a blank says nothing', () => {
    expect(readAttributes('visit', null)).toEqual({ ok: true, value: {} })
    expect(readAttributes('visit', { seen: '' })).toEqual({ ok: true, value: {} })
  })

  it('is read under our names, with a yes as a yes', () => {
    const visit = readAttributes('visit', { seen_alone: 'Y', 'others known': 'no' })
    expect(visit).toEqual({ ok: true, value: { seenAlone: 'yes', othersKnown: 'no' } })
    const meeting = readAttributes('strategyMeeting', { led_to_section_47: 'NA' })
    expect(meeting).toEqual({ ok: true, value: { ledToSection47: 'notApplicable' } })
  })

  it('keeps a text, and the episodes that one return interview covers', () => {
    expect(readAttributes('plan', { version: '3' })).toEqual({ ok: true, value: { version: '3' } })
    const note = readAttributes('caseNote', { about: 'School' })
    expect(note).toEqual({ ok: true, value: { about: 'School' } })
    const interview = readAttributes('returnInterview', { episodes: 'M1+M2', held: 'yes' })
    expect(interview).toEqual({ ok: true, value: { episodes: 'M1+M2', held: 'yes' } })
  })
})
