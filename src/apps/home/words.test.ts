import { describe, expect, it } from 'vitest'
import { counted } from './words.ts'

describe('a count with its noun', () => {
  it.each([
    [0, 'no children'],
    [1, '1 child'],
    [1250, '1,250 children'],
  ])('%i is “%s”', (count, words) => expect(counted(count, 'child', 'children')).toBe(words))
})
