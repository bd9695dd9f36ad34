import fc from 'fast-check'
import type { Picture, SightPicture } from '../../kernel/picture.ts'

/** A stay with a gap in its visits, one missing episode, and supervision that is known for half of it. */
export const SIGHT: SightPicture = {
  ...{ kind: 'sight', title: 'The stay', description: 'Seen twice.', from: 0, until: 100 },
  ticks: [{ at: 0, label: 'April' }],
  lanes: [
    {
      ...{ name: 'Visits', known: 'Known to the end.', knownDays: { from: 0, until: 100 }, spans: [] },
      marks: [
        { at: 2, when: '3 April', label: 'seen alone', sign: 'full' },
        { at: 60, when: '31 May', label: 'not seen', sign: 'cross' },
      ],
      gaps: [
        {
          ...{ from: 3, until: 60, when: '4 April to 30 May', label: 'no visit for 57 days' },
          short: '57 days',
        },
      ],
    },
    {
      ...{
        name: 'Missing',
        known: 'Known to 20 May.',
        knownDays: { from: 0, until: 50 },
        marks: [],
        gaps: [],
      },
      spans: [{ from: 20, until: 22, when: '21 to 22 April', label: 'missing' }],
    },
  ],
  key: [{ sign: 'full', means: 'seen alone' }],
}

const text = fc.string({ unit: 'grapheme', maxLength: 60 })
const count = fc.nat(10_000)
const said = { when: text, label: text }
const sign = fc.constantFrom('full' as const, 'half' as const, 'empty' as const, 'cross' as const)
const span = { from: count, until: count, ...said }

export const anySight: fc.Arbitrary<Picture> = fc.record({
  ...{ kind: fc.constant('sight' as const), title: text, description: text, from: count, until: count },
  ticks: fc.array(fc.record({ at: count, label: text })),
  lanes: fc.array(
    fc.record({
      ...{ name: text, known: text, knownDays: fc.option(fc.record({ from: count, until: count })) },
      marks: fc.array(fc.record({ at: count, ...said, sign }), { maxLength: 5 }),
      spans: fc.array(fc.record(span), { maxLength: 3 }),
      gaps: fc.array(fc.record({ ...span, short: text }), { maxLength: 3 }),
    }),
    { maxLength: 4 },
  ),
  key: fc.array(
    fc.record({
      means: text,
      sign: fc.oneof(sign, fc.constantFrom('span' as const, 'gap' as const, 'end' as const)),
    }),
    { maxLength: 4 },
  ),
})
