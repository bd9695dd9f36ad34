import { describe, expect, it } from 'vitest'
import { ENTRY_KINDS, kindOf } from './model.ts'
import { sayAnswer, sayAttribute, sayValue } from './words.ts'

const seen = { code: 'seen', name: 'Child seen' }
const level = { code: 'level', name: 'Level', isText: true } as const

describe('what an entry says', () => {
  it('is never a no where nothing was recorded', () => {
    for (const value of [undefined, '', null, 0]) expect(sayValue(seen, value)).toBe('Not recorded')
    expect(sayAttribute(level, undefined)).toBe('Level: not recorded')
  })

  it('is the answer in words, or the text as it was given', () => {
    expect(sayValue(seen, 'notApplicable')).toBe('Not applicable')
    expect(sayAttribute(seen, 'yes')).toBe('Child seen: yes')
    expect(sayAttribute(level, 'High')).toBe('Level: High')
    expect(sayValue(level, 'no')).toBe('no')
  })

  it('is what a code means where it has one, and else the text as it was given', () => {
    const [about] = kindOf('caseNote').attributes
    expect(sayValue(about!, 'panelMinutes')).toBe('The panel’s minutes')
    expect(sayValue(about!, 'School')).toBe('School')
  })

  it('keeps what the source wrote beside an answer that says nothing', () => {
    expect(sayAnswer('notRecorded', 'N')).toBe('Not recorded (the source says N)')
    expect(sayAnswer('notRecorded', null)).toBe('Not recorded')
    expect(sayAnswer('no', 'N')).toBe('No')
  })
})

describe('the kinds of entries', () => {
  it('shows a kind that nobody has described under its code', () => {
    expect(kindOf('newKind')).toEqual({ code: 'newKind', name: 'newKind', attributes: [] })
  })

  it('have each a code and a name of their own', () => {
    expect(new Set(ENTRY_KINDS.map(({ code }) => code)).size).toBe(ENTRY_KINDS.length)
    expect(new Set(ENTRY_KINDS.map(({ name }) => name)).size).toBe(ENTRY_KINDS.length)
  })
})
