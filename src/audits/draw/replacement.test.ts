import { describe, expect, test } from 'vitest'
import { sha256 } from './digest.ts'
import { drawSample } from './draw.ts'
import { frameOf, refusalOf, valueOf } from './draw.factory.ts'
import { replacementFor, sampleAfter } from './replacement.ts'

const DRAW = valueOf(drawSample(frameOf(25, 8), sha256('seed')))
const [FIRST = '', SECOND = ''] = DRAW.sample
const [NEXT = '', AFTER_NEXT = ''] = DRAW.order.slice(8)
const reason = 'the file is held by another authority'
const replaced = { out: FIRST, in: NEXT, reason }

describe('a replacement', () => {
  test.each(['', '  '])('is refused without a reason (%j)', (empty) => {
    expect(refusalOf(replacementFor(DRAW, [], { out: FIRST, reason: empty }))).toContain('why')
  })

  test('is refused for a child that was not drawn, or that left the sample before', () => {
    const sentence = 'The child is not in the sample, or no longer.'
    expect(refusalOf(replacementFor(DRAW, [], { out: NEXT, reason }))).toBe(sentence)
    expect(refusalOf(replacementFor(DRAW, [replaced], { out: FIRST, reason }))).toBe(sentence)
  })

  test('is refused when the reserve is used up, also where another stratum has one', () => {
    const draw = valueOf(drawSample({ ...frameOf(6, 5, ['a', 'b']) }, sha256('seed')))
    const empty = draw.strata.find(({ reserve }) => reserve.length === 0)
    expect(draw.strata.flatMap(({ reserve }) => reserve)).toHaveLength(1)
    const refused = replacementFor(draw, [], { out: empty?.sample[0] ?? '', reason })
    expect(refusalOf(refused)).toContain('The reserve is used up')
  })

  test('takes the next child of the reserve, then the one after it', () => {
    expect(valueOf(replacementFor(DRAW, [], { out: FIRST, reason }))).toEqual(replaced)
    expect(valueOf(replacementFor(DRAW, [replaced], { out: SECOND, reason })).in).toBe(AFTER_NEXT)
  })

  test('replaces a replacement in its turn, and brings nobody back', () => {
    expect(valueOf(replacementFor(DRAW, [replaced], { out: NEXT, reason })).in).toBe(AFTER_NEXT)
  })

  test('comes from the stratum of the child that leaves', () => {
    const draw = valueOf(drawSample(frameOf(24, 6, ['a', 'b', 'c']), sha256('seed')))
    for (const { sample, reserve } of draw.strata) {
      expect(valueOf(replacementFor(draw, [], { out: sample[1] ?? '', reason })).in).toBe(reserve[0])
    }
  })
})

describe('the sample after replacements', () => {
  test('is the drawn one while there are none', () => {
    expect(sampleAfter(DRAW, [])).toEqual(DRAW.sample)
  })

  test('has each new child in the place of the one it replaced', () => {
    expect(sampleAfter(DRAW, [replaced])).toEqual([NEXT, ...DRAW.sample.slice(1)])
  })
})
