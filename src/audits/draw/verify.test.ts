import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from './digest.ts'
import { frameOf, recordedDraw } from './draw.factory.ts'
import { type RecordedDraw, sayVerification, verifyDraw } from './verify.ts'

const KEPT = recordedDraw(frameOf(25, 8))
const REPLACED = { out: KEPT.sample[0] ?? '', in: KEPT.order[8] ?? '', reason: 'moved away' }
const EVERYTHING_ELSE = ['order', 'sample', 'choice of replacements']
const differing = (kept: RecordedDraw) =>
  verifyDraw(kept)
    .parts.filter(({ matches }) => !matches)
    .map(({ part }) => part)
const swapped = ([first = '', second = '', ...rest]: readonly string[]) => [second, first, ...rest]

describe('a draw that was changed after it was kept', () => {
  const nonces = { ...KEPT.nonces, lead: sha256('another') }
  const commitments = { ...KEPT.commitments, independent: sha256('another') }

  test.each<[string, Partial<RecordedDraw>, string[]]>([
    ['hash', { frameHash: sha256('another') }, ['frame hash']],
    ['commitment', { commitments }, ['commitment of the independent person']],
    ['seed', { seed: sha256('another') }, ['seed']],
    ['order', { order: swapped(KEPT.order) }, ['order']],
    ['order, cut short', { order: KEPT.order.slice(0, 24) }, ['order']],
    ['sample', { sample: [...KEPT.sample.slice(0, 7), KEPT.order[8] ?? ''] }, ['sample']],
    ['nonce', { nonces }, ['commitment of the audit lead', 'seed', 'order', 'sample']],
  ])('differs where its %s was changed', (_, change, parts) => {
    expect(differing({ ...KEPT, ...change })).toEqual(parts)
    expect(verifyDraw({ ...KEPT, ...change }).matches).toBe(false)
  })

  test('differs when one digit of the frame file was changed', () => {
    const frameText = KEPT.frameText.replace(/child\tnone\t./, 'child\tnone\t_')
    expect(differing({ ...KEPT, frameText })).toContain('frame hash')
    expect(differing({ ...KEPT, frameText })).toContain('seed')
  })

  test('has no order and no sample when its frame file cannot be read', () => {
    expect(differing({ ...KEPT, frameText: '' })).toEqual(
      expect.arrayContaining(['frame file', ...EVERYTHING_ELSE]),
    )
  })

  test('has no seed when a nonce is none', () => {
    const found = verifyDraw({ ...KEPT, nonces: { ...KEPT.nonces, lead: 'none' } })
    expect(found).toMatchObject({ matches: false, seed: null })
  })

  test('differs when a replacement jumped the reserve or replaced a child that was not drawn', () => {
    const jumped = { ...REPLACED, in: KEPT.order[9] ?? '' }
    const stranger = { ...REPLACED, out: KEPT.order[10] ?? '' }
    const found = [jumped, stranger].map((replacement) => differing({ ...KEPT, replacements: [replacement] }))
    expect(found).toEqual([['choice of replacements'], ['choice of replacements']])
  })
})

describe('a draw as it was kept', () => {
  test('matches in every part', () => {
    const { matches, frameHash, seed, parts } = verifyDraw(KEPT)
    expect([matches, frameHash, seed, parts.length]).toEqual([true, KEPT.frameHash, KEPT.seed, 8])
  })

  test('matches with replacements made in turn', () => {
    const second = { out: REPLACED.in, in: KEPT.order[9] ?? '', reason: 'closed' }
    expect(verifyDraw({ ...KEPT, replacements: [REPLACED, second] }).matches).toBe(true)
  })

  test('matches for any frame, with strata or without', () => {
    const strata = fc.constantFrom(['none'], ['north', 'south'], ['a', 'b', 'c', 'd'])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), strata, (children, chance, names) => {
        const frame = frameOf(children, 1 + (chance % children), names)
        expect(verifyDraw(recordedDraw(frame, chance)).matches).toBe(true)
      }),
    )
  })
})

describe('the sentence of a verification', () => {
  test('says that everything matches', () => {
    const sentence = 'The draw was computed again from the frame file and the nonces, and every part matches.'
    expect(sayVerification(verifyDraw(KEPT))).toBe(sentence)
  })

  test('names what differs', () => {
    const said = (change: Partial<RecordedDraw>) => sayVerification(verifyDraw({ ...KEPT, ...change }))
    expect(said({ seed: '' })).toBe('The seed is not what the frame file and the nonces give.')
    expect(said({ seed: '', sample: [] })).toBe(
      'The seed and the sample are not what the frame file and the nonces give.',
    )
  })
})
