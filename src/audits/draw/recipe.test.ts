import { expect, test } from 'vitest'
import { RECIPE } from './recipe.ts'

test('is fifteen sentences', () => {
  expect(RECIPE).toHaveLength(15)
  expect(RECIPE.filter((sentence) => !/^[A-Z].*\.$/.test(sentence))).toEqual([])
})

test('names every formula and every word of the file that a reader has to type', () => {
  const words = [
    'goldthread-draw-1',
    'round',
    'register',
    'as-at',
    'known-on',
    'size',
    'strata',
    'child',
    'excluded',
  ]
  const formulas = [
    'SHA-256(salt:source:identifier)',
    'SHA-256(frame hash:role:nonce)',
    'SHA-256(frame hash:lead nonce:independent nonce)',
    'SHA-256(seed:reference)',
  ]
  const text = RECIPE.join(' ')
  expect([...words, ...formulas].filter((needed) => !text.includes(needed))).toEqual([])
})
