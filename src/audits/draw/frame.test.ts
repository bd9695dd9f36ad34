import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frameHash } from './digest.ts'
import { frameOf, referenceOf, refusalOf, valueOf } from './draw.factory.ts'
import { frameText, parseFrame } from './frame.ts'

const UNREADABLE = 'The frame text is not written as the recipe says.'
const SMALL = {
  ...frameOf(0, 1),
  children: [
    { stratum: 'none', reference: 'ffffffffffffffffffff' },
    { stratum: 'none', reference: '00000000000000000000' },
  ],
  excluded: [{ reasonCode: 'movedAway', reference: '11111111111111111111' }],
}
const SMALL_TEXT = `goldthread-draw-1
round april-2015
register VEMT
as-at 2015-04-01
known-on 2015-04-09
size 1
strata none
child\tnone\t00000000000000000000
child\tnone\tffffffffffffffffffff
excluded\tmovedAway\t11111111111111111111
`

describe('the frame file', () => {
  test.each([
    ['an empty file', ''],
    ['another format', SMALL_TEXT.replace('draw-1', 'draw-2')],
    ['a day that does not exist', SMALL_TEXT.replace('2015-04-01', '2015-02-31')],
    ['unknown strata', SMALL_TEXT.replace('strata none', 'strata shoeSize')],
    ['a size in words', SMALL_TEXT.replace('size 1', 'size one')],
    ['line ends of another system', SMALL_TEXT.replaceAll('\n', '\r\n')],
    ['a missing last line feed', SMALL_TEXT.trimEnd()],
    ['lines out of order', SMALL_TEXT.replace('known-on', 'as-at').replace('as-at', 'known-on')],
    ['a line too many', `${SMALL_TEXT}extra\n`],
    ['a field too many', SMALL_TEXT.replace('\tfff', '\tmore\tfff')],
    [
      'children out of order',
      SMALL_TEXT.replace('0000000000', 'x').replace('ffffffffff', '0000000000').replace('x', 'ffffffffff'),
    ],
  ])('is refused with %s', (_, text) => expect(refusalOf(parseFrame(text))).toBe(UNREADABLE))

  test('is written as the recipe says, with each block sorted', () => {
    expect(frameText(SMALL)).toBe(SMALL_TEXT)
  })

  test('is read back into the frame', () => {
    expect(frameText(valueOf(parseFrame(SMALL_TEXT)))).toBe(SMALL_TEXT)
    expect(valueOf(parseFrame(SMALL_TEXT))).toMatchObject({ size: 1, excluded: SMALL.excluded })
  })

  test('does not depend on the order in which the children come', () => {
    const frame = frameOf(12, 3, ['north', 'south'])
    const shuffled = fc.shuffledSubarray([...frame.children], { minLength: 12 })
    fc.assert(
      fc.property(shuffled, (children) => {
        expect(frameText({ ...frame, children })).toBe(frameText(frame))
      }),
    )
  })
})

describe('the frame hash', () => {
  const frame = frameOf(12, 3)
  const hash = frameHash(frameText(frame))

  test('changes when a child is left out, and when one more is', () => {
    const excludedOne = { ...frame, excluded: [{ reasonCode: 'movedAway', reference: referenceOf(12) }] }
    const movedOne = { ...excludedOne, children: frame.children.slice(0, 11) }
    expect(new Set([frame, excludedOne, movedOne].map((each) => frameHash(frameText(each)))).size).toBe(3)
  })

  test.each([
    ['round', { round: 'may-2015' }],
    ['register', { register: 'MACE' }],
    ['as-at day', { asAt: frame.knownOn }],
    ['day it was known', { knownOn: frame.asAt }],
    ['size', { size: 4 }],
    ['strata', { strata: 'team' as const }],
  ])('changes with the %s', (_, change) => {
    expect(frameHash(frameText({ ...frame, ...change }))).not.toBe(hash)
  })

  test('changes when any one child is taken away', () => {
    fc.assert(
      fc.property(fc.nat(11), (gone) => {
        const children = frame.children.filter((_, child) => child !== gone)
        expect(frameHash(frameText({ ...frame, children }))).not.toBe(hash)
      }),
    )
  })
})
