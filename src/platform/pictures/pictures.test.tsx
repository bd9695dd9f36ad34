import fc from 'fast-check'
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import type { BarsPicture, Picture, TimelinePicture, WhiskersPicture } from '../../kernel/picture.ts'
import { mostOf } from './bars.tsx'
import { MOST_SERIES, partsOf, PictureFigure, svgOf, tableOf } from './index.ts'
import { linesOf, widthOf } from './letters.ts'
import { anySight, SIGHT } from './sight.factory.ts'
import { ticksTo } from './whiskers.tsx'

const BARS: BarsPicture = {
  ...{ kind: 'bars', arrangement: 'stacked', title: 'Grades by round', description: 'Four of 8 were Good.' },
  ...{ rowHeading: 'Round', series: ['Good', 'Inadequate'] },
  rows: [{ name: 'April 2015', counts: [4, 4], of: 8 }],
}

const WHISKERS: WhiskersPicture = {
  ...{ kind: 'whiskers', title: 'Expected', description: 'Good: 6 to 19.', rowHeading: 'Grade', most: 25 },
  unit: 'children of the 25 on the list',
  rows: [{ name: 'Good', label: '4 of 8', range: { low: 6, point: 12.5, high: 19 } }],
}

const TIMELINE: TimelinePicture = {
  ...{ kind: 'timeline', title: 'How long', description: '7 months.', from: 0, until: 100 },
  ticks: [{ at: 0, label: 'April' }],
  lanes: [
    { name: 'Audits', marks: [{ at: 10, when: 'April 2015', label: '8 audits' }], spans: [] },
    { name: 'Board', marks: [{ at: 90, when: '19 November 2015', label: 'meeting' }], spans: [] },
  ],
  lags: [{ from: 10, until: 90, length: '7 months', label: 'from the audits to the board' }],
}

const KINDS: readonly Picture[] = [BARS, WHISKERS, TIMELINE, SIGHT]

const text = fc.string({ unit: 'grapheme', maxLength: 60 })
const count = fc.nat(10_000)
const bars: fc.Arbitrary<Picture> = fc.record({
  ...{ kind: fc.constant('bars' as const), title: text, description: text, rowHeading: text },
  arrangement: fc.constantFrom('grouped' as const, 'stacked' as const),
  series: fc.array(text, { maxLength: MOST_SERIES }),
  rows: fc.array(fc.record({ name: text, counts: fc.array(count, { maxLength: 6 }), of: fc.option(count) })),
})
const whiskers: fc.Arbitrary<Picture> = fc.record({
  ...{ kind: fc.constant('whiskers' as const), title: text, description: text, rowHeading: text, unit: text },
  most: count,
  rows: fc.array(
    fc.record({
      name: text,
      label: text,
      range: fc.option(fc.record({ low: count, point: count, high: count })),
    }),
  ),
})
const timeline: fc.Arbitrary<Picture> = fc.record({
  ...{ kind: fc.constant('timeline' as const), title: text, description: text, from: count, until: count },
  ticks: fc.array(fc.record({ at: count, label: text })),
  lanes: fc.array(
    fc.record({
      name: text,
      marks: fc.array(fc.record({ at: count, when: text, label: text }), { maxLength: 5 }),
      spans: fc.array(fc.record({ from: count, until: count, when: text, label: text }), { maxLength: 5 }),
    }),
    { maxLength: 4 },
  ),
  lags: fc.array(fc.record({ from: count, until: count, length: text, label: text }), { maxLength: 3 }),
})
const anyPicture = fc.oneof(bars, whiskers, timeline, anySight)

function elementsOf(node: Tree.ParentNode): Tree.Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []))
}

const drawn = (svg: string) => elementsOf(parseFragment(svg))
const attribute = (element: Tree.Element, name: string) =>
  element.attrs.find((each) => each.name === name)?.value
