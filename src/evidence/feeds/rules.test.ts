import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, literalDay } from '../../kernel/day.ts'
import { FEED_KINDS } from './model.ts'
import { decideCover } from './rules.ts'

const TODAY = literalDay('2015-11-19')
const known = [{ kind: 'visit', from: literalDay('2014-10-01'), until: literalDay('2015-11-01') }]
const asked = { kinds: ['visit'], from: null, last: literalDay('2015-11-18') }
const refusal = (given: Partial<typeof asked>) => decideCover({ ...asked, ...given }, known, TODAY) as unknown

describe('how far a feed is said to go', () => {
  it.each([
    ['to a day that is still to come', { last: literalDay('2015-11-20') }, 'last', /still to come/],
    [
      'for a kind of which nothing was said, without its first day',
      { kinds: ['visit', 'plan'] },
      'from',
      /Risk management plans/,
    ],
    ['to a day before its first', { last: literalDay('2014-09-30') }, 'last', /1 October 2014/],
  ])('is refused %s', (_, given, field, sentence) => {
    expect(refusal(given)).toMatchObject({
      ok: false,
      problem: { problems: [{ field, sentence: expect.stringMatching(sentence) }] },
    })
  })

  it('keeps the first day where none is given, and covers the last day too', () => {
    expect(decideCover(asked, known, TODAY)).toEqual({
      ok: true,
      value: [{ kind: 'visit', from: known[0]?.from, until: literalDay('2015-11-19') }],
    })
  })

  it('takes today, a new first day, and less than was said before', () => {
    expect(refusal({ last: TODAY })).toMatchObject({ ok: true })
    const [from, last] = [literalDay('2015-01-01'), literalDay('2015-01-01')]
    expect(decideCover({ kinds: ['visit', 'plan'], from, last }, known, TODAY)).toMatchObject({
      value: [
        { kind: 'visit', from, until: addDays(last, 1) },
        { kind: 'plan', from, until: addDays(last, 1) },
      ],
    })
  })

  it('never covers a day to come or no day at all', () => {
    const day = fc.integer({ min: -900, max: 30 }).map((days) => addDays(TODAY, days))
    const kinds = fc.subarray(FEED_KINDS.map(({ code }) => code))
    fc.assert(
      fc.property(kinds, fc.option(day), day, (chosen, from, last) => {
        const decided = decideCover({ kinds: chosen, from, last }, known, TODAY)
        if (!decided.ok) return
        expect(decided.value.map(({ kind }) => kind)).toEqual(chosen)
        for (const feed of decided.value) {
          expect(feed.until - feed.from).toBeGreaterThan(0)
          expect(feed.until).toBeLessThanOrEqual(addDays(TODAY, 1))
        }
      }),
    )
  })
})
