import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from './digest.ts'
import { drawSample } from './draw.ts'
import { frameOf, refusalOf, valueOf } from './draw.factory.ts'
import { orderOf } from './order.ts'

const SEED = sha256('seed')
const ANY_FRAME = fc
  .record({
    children: fc.integer({ min: 1, max: 60 }),
    share: fc.nat(),
    strata: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ children, share, strata }) =>
    frameOf(
      children,
      1 + (share % children),
      strata === 1 ? ['none'] : ['a', 'b', 'c', 'd', 'e'].slice(0, strata),
    ),
  )
const ANY_SEED = fc.string().map(sha256)

describe('a draw', () => {
  test('is refused when the frame is empty or smaller than the sample', () => {
    expect(refusalOf(drawSample(frameOf(0, 1), SEED))).toContain('The frame is empty')
    expect(refusalOf(drawSample(frameOf(25, 26), SEED))).toContain('The sample cannot be 26')
  })

  test('without strata takes the first of the order and keeps the rest in reserve', () => {
    const { order, sample, strata } = valueOf(drawSample(frameOf(25, 8), SEED))
    expect(sample).toEqual(order.slice(0, 8))
    expect(strata).toEqual([{ stratum: 'none', sample, reserve: order.slice(8) }])
  })

  test('takes everyone when the sample is the frame', () => {
    const { sample, strata } = valueOf(drawSample(frameOf(5, 5), SEED))
    expect([sample.length, strata[0]?.reserve]).toEqual([5, []])
  })

  test('with strata gives each its places, in one order and with the strata sorted by name', () => {
    const { order, sample, strata } = valueOf(drawSample(frameOf(24, 8, ['south', 'north', 'east']), SEED))
    expect(strata.map(({ stratum, sample: own }) => [stratum, own.length])).toEqual([
      ['east', 3],
      ['north', 3],
      ['south', 2],
    ])
    expect(sample).toEqual(order.filter((reference) => sample.includes(reference)))
  })

  test('never depends on the order in which the children come', () => {
    fc.assert(
      fc.property(ANY_FRAME, ANY_SEED, (frame, seed) => {
        const turned = { ...frame, children: frame.children.toReversed() }
        expect(drawSample(turned, seed)).toEqual(drawSample(frame, seed))
      }),
    )
  })

  test('orders each child of the frame once, and puts each in the sample or in one reserve', () => {
    fc.assert(
      fc.property(ANY_FRAME, ANY_SEED, (frame, seed) => {
        const { order, sample, strata } = valueOf(drawSample(frame, seed))
        const everyone = frame.children.map(({ reference }) => reference).sort()
        expect(order.toSorted()).toEqual(everyone)
        expect(sample).toHaveLength(frame.size)
        expect(strata.flatMap((own) => own.sample).sort()).toEqual(sample.toSorted())
        expect([...sample, ...strata.flatMap(({ reserve }) => reserve)].sort()).toEqual(everyone)
      }),
    )
  })
})

describe('ten thousand draws of 8 children from 25', () => {
  const DRAWS = 10_000
  const frame = frameOf(25, 8)
  const timesFirst = new Map(frame.children.map(({ reference }) => [reference, 0]))
  const timesDrawn = new Map(timesFirst)
  for (let turn = 0; turn < DRAWS; turn += 1) {
    const { sample } = valueOf(drawSample(frame, sha256(`draw ${turn}`)))
    for (const reference of sample) timesDrawn.set(reference, (timesDrawn.get(reference) ?? 0) + 1)
    timesFirst.set(sample[0] ?? '', (timesFirst.get(sample[0] ?? '') ?? 0) + 1)
  }
  const distance = (times: Map<string, number>, expected: number) =>
    [...times.values()].reduce((sum, count) => sum + (count - expected) ** 2, 0)

  // 51.179 is exceeded by one uniform generator in a thousand (chi-square, 24 degrees of freedom).
  const CRITICAL = 51.179

  test('put each child first equally often', () => {
    expect(distance(timesFirst, DRAWS / 25) / (DRAWS / 25)).toBeLessThan(CRITICAL)
  })

  test('draw each child equally often', () => {
    const [drawn, others] = [8 / 25, 17 / 25]
    const variance = (DRAWS * drawn * others * 25) / 24
    expect(distance(timesDrawn, DRAWS * drawn) / variance).toBeLessThan(CRITICAL)
  })
})

describe('the list of a whole country', () => {
  test('of 121,000 children is ordered and drawn within five seconds on a busy machine', () => {
    const frame = frameOf(121_000, 150)
    const start = performance.now()
    const { order } = valueOf(drawSample(frame, SEED))
    expect(performance.now() - start).toBeLessThan(5_000)
    expect(order).toHaveLength(121_000)
  })

  test('is ordered by the digest of seed and reference', () => {
    const references = frameOf(300, 1).children.map(({ reference }) => reference)
    const digests = orderOf(SEED, references).map((reference) => sha256(`${SEED}:${reference}`))
    expect(digests).toEqual(digests.toSorted())
  })
})
