import { describe, expect, test } from 'vitest'
import { frameOf, referenceOf, refusalOf } from './draw.factory.ts'
import { checkFrame } from './frame-check.ts'

describe('a frame that no sample can be drawn from', () => {
  test('is one without children', () => {
    expect(refusalOf(checkFrame(frameOf(0, 1)))).toBe('The frame is empty: there is no child to draw.')
  })

  test('is one with fewer children than the sample', () => {
    const sentence = 'The sample cannot be 26: there are only 25 children in the frame.'
    expect(refusalOf(checkFrame(frameOf(25, 26)))).toBe(sentence)
    expect(refusalOf(checkFrame(frameOf(1, 2)))).toContain('there is only 1 child in the frame')
  })

  test.each([0, -1, 2.5, NaN])('is one with a sample of %d', (size) => {
    expect(refusalOf(checkFrame(frameOf(25, size)))).toContain('a whole number of children, at least 1')
  })
})

describe('a frame whose file could be read in two ways', () => {
  test.each(['', 'a\tb', 'a\nb', 'a\rb', 'a\u2028b', 'a\u0085b', '\ud800'])(
    'has a stratum named %j',
    (name) => {
      expect(refusalOf(checkFrame(frameOf(4, 1, [name, 'south'])))).toContain('A name in the frame')
    },
  )

  test('has such a name as its round, its register or a reason', () => {
    const excluded = [{ reasonCode: 'a\tb', reference: referenceOf(9) }]
    const frames = [{ round: 'a\nb' }, { register: '' }, { excluded }]
    for (const change of frames) {
      expect(refusalOf(checkFrame({ ...frameOf(4, 1), ...change }))).toContain('A name in the frame')
    }
  })

  test('names strata though it has none', () => {
    expect(refusalOf(checkFrame({ ...frameOf(4, 1, ['north', 'south']), strata: 'none' }))).toContain(
      '“none”',
    )
  })

  test('holds a child twice, drawn or excluded', () => {
    const frame = frameOf(4, 1)
    const twice = { ...frame, children: [...frame.children, ...frame.children.slice(0, 1)] }
    const both = { ...frame, excluded: [{ reasonCode: 'movedAway', reference: referenceOf(0) }] }
    expect([twice, both].map((each) => refusalOf(checkFrame(each)))).toEqual([
      'A child stands twice in the frame.',
      'A child stands twice in the frame.',
    ])
  })

  test('holds a reference of another form', () => {
    const excluded = [{ reasonCode: 'movedAway', reference: referenceOf(9).toUpperCase() }]
    expect(refusalOf(checkFrame({ ...frameOf(4, 1), excluded }))).toContain('20 lower-case hex digits')
  })
})

describe('a frame in order', () => {
  test('is passed on, also when the whole of it is the sample', () => {
    const frame = frameOf(25, 25, ['north', 'south'])
    expect(checkFrame(frame)).toEqual({ ok: true, value: frame })
  })
})
