import { describe, expect, it } from 'vitest'
import { checkLayout, LAYOUTS, parseLayout } from './index.ts'

const newest = LAYOUTS[0]

function sentencesFor(side: 'inside' | 'public', paragraphs: unknown[]): string[] {
  const [first, ...others] = newest[side]
  const read = checkLayout({ ...newest, [side]: [{ ...first, paragraphs }, ...others] })
  return read.ok ? [] : read.problem.map(({ sentence }) => sentence)
}

describe('a layout', () => {
  it('is refused where it names a writer that is not there, an inherited name too', () => {
    for (const writer of ['analysis.nothing', 'constructor', '__proto__'])
      expect(sentencesFor('inside', [{ writer }])).toEqual([
        `No paragraph is known as “${writer}”. Choose one from the list`,
      ])
  })

  it('is refused where it gives the public what is written from figures', () => {
    expect(sentencesFor('public', [{ writer: 'update.results' }])).toEqual([
      expect.stringContaining('figures that the public may not have'),
    ])
    expect(sentencesFor('inside', [{ writer: 'analysis.inWords' }])).toEqual([
      expect.stringContaining('for the public alone'),
    ])
  })

  it('is refused where a paragraph stands twice, or a section is empty', () => {
    expect(sentencesFor('inside', [{ writer: 'update.results' }])).toEqual([
      '“update.results” stands here already. It can stand in one place alone',
    ])
    expect(sentencesFor('inside', [])).toEqual([expect.stringContaining('A section needs a paragraph')])
  })

  it('is refused where its own words hold a count, and takes a law’s section and a year', () => {
    const own = (words: string) => [{ own: 'law', words }]
    expect(sentencesFor('inside', own('Three of the 8 files were good.'))).toEqual([
      expect.stringContaining('“Three of the 8”'),
    ])
    expect(sentencesFor('public', own(''))).toEqual(['Write the paragraph'])
    expect(sentencesFor('inside', own('Done under section 47 of the Children Act 1989.'))).toEqual([])
  })

  it('is refused where it is no TOML, or says more than a layout says', () => {
    expect(parseLayout('code = ')).toMatchObject({ ok: false })
    expect(checkLayout({ ...newest, colour: 'red' })).toMatchObject({ ok: false })
  })
})
