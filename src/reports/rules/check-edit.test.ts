import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { insideFacts } from './disclosure.ts'
import { draftReport } from './draft.ts'
import { problemsWithEdit } from './check-edit.ts'
import { figuresOf, lockFigures } from './figures.ts'
import { LAYOUTS } from '../layout/index.ts'
import { storySources } from '../story.factory.ts'

const DRAFTED = lockFigures(
  'In three of the eight audits of 18 April 2015 it was late; four did not comment.',
)

function sentencesFor(text: string, names: readonly string[] = []): string[] {
  return problemsWithEdit({ drafted: DRAFTED, text, names }).map(({ sentence }) => sentence)
}

describe('an edit', () => {
  it.each([
    ['nothing at all', '  ', 'Write the paragraph'],
    ['a figure gone', 'In {three of the eight} audits it was late.', 'with the braces: {four}'],
    [
      'a figure changed',
      'In {two of the eight} audits it was late; {four} were silent.',
      '{two of the eight} is not a figure',
    ],
    [
      'a figure twice',
      'In {three of the eight}, {three of the eight}; {four} were silent.',
      'or too often here',
    ],
    [
      'another order',
      '{Four} were silent; in {three of the eight} audits it was late.',
      'in the order of the draft',
    ],
    [
      'a figure of its own',
      'In {three of the eight}; {four} were silent, and 5 did well.',
      '“5” does not come from the count',
    ],
    [
      'a number in words',
      'In {three of the eight}; {four} were silent; ten did well.',
      '“ten” does not come',
    ],
    [
      'braces taken off',
      'In three of the eight audits; {four} were silent.',
      'with the braces: {three of the eight}',
    ],
    ['a brace lost', 'In {three of the eight audits; {four} were silent.', 'A brace is missing'],
    [
      'another day',
      'On 8 April 2015 in {three of the eight}; {four} were silent.',
      '“8 April 2015” does not come',
    ],
    ['another year', 'Since 2012 in {three of the eight}; {four} were silent.', '“2012” does not come'],
  ])('is refused with %s', (_what, text, sentence) => {
    expect(sentencesFor(text).join('\n')).toContain(sentence)
  })

  it('is refused where it names a pair or a team of a case', () => {
    const text = 'In {three of the eight} (jp/cp, Fieldwork South); {four} were silent.'
    expect(sentencesFor(text, ['JP/CP', 'Fieldwork South'])).toEqual([
      expect.stringContaining('“JP/CP” and “Fieldwork South”'),
    ])
  })

  it.each([
    'In {three of the eight} files it was late, as managers knew; {four} pairs did not say.',
    'Late in {Three of\nthe eight} audits of April 2015. {Four} were silent. Nobody was left alone with it.',
    'In 2015, with one-to-one work: {three of the eight}, {four}.',
  ])('is taken where every figure stands: %s', (text) => expect(sentencesFor(text)).toEqual([]))
})

describe('every paragraph of the story’s report', () => {
  const { sections } = draftReport(LAYOUTS[0], insideFacts(storySources(), 'restricted'), [])
  const drafts = sections
    .flatMap(({ paragraphs }) => paragraphs.map(({ drafted }) => drafted))
    .filter((each) => each !== '')
  const withFigures = drafts.filter((each) => figuresOf(each).length > 0)

  it('may stand as it was drafted', () => {
    for (const drafted of drafts) expect(problemsWithEdit({ drafted, text: drafted, names: [] })).toEqual([])
  })

  it('is refused as soon as one locked figure is another', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...withFigures),
        fc.nat(),
        fc.nat({ max: 200 }),
        (drafted, place, other) => {
          const figures = [...drafted.matchAll(/\{[^{}]*\}/g)]
          const chosen = figures[place % figures.length]!
          fc.pre(chosen[0] !== `{${other}}`)
          const text =
            drafted.slice(0, chosen.index) + `{${other}}` + drafted.slice(chosen.index + chosen[0].length)
          expect(problemsWithEdit({ drafted, text, names: [] })).not.toEqual([])
        },
      ),
    )
  })

  it('is refused as soon as one locked figure is gone, or two have changed places', () => {
    fc.assert(
      fc.property(fc.constantFrom(...withFigures), fc.nat(), (drafted, place) => {
        const figures = [...drafted.matchAll(/\{[^{}]*\}/g)]
        const chosen = figures[place % figures.length]!
        const without = drafted.slice(0, chosen.index) + drafted.slice(chosen.index + chosen[0].length)
        expect(problemsWithEdit({ drafted, text: without, names: [] })).not.toEqual([])
        const next = figures[(place + 1) % figures.length]!
        fc.pre(next[0].toLowerCase() !== chosen[0].toLowerCase())
        const swapped = drafted.replaceAll(/\{[^{}]*\}/g, (found, at: number) =>
          at === chosen.index ? next[0] : at === next.index ? chosen[0] : found,
        )
        expect(problemsWithEdit({ drafted, text: swapped, names: [] })).not.toEqual([])
      }),
    )
  })
})
