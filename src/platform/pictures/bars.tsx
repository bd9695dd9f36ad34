import type { BarsPicture, BarsRow } from '../../kernel/picture.ts'
import { below, FIGURE, Line, NAME, rounded, space, WIDTH, words, type Drawn } from './drawing.tsx'
import { Bar, fillOf, Fillings, legend } from './fillings.tsx'
import { widthOf } from './letters.ts'

const BAR_HEIGHT = 20
const STEP = 24
const GAP = 16
const NO_BREAK = '\u00a0'

/** Bars with their figures; where there are several series, with what each filling stands for above them. */
export function drawBars(picture: BarsPicture, id: string): Drawn {
  const { series, rows } = picture
  if (rows.length === 0) return words({ text: 'There is nothing to show.', size: FIGURE })
  const key = series.length > 1 ? [legend(id, series), space(GAP)] : []
  const drawn = rows.flatMap((row, place) => [
    ...(place === 0 ? [] : [space(GAP)]),
    drawRow(picture, row, id),
  ])
  const { height, content } = below([...key, ...drawn])
  return {
    height: height + 2,
    content: (
      <>
        <Fillings id={id} count={series.length} />
        {content}
      </>
    ),
  }
}

function drawRow(picture: BarsPicture, row: BarsRow, id: string): Drawn {
  const name = words({ text: row.name, size: NAME, isBold: true })
  if (row.note !== undefined) return below([name, words({ text: row.note, size: FIGURE })])
  return below([
    name,
    space(3),
    picture.arrangement === 'stacked' ? stacked(picture, row, id) : grouped(picture, row, id),
  ])
}

function grouped(picture: BarsPicture, row: BarsRow, id: string): Drawn {
  const room = WIDTH - 2 - labelRoom(picture)
  const content = picture.series.map((_, series) => {
    const width = room * shareOf(countIn(row, series), mostOf(picture))
    const y = series * STEP
    return (
      <>
        <Bar x={1} y={y + 1} width={width} height={BAR_HEIGHT} fill={fillOf(id, series)} />
        <Line text={figureOf(row, series)} x={width + 8} y={y + 16} size={FIGURE} />
      </>
    )
  })
  return { height: picture.series.length * STEP, content }
}

function stacked(picture: BarsPicture, row: BarsRow, id: string): Drawn {
  const room = WIDTH - 2
  let before = 0
  const bars = picture.series.map((_, series) => {
    const x = 1 + room * before
    const share = shareOf(countIn(row, series), mostOf(picture))
    before += share
    // What was not counted at all would else stand as a line between two others.
    return share > 0 && <Bar x={x} y={1} width={room * share} height={BAR_HEIGHT} fill={fillOf(id, series)} />
  })
  const content = before > 0 ? bars : <Bar x={1} y={1} width={0} height={BAR_HEIGHT} fill="none" />
  return below([{ height: STEP, content }, words({ text: sentenceOf(picture, row), size: FIGURE })])
}

/** Below the bar, since a narrow part has no room for its own figure. */
function sentenceOf({ series }: BarsPicture, row: BarsRow): string {
  const given = series.flatMap((name, place) =>
    countIn(row, place) > 0 ? [`${name}${NO_BREAK}${countIn(row, place)}`] : [],
  )
  const of = row.of === null ? '' : ` (of${NO_BREAK}${row.of})`
  return `${given.length === 0 ? 'None' : given.join(' · ')}${of}`
}

function figureOf(row: BarsRow, series: number): string {
  const count = String(countIn(row, series))
  return row.of === null ? count : `${count} of ${row.of}`
}

function labelRoom({ series, rows }: BarsPicture): number {
  const labels = rows.flatMap((row) => series.map((_, place) => figureOf(row, place)))
  return 12 + Math.max(0, ...labels.map((label) => widthOf(label, FIGURE)))
}

/** What the whole width stands for. */
export function mostOf({ arrangement, series, rows, most }: BarsPicture): number {
  if (most !== undefined) return most
  const lengths = rows.map((row) => {
    const counts = series.map((_, place) => countIn(row, place))
    return arrangement === 'stacked' ? counts.reduce((sum, count) => sum + count, 0) : Math.max(0, ...counts)
  })
  return Math.max(0, ...lengths)
}

function shareOf(count: number, most: number): number {
  return most <= 0 ? 0 : rounded((100 * Math.min(count, most)) / most) / 100
}

function countIn(row: BarsRow, series: number): number {
  const count = row.counts[series] ?? 0
  return Number.isFinite(count) && count > 0 ? count : 0
}
