import { expect, test } from 'vitest'
import { capitalised, listed, numberWord, plural } from './sentence.ts'

test('says counts to nine as words and larger ones in figures', () => {
  const said = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', '10', '11']
  expect(Array.from({ length: 12 }, (_, count) => numberWord(count))).toEqual(said)
  expect(numberWord(121_000)).toBe('121,000')
})

test('begins a sentence with a capital and leaves the rest as it is', () => {
  expect(capitalised('')).toBe('')
  expect(capitalised('eight audits of the VEMT list')).toBe('Eight audits of the VEMT list')
})

test('lists things with commas and one "and"', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c'])
})

test('takes the noun that goes with the count', () => {
  expect([0, 1, 2].map((count) => plural(count, 'child', 'children'))).toEqual([
    'children',
    'child',
    'children',
  ])
})
