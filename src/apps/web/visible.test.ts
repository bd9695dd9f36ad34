import { describe, expect, it } from 'vitest'
import { visibleFields } from './visible.ts'

const read = (text: unknown) => visibleFields({ reason: text }).reason

describe('a field of a form', () => {
  it.each(['\u200b', '\u2060\u2060', ' \u00ad\n', '\u200d\u200c', '\u3164', '\u2800 \ufeff'])(
    'is empty where nobody can see anything in it: %j',
    (text) => expect(read(text)).toBe(''),
  )

  it('does not turn its words around, nor hide anything between them', () => {
    expect(read('\u202eabc\u202c')).toBe('abc')
    expect(read('Lo\u200bst')).toBe('Lost')
  })

  it.each(['  Two\r\n\nlines ', 'فارسی\u200cها', '👩\u200d👧', 'Zoë', ''])(
    'stays as it was typed: %j',
    (text) => expect(read(text)).toBe(text),
  )

  it('stays as it is where it is a password, or no text', () => {
    expect(visibleFields({ newPassword: 'a\u200bb' })).toEqual({ newPassword: 'a\u200bb' })
    const file = { name: 'x.csv' }
    expect(read(file)).toBe(file)
    expect(read(['\u200b', 'b'])).toEqual(['', 'b'])
  })
})
