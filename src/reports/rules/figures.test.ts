import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresOf, lockFigures, looseFigures, unlocked } from './figures.ts'

describe('the figures of a draft', () => {
  it.each([
    ['None was made.', '{None} was made.'],
    ['In three of the eight audits it was.', 'In {three of the eight} audits it was.'],
    ['In all eight audits it was.', 'In {all eight} audits it was.'],
    ['In both audits it was.', 'In {both} audits it was.'],
    ['4 of 8 audits (50%), from a list of 25.', '{4 of 8} audits ({50%}), from a list of {25}.'],
    ['between 6 and 19, 29.6% of 1,250', 'between {6} and {19}, {29.6% of 1,250}'],
    ['Twenty-five were, one was not.', '{Twenty-five} were, {one} was not.'],
  ])('are locked: %s', (text, locked) => expect(lockFigures(text)).toBe(locked))

  it.each([
    'On 8 April 2015 nobody was asked.',
    'It was reported in May 2015, and not before 2014.',
    'Direct one-to-one work was offered by someone.',
    'The second round may be the last.',
  ])('are not dates, ordinals or parts of words: %s', (text) => expect(lockFigures(text)).toBe(text))

  it('cannot be pretended by braces of the text itself', () => {
    expect(figuresOf(lockFigures('The {RAMP} of 8 children'))).toEqual(['8'])
  })

  it('leave the text as it was once they are unlocked', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9 ,.%-]{0,60}$/), (text) => {
        expect(unlocked(lockFigures(text))).toBe(text)
        expect(looseFigures(lockFigures(text)).figures).toEqual([])
      }),
    )
  })
})

describe('a figure outside the braces', () => {
  it.each([
    ['This was so in 5 files', ['5']],
    ['In five of them', ['five']],
    ['In one audit', ['one']],
    ['About ½ of them', ['½']],
    ['In ٣ files', ['٣']],
    ['Half of the team', ['Half']],
    ['Most of the audits', ['Most of']],
    ['The majority, or 50 per cent', ['50', 'majority', 'per cent']],
    ['It has doubled', ['doubled']],
    ['two-thirds', ['two']],
  ])('is seen: %s', (text, figures) => expect(looseFigures(text).figures).toEqual(figures))

  it.each(['no one', 'one another', 'one-to-one work', 'the third visit', 'someone', 'it may be so'])(
    'is not seen where nothing is counted: %s',
    (text) => expect(looseFigures(text)).toEqual({ figures: [], dates: [] }),
  )

  it('may be a date, which is told apart', () => {
    expect(looseFigures('On 8 April 2015, in May 2014 and in 2013.').dates).toEqual([
      '8 April 2015',
      'May 2014',
      '2013',
    ])
  })
})
