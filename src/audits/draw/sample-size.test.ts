import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refusalOf, valueOf } from './draw.factory.ts'
import { sampleSize } from './sample-size.ts'

describe('a sample wished for', () => {
  test('is refused from an empty frame', () => {
    expect(refusalOf(sampleSize({ count: 8 }, 0))).toBe('The frame is empty: there is no child to draw.')
    expect(refusalOf(sampleSize({ percent: 50 }, 0))).toBe('The frame is empty: there is no child to draw.')
  })

  test.each([0, -8, 26, 7.5, NaN])('of %d children from 25 is refused', (count) => {
    const sentence = 'Enter how many children to draw, as a whole number from 1 to 25.'
    expect(refusalOf(sampleSize({ count }, 25))).toBe(sentence)
  })

  test.each([0, -1, 101, 12.5, NaN])('of %d per cent is refused', (percent) => {
    expect(refusalOf(sampleSize({ percent }, 25))).toContain('a whole per cent from 1 to 100')
  })

  test('as a number is that number, up to the whole frame', () => {
    expect([1, 8, 25].map((count) => valueOf(sampleSize({ count }, 25)))).toEqual([1, 8, 25])
  })

  test.each([
    [32, 25, 8],
    [36, 25, 9],
    [30, 25, 8],
    [1, 25, 1],
    [100, 25, 25],
    [7, 100, 7],
    [29, 121_000, 35_090],
  ])('as a share is rounded up: %i%% of %i are %i', (percent, frameCount, size) => {
    expect(valueOf(sampleSize({ percent }, frameCount))).toBe(size)
  })

  test('as a share is never less than the share and never a whole child more', () => {
    const percents = fc.integer({ min: 1, max: 100 })
    fc.assert(
      fc.property(percents, fc.integer({ min: 1, max: 150_000 }), (percent, frameCount) => {
        const surplus = valueOf(sampleSize({ percent }, frameCount)) * 100 - percent * frameCount
        expect(surplus >= 0 && surplus < 100).toBe(true)
      }),
    )
  })
})
