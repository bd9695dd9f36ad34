import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markedDifference, type Piece } from './marked.ts'

const sentence = fc.array(fc.constantFrom('four', 'of', 'the', 'audits', 'were\n', 'good '), {
  maxLength: 12,
})
const text = fc.oneof(
  sentence.map((words) => words.join(' ')),
  fc.string(),
)

function without(pieces: readonly Piece[], kind: Piece['kind']): string {
  return pieces
    .filter((piece) => piece.kind !== kind)
    .map((piece) => piece.text)
    .join('')
}

describe('the difference between two texts', () => {
  it('loses nothing of either, and marks nothing where they are equal', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = markedDifference(before, after)
        expect(without(pieces, 'added')).toBe(before)
        expect(without(pieces, 'removed')).toBe(after)
        expect(pieces.some(({ kind }) => kind !== 'same')).toBe(before !== after)
      }),
    )
  })

  it('marks the words that changed and no others', () => {
    expect(markedDifference('In four audits it was good.', 'In most audits it was good.')).toEqual([
      { kind: 'same', text: 'In ' },
      { kind: 'removed', text: 'four ' },
      { kind: 'added', text: 'most ' },
      { kind: 'same', text: 'audits it was good.' },
    ])
  })

  it('sets two very long texts side by side instead of searching them', () => {
    const long = 'word '.repeat(2500)
    expect(markedDifference(long, `x ${long}`).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})
