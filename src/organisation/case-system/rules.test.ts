import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ADDRESS_SENTENCES as SAY, readRecordAddress, recordAddress } from './rules.ts'

const PATTERN = 'https://cases.example.gov.uk/records/{reference}?tab=notes'

describe('the address of a record in the case system', () => {
  it.each([
    ['https://cases.example.gov.uk/records/', SAY.noPlace],
    ['https://cases.example.gov.uk/{reference}/{reference}', SAY.noPlace],
    ['http://cases.example.gov.uk/{reference}', SAY.noAddress],
    ['javascript:alert({reference})', SAY.noAddress],
    ['cases.example.gov.uk/{reference}', SAY.noAddress],
    ['https://cases.example.gov.uk/a b/{reference}', SAY.noAddress],
    ['https://{reference}.example.gov.uk/', SAY.notInHost],
    ['https://me:secret@example.gov.uk/{reference}', SAY.person],
    [`https://example.gov.uk/${'a'.repeat(500)}{reference}`, SAY.long],
  ])('is refused as %s', (typed, sentence) => {
    expect(readRecordAddress(typed)).toEqual({ ok: false, problem: sentence })
  })

  it('is none where nothing was typed, and none for a reference that climbs out of it', () => {
    expect(readRecordAddress('  ')).toEqual({ ok: true, value: null })
    expect(recordAddress(null, 'A1')).toBeNull()
    expect(recordAddress(PATTERN, null)).toBeNull()
    expect(recordAddress(PATTERN, '..')).toBeNull()
  })

  it('holds the reference, whatever is in it, and leads nowhere else', () => {
    expect(recordAddress(PATTERN, 'A/1?&#é')).toBe(
      'https://cases.example.gov.uk/records/A%2F1%3F%26%23%C3%A9?tab=notes',
    )
    fc.assert(
      fc.property(fc.string({ minLength: 3, unit: 'grapheme' }), (reference) => {
        const address = recordAddress(PATTERN, reference)
        if (address === null) return
        const url = new URL(address)
        expect(url.host).toBe('cases.example.gov.uk')
        expect(url.search).toBe('?tab=notes')
        expect(decodeURIComponent(url.pathname)).toBe(`/records/${reference.trim()}`)
      }),
    )
  })
})