const lengths = (svg: string) =>
  [...svg.matchAll(/<rect x="1" [^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width))

describe('a picture with little in it', () => {
  it('says so where there is no row', () => {
    for (const picture of [BARS, WHISKERS])
      expect(svgOf({ ...picture, rows: [] })).toContain('There is nothing to show.')
  })

  it('says in words what has no count', () => {
    const row = { name: 'October 2014', counts: [], of: 9, note: 'not given in the report' }
    expect(svgOf({ ...BARS, rows: [row] })).toContain('not given in the report')
    expect(tableOf({ ...BARS, rows: [row] })).toEqual({
      head: ['Round', 'Good', 'Inadequate', 'Of', 'Note'],
      rows: [['October 2014', '–', '–', '9', 'not given in the report']],
    })
  })

  it('draws a line for nought, and its figure', () => {
    const none = { ...BARS, arrangement: 'grouped' as const, rows: [{ name: 'A', counts: [0, 0], of: 8 }] }
    expect(svgOf(none)).toContain('0 of 8')
    expect(svgOf(none)).not.toContain('width="0"')
  })

  it('stands where all that happened, happened at once', () => {
    expect(svgOf({ ...TIMELINE, from: 5, until: 5 })).not.toMatch(/NaN|Infinity/)
  })
})

describe('every picture', () => {
  it.each(KINDS)('of $kind names itself and says what it shows', (picture) => {
    const svg = svgOf(picture, 'one')
    expect(svg).toContain('role="img" aria-labelledby="one-title one-description"')
    expect(svg).toContain(`<title id="one-title">${picture.title}</title>`)
    expect(svg).toContain(`<desc id="one-description">${picture.description}</desc>`)
  })

  it('has no style, no script and no address, whatever is written in it', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const elements = drawn(svgOf(picture))
        const names = new Set(elements.map(({ tagName }) => tagName))
        for (const name of names)
          expect([
            'svg',
            'title',
            'desc',
            'rect',
            'g',
            'path',
            'circle',
            'text',
            'defs',
            'pattern',
          ]).toContain(name)
        for (const { attrs } of elements)
          for (const { name } of attrs) expect(name).not.toMatch(/^(style|href|src|on.*)$/)
      }),
    )
  })

  it('has only numbers where a place stands, and none outside of itself', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const svg = svgOf(picture)
        const elements = drawn(svg)
        const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number)
        for (const element of elements.filter(({ tagName }) =>
          ['rect', 'circle', 'path', 'text'].includes(tagName),
        ))
          for (const name of ['x', 'y', 'cx', 'cy', 'width', 'height', 'd'])
            expect(attribute(element, name) ?? '').not.toMatch(/NaN|Infinity|undefined|-\d{3}/)
        for (const element of elements) {
          expect(Number(attribute(element, 'x') ?? 0)).toBeLessThanOrEqual(width!)
          expect(Number(attribute(element, 'width') ?? 0)).toBeLessThanOrEqual(width!)
          expect(Number(attribute(element, 'y') ?? 0)).toBeLessThanOrEqual(height!)
        }
      }),
    )
  })

  it('is the same to the byte whenever it is drawn, and from JSON', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        expect(svgOf(JSON.parse(JSON.stringify(picture)) as Picture)).toBe(svgOf(picture))
      }),
    )
  })

  it('keeps ids of its own, so that two stand on one page', () => {
    const ids = (id: string) => [...svgOf(BARS, id).matchAll(/ id="([^"]+)"/g)].map(([, each]) => each)
    expect(ids('a').filter((each) => ids('b').includes(each))).toEqual([])
    expect(svgOf(BARS, 'a b"<')).toContain('id="a-b---title"')
  })

  it('can be written as XML whatever was typed', () => {
    const svg = svgOf({
      ...BARS,
      title: 'a\u0000b\ud800c\u000bd',
      rows: [{ name: '\u0007', counts: [1], of: null }],
    })
    expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff]/u)
  })
})

describe('bars', () => {
  it('are as long as what they count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (few, many) => {
        const rows = [few, many].map((each) => ({ name: 'r', counts: [each], of: null }))
        const [a = NaN, b = NaN] = lengths(svgOf({ ...BARS, arrangement: 'grouped', series: ['s'], rows }))
        expect(Math.abs(a * many - b * few)).toBeLessThanOrEqual(0.1 * (few + many))
      }),
    )
  })

  it('say nothing of a part that was not counted, and all that was', () => {
    const row = { name: 'r', counts: [0, 3], of: 3 }
    expect(svgOf({ ...BARS, rows: [row] })).toContain('Inadequate\u00a03 (of\u00a03)')
    expect(svgOf({ ...BARS, rows: [row] })).not.toContain('Good\u00a00')
  })

  it('have a different filling for each of as many series as they can show', () => {
    const series = Array.from({ length: MOST_SERIES }, (_, place) => `S${place}`)
    const svg = svgOf({ ...BARS, series, rows: [{ name: 'r', counts: series.map(() => 1), of: null }] })
    const fillings = [...svg.matchAll(/<pattern id="[^"]+"(.*?)<\/pattern>/g)].map(([, filling]) => filling)
    expect(new Set(fillings).size).toBe(MOST_SERIES)
  })
})

