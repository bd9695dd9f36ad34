import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import type { SightLane, SightMark } from '../../kernel/picture.ts'
import { PictureFigure, PictureSvg, svgOf, tableOf } from './index.ts'
import { SIGHT } from './sight.factory.ts'

const lane = (differences: Partial<SightLane>) => ({
  ...SIGHT,
  lanes: [{ ...SIGHT.lanes[0]!, marks: [], gaps: [], ...differences }],
  key: [],
})
const mark = (at: number, sign: SightMark['sign'] = 'full') => ({ at, when: '', label: '', sign })

describe('a line of sight', () => {
  it('draws an empty lane that is known to the end as a line without a bar', () => {
    const svg = svgOf(lane({}))
    expect(svg).not.toContain('stroke-dasharray')
    expect(svg).not.toContain('<circle')
  })

  it('ends the line with a bar where what is known ends, and goes on in dots', () => {
    expect(svgOf(lane({ knownDays: { from: 0, until: 50 } }))).toContain('stroke-dasharray')
    expect(svgOf(lane({ knownDays: { from: -1, until: 101 } }))).not.toContain('stroke-dasharray')
  })

  it('begins in dots where the lane is known later than the rest, and is dots alone where nothing is known', () => {
    expect(svgOf(lane({ knownDays: { from: 50, until: 100 } })).match(/stroke-dasharray/g)).toHaveLength(1)
    const nothing = svgOf(lane({ knownDays: null }))
    expect(nothing.match(/stroke-dasharray/g)).toHaveLength(1)
    expect(nothing).not.toContain('stroke-width="3"')
  })

  it('tells signs apart by their shapes', () => {
    const shapes = (['full', 'half', 'empty', 'cross'] as const).map((sign) =>
      svgOf(lane({ marks: [mark(50, sign)] })),
    )
    expect(new Set(shapes).size).toBe(4)
  })

  it('makes signs smaller where they stand close, and never too small to be told apart', () => {
    const radius = (...days: number[]) => {
      const [, found] = /<circle [^>]* r="([\d.]+)"/.exec(svgOf(lane({ marks: days.map((at) => mark(at)) })))!
      return Number(found)
    }
    expect(radius(10, 90)).toBe(6.5)
    expect(radius(10, 13)).toBeLessThan(6.5)
    expect(radius(10, 11)).toBe(5)
  })

  it('draws the signs of every lane in one size', () => {
    const close = { ...SIGHT.lanes[0]!, marks: [mark(10), mark(13)] }
    const wide = { ...SIGHT.lanes[0]!, marks: [mark(90)] }
    const radii = svgOf({ ...SIGHT, lanes: [close, wide], key: [] }).matchAll(/<circle [^>]* r="([\d.]+)"/g)
    expect(new Set([...radii].map(([, radius]) => radius)).size).toBe(1)
  })

  it('says once below the lanes how far they are known where it is the same of all', () => {
    const [one, other] = SIGHT.lanes
    const told = (known: string) =>
      svgOf({ ...SIGHT, lanes: [one!, { ...other!, known }] }).match(/Known to the end\./g)
    expect(told('Known to the end.')).toHaveLength(1)
    expect(svgOf({ ...SIGHT, lanes: [one!, other!] })).toContain('Known to 20 May.')
  })

  it('gives the years their room before the months', () => {
    const ticks = [
      { at: 0, label: 'Apr 2014' },
      { at: 1, label: 'May' },
      { at: 88, label: 'Dec' },
      { at: 90, label: '2015' },
    ]
    const svg = svgOf({ ...lane({}), ticks })
    expect(['Apr 2014', '2015', 'May', 'Dec'].map((label) => svg.includes(`>${label}<`))).toEqual([
      ...[true, true],
      ...[false, false],
    ])
  })

  it('says how long a gap is only where there is room for it', () => {
    const gap = { ...SIGHT.lanes[0]!.gaps[0]!, from: 10 }
    expect(svgOf(lane({ gaps: [{ ...gap, until: 90 }] }))).toContain('57 days')
    expect(svgOf(lane({ gaps: [{ ...gap, until: 12 }] }))).not.toContain('57 days')
  })

  it('has everything in its table, each lane in the order of the days and with how far it is known', () => {
    expect(tableOf(SIGHT).rows).toEqual([
      ['Visits', '3 April', 'seen alone'],
      ['Visits', '4 April to 30 May', 'no visit for 57 days'],
      ['Visits', '31 May', 'not seen'],
      ['Visits', '–', 'Known to the end.'],
      ['Missing', '21 to 22 April', 'missing'],
      ['Missing', '–', 'Known to 20 May.'],
    ])
  })

  it('is drawn on a page for a telephone and for a desk, with ids of their own', () => {
    const html = render(<PictureFigure picture={SIGHT} id="stay" />)
    const widths = [...html.matchAll(/viewBox="0 0 (\d+)/g)].map(([, width]) => Number(width))
    expect(widths).toEqual([360, 760])
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
  })

  it('uses the width that it is given', () => {
    expect(render(<PictureSvg picture={SIGHT} id="wide" width={760} />)).toContain('width="760"')
  })
})
