import fc from 'fast-check'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { BarChart, IntervalChart, MOST_SERIES, type BarChartProps } from './index.ts'

const BARS: BarChartProps = {
  id: 'grades',
  title: 'Grades',
  description: 'One case of two was good.',
  arrangement: 'stacked',
  categoryHeading: 'Round',
  categories: ['Round 2'],
  series: [
    { name: 'Good', counts: [1] },
    { name: 'Inadequate', counts: [7] },
  ],
}

function widths(chart: VNode): number[] {
  return [...render(chart).matchAll(/class="gt-chart__bar" x="0" y="\d+" width="([\d.]+)"/g)].map(
    ([, width]) => Number(width),
  )
}

describe('bars of counts', () => {
  it('draw nothing but their name and table when there is no category', () => {
    const html = render(<BarChart {...BARS} categories={[]} series={[]} />)
    expect(html).toContain('<caption')
    expect(html).not.toContain('gt-chart__bar')
  })

  it('survive a category that counted nothing', () => {
    expect(render(<BarChart {...BARS} series={[{ name: 'Good', counts: [0] }]} />)).not.toContain('NaN')
  })

  it('name themselves and say what they show without being seen', () => {
    const html = render(<BarChart {...BARS} />)
    expect(html).toContain('role="img" aria-labelledby="grades-title grades-description"')
    expect(html).toContain('<title id="grades-title">Grades</title>')
    expect(html).toContain('<desc id="grades-description">One case of two was good.</desc>')
  })

  it('give the figures beside the bar and again in the table', () => {
    const html = render(<BarChart {...BARS} />)
    expect(html).toContain('Good 1 · Inadequate 7')
    expect(html).toContain('<td class="govuk-table__cell govuk-table__cell--numeric">7</td>')
  })

  it('are told apart by fillings of their own, under ids of their own', () => {
    const html = render(<BarChart {...BARS} />)
    expect(html).toContain('<pattern id="grades-pattern-1"')
    expect(html).toContain('fill="url(#grades-pattern-1)"')
  })

  it('have a different filling for each of as many series as they can show', () => {
    const series = Array.from({ length: MOST_SERIES }, (_, index) => ({ name: `S${index}`, counts: [1] }))
    const html = render(<BarChart {...BARS} series={series} />)
    const drawings = [...html.matchAll(/<pattern id="[^"]+"(.*?)<\/pattern>/g)].map(([, drawing]) => drawing)
    expect(new Set(drawings).size).toBe(MOST_SERIES)
  })

  it('carry no style of their own, so that a strict content policy can stand', () => {
    expect(render(<BarChart {...BARS} />)).not.toContain('style')
  })

  it('are as long as what they count', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (few, many) => {
        const series = [
          { name: 'a', counts: [few] },
          { name: 'b', counts: [many] },
        ]
        const [a = NaN, b = NaN] = widths(<BarChart {...BARS} arrangement="side-by-side" series={series} />)
        expect(a * many).toBeCloseTo(b * few, 5)
      }),
    )
  })
})

describe('intervals', () => {
  const interval = { name: 'Good', count: 4, sampleCount: 8, lowCount: 6, highCount: 19, frameCount: 25 }
  const chart = { id: 'share', title: 'Grades', description: 'Good: 4 of 8.', rowHeading: 'Round' }

  it('survive a group of nobody', () => {
    const nobody = { ...interval, count: 0, sampleCount: 0, lowCount: 0, highCount: 0, frameCount: 0 }
    expect(render(<IntervalChart {...chart} intervals={[nobody]} />)).not.toContain('NaN')
  })

  it('say in words what was found and what it may be', () => {
    expect(render(<IntervalChart {...chart} intervals={[interval]} />)).toContain(
      '4 of 8, may be 6 to 19 of 25',
    )
  })

  it('give the same figures as a table', () => {
    const html = render(<IntervalChart {...chart} intervals={[interval]} />)
    const cells = [...html.matchAll(/<td[^>]*>(\d+)<\/td>/g)].map(([, figure]) => figure)
    expect(cells).toEqual(['4', '8', '6', '19', '25'])
  })

  it('put the dot between the ends of the line', () => {
    const order = fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)).map((three) => three.sort((a, b) => a - b))
    fc.assert(
      fc.property(order, ([lowCount = 0, count = 0, highCount = 0]) => {
        const html = render(
          <IntervalChart
            {...chart}
            intervals={[{ ...interval, count, sampleCount: 100, lowCount, highCount, frameCount: 100 }]}
          />,
        )
        const [, from, to] = /whisker" d="M([\d.]+) 36 H([\d.]+)/.exec(html) ?? []
        const [, dot] = /dot" cx="([\d.]+)"/.exec(html) ?? []
        expect(Number(from)).toBeLessThanOrEqual(Number(dot))
        expect(Number(dot)).toBeLessThanOrEqual(Number(to))
      }),
    )
  })
})
