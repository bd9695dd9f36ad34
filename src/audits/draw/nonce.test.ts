import { describe, expect, test } from 'vitest'
import { sha256 } from './digest.ts'
import { refusalOf, valueOf } from './draw.factory.ts'
import { checkReveal, commitment, seedOf } from './nonce.ts'

const HASH = sha256('frame')
const LEAD = sha256('lead')
const INDEPENDENT = sha256('independent')
const PROMISED = {
  frameHash: HASH,
  role: 'lead',
  nonce: LEAD,
  commitment: commitment(HASH, 'lead', LEAD),
} as const
const NO_NONCES = [
  '',
  'abc',
  LEAD.toUpperCase(),
  LEAD.slice(1),
  `${LEAD}0`,
  LEAD.replace(/^./, 'g'),
  `${LEAD}\n`,
]

describe('a revealed nonce', () => {
  test.each(NO_NONCES)('is refused as %j, which is not 64 lower-case hex digits', (nonce) => {
    const kept = { ...PROMISED, nonce, commitment: commitment(HASH, 'lead', nonce) }
    expect(refusalOf(checkReveal(kept))).toBe('The nonce of the audit lead must be 64 lower-case hex digits.')
  })

  test('is refused when another one was promised', () => {
    const sentence = 'The nonce of the audit lead is not the one that was promised.'
    expect(refusalOf(checkReveal({ ...PROMISED, nonce: INDEPENDENT }))).toBe(sentence)
  })

  test('is refused when it was promised for another frame or by the other person', () => {
    const otherFrame = checkReveal({ ...PROMISED, frameHash: sha256('another frame') })
    const otherRole = checkReveal({ ...PROMISED, role: 'independent' })
    expect(refusalOf(otherFrame)).toContain('not the one that was promised')
    expect(refusalOf(otherRole)).toBe('The nonce of the independent person is not the one that was promised.')
  })

  test('is passed on when it is the promised one', () => {
    expect(valueOf(checkReveal(PROMISED))).toBe(LEAD)
  })
})

describe('the seed', () => {
  test.each(NO_NONCES)('is refused while a nonce is %j', (nonce) => {
    expect(refusalOf(seedOf(HASH, { lead: nonce, independent: INDEPENDENT }))).toContain('audit lead')
    expect(refusalOf(seedOf(HASH, { lead: LEAD, independent: nonce }))).toContain('independent person')
  })

  test('depends on the frame and on both nonces in their places', () => {
    const seeds = [
      seedOf(HASH, { lead: LEAD, independent: INDEPENDENT }),
      seedOf(HASH, { lead: INDEPENDENT, independent: LEAD }),
      seedOf(HASH, { lead: LEAD, independent: LEAD }),
      seedOf(sha256('another frame'), { lead: LEAD, independent: INDEPENDENT }),
    ].map(valueOf)
    expect(seeds[0]).toBe(sha256(`${HASH}:${LEAD}:${INDEPENDENT}`))
    expect(new Set(seeds).size).toBe(4)
  })
})
