import { describe, expect, it } from 'vitest'
import { smallestChance } from './difference.ts'

describe('the smallest chance that two groups could reach', () => {
  it('is certain where one group is empty', () => expect(smallestChance(0, 4, 10)).toBe(1))

  it('is .286 for four against four over ten topics', () => {
    expect(smallestChance(4, 4, 10)).toBeCloseTo(0.2857, 4)
    expect(smallestChance(4, 4, 1)).toBeCloseTo(0.0286, 4)
  })

  it('is small enough for twenty against twenty', () => expect(smallestChance(20, 20, 15)).toBeLessThan(0.05))
})
