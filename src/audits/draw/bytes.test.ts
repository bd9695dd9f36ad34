import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byBytes, sortedByBytes } from './bytes.ts'

const FULL_WIDTH_A = '\uff21'
const SCRIPT_A = '\u{1d49c}'

test('sorts a name that begins another one before it, and capitals before small letters', () => {
  expect(sortedByBytes(['b', 'a b', 'a', 'B'])).toEqual(['B', 'a', 'a b', 'b'])
})

test('sorts what lies beyond U+FFFF last, as its bytes do and its UTF-16 units do not', () => {
  expect([SCRIPT_A, FULL_WIDTH_A].toSorted()).toEqual([SCRIPT_A, FULL_WIDTH_A])
  expect(sortedByBytes([SCRIPT_A, FULL_WIDTH_A])).toEqual([FULL_WIDTH_A, SCRIPT_A])
})

test('agrees with a comparison of bytes for any texts', () => {
  const letters = fc.constantFrom('\t', ' ', 'a', 'Z', '\u00e4', '\ud7ff', '\ue000', FULL_WIDTH_A, SCRIPT_A)
  const texts = fc.array(fc.string({ unit: letters }))
  fc.assert(
    fc.property(texts, (some) => {
      expect(sortedByBytes(some)).toEqual(some.toSorted(byBytes))
    }),
  )
})
