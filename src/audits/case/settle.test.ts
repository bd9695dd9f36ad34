import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settle, type Version } from './settle.ts'

const NO: Version = { id: 'a', words: ['no', null] }
const YES: Version = { id: 'b', words: ['yes', 'Now it is there'] }

describe('settling what two tabs typed', () => {
  it('is a conflict when another tab wrote something else meanwhile', () => {
    expect(settle([NO, YES], { seen: 'a', words: ['partly', null] })).toBe('conflict')
  })

  it('is a conflict when the form was empty and somebody answered meanwhile', () => {
    expect(settle([NO], { seen: null, words: ['partly', null] })).toBe('conflict')
  })

  it('is a conflict when the form names a version that this field never had', () => {
    expect(settle([NO], { seen: 'z', words: ['partly', null] })).toBe('conflict')
  })

  it('writes nothing while a field is left blank', () => {
    expect(settle([], { seen: null, words: [null, null] })).toBe('nothingNew')
  })

  it('writes what is new', () => {
    expect(settle([], { seen: null, words: ['yes', null] })).toBe('write')
    expect(settle([NO], { seen: 'a', words: ['yes', null] })).toBe('write')
    expect(settle([NO], { seen: 'a', words: [null, null] })).toBe('write')
  })

  it('keeps the newer answer where this tab left the field as it was', () => {
    expect(settle([NO, YES], { seen: 'a', words: NO.words })).toBe('keepNewer')
    expect(settle([NO], { seen: null, words: [null, null] })).toBe('keepNewer')
  })

  it('has nothing to do when both tabs say the same', () => {
    expect(settle([NO, YES], { seen: 'a', words: YES.words })).toBe('nothingNew')
  })

  it('never writes over a version that the form did not see', () => {
    const words = fc.tuple(fc.constantFrom('yes', 'no', null), fc.constantFrom('x', null))
    const histories = fc.array(words, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(histories, words, fc.nat({ max: 5 }), (all, typed, place) => {
        const history = all.map((each, index) => ({ id: String(index), words: each }))
        const seen = history[place]?.id ?? null
        const settled = settle(history, { seen, words: typed })
        expect(settled === 'write' && seen !== history.at(-1)?.id).toBe(false)
      }),
    )
  })
})