describe('dots and whiskers', () => {
  it('put the dot between the ends of the line', () => {
    const three = fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)).map((each) => each.sort((a, b) => a - b))
    fc.assert(
      fc.property(three, ([low = 0, point = 0, high = 0]) => {
        const svg = svgOf({
          ...WHISKERS,
          most: 100,
          rows: [{ name: 'r', label: '', range: { low, point, high } }],
        })
        const [, from, to] = /d="M([\d.]+) 13H([\d.]+)M/.exec(svg) ?? []
        const [, dot] = /<circle cx="([\d.]+)"/.exec(svg) ?? []
        expect(Number(from)).toBeLessThanOrEqual(Number(dot))
        expect(Number(dot)).toBeLessThanOrEqual(Number(to))
      }),
    )
  })

  it('have few figures on the axis, nought and the end among them', () => {
    expect(ticksTo(25)).toEqual([0, 5, 10, 15, 20, 25])
    expect(ticksTo(0)).toEqual([0])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (most) => {
        const ticks = ticksTo(most)
        expect([ticks[0], ticks.at(-1)]).toEqual([0, most])
        expect(ticks.length).toBeLessThanOrEqual(7)
      }),
    )
  })
})

describe('a timeline', () => {
  it('shows how long it took, larger than anything else', () => {
    const sizes = [...svgOf(TIMELINE).matchAll(/font-size="(\d+)"[^>]*>([^<]+)</g)]
    const largest = Math.max(...sizes.map(([, size]) => Number(size)))
    expect(sizes.filter(([, size]) => Number(size) === largest).map(([, , said]) => said)).toEqual([
      '7 months',
    ])
  })

  it('puts labels that would touch below one another', () => {
    const marks = [40, 42, 44].map((at) => ({ at, when: `on day ${at}`, label: 'a meeting' }))
    const svg = svgOf({ ...TIMELINE, lanes: [{ name: 'Board', marks, spans: [] }], lags: [] })
    const rows = new Set(
      [...svg.matchAll(/<g transform="translate\(0 [\d.]+\)"><text[^>]*>on day/g)].map(([row]) => row),
    )
    expect(rows.size).toBe(3)
  })
})

describe('the figures of a picture', () => {
  it('are there as a table, all of them', () => {
    expect(tableOf(BARS)).toEqual({
      head: ['Round', 'Good', 'Inadequate', 'Of'],
      rows: [['April 2015', '4', '4', '8']],
    })
    expect(tableOf(WHISKERS).rows).toEqual([['Good', '4 of 8', '6', '19']])
    expect(tableOf(TIMELINE).rows.at(-1)).toEqual([
      'Time between',
      '7 months',
      'from the audits to the board',
    ])
  })

  it('stand below it on a page', () => {
    const html = render(<PictureFigure picture={BARS} id="grades" />)
    expect(html).toContain('<figcaption class="govuk-heading-s">Grades by round</figcaption>')
    expect(html).toContain('<td class="govuk-table__cell">4</td>')
  })
})

describe('a picture that is too long for a sheet', () => {
  const rows = Array.from({ length: 40 }, (_, place) => ({ name: `r${place}`, counts: [place, 1], of: null }))

  it('falls into parts of one scale that hold every row once', () => {
    const parts = partsOf({ ...BARS, rows }) as BarsPicture[]
    expect(parts.flatMap((part) => part.rows)).toEqual(rows)
    expect(new Set(parts.map(mostOf))).toEqual(new Set([40]))
    expect(parts[0]?.title).toBe('Grades by round (1 of 7)')
  })

  it('stays whole while it fits', () => expect(partsOf(BARS)).toEqual([BARS]))
})

describe('lines of a text', () => {
  it('fit, and hold every letter', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 30, max: 400 }), (said, width) => {
        const lines = linesOf(said, { width, size: 15 })
        expect(lines.join('').replaceAll(' ', '')).toBe(said.replaceAll(/[ \t\n\r]/g, ''))
        for (const line of lines.filter((each) => [...each].length > 1))
          expect(widthOf(line, 15)).toBeLessThanOrEqual(width)
      }),
    )
  })
})
