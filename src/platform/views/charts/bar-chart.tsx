import { Table } from '../components/table.tsx'
import { Figure, WIDTH, type ChartProps } from './figure.tsx'
import { Legend, legendHeight } from './legend.tsx'
import { patternFill, Patterns } from './patterns.tsx'

/** One kind of answer and how often it was given in each category. */
export interface Series {
  readonly name: string
  readonly counts: readonly number[]
}

export interface BarChartProps extends ChartProps {
  readonly arrangement: 'stacked' | 'side-by-side'
  /** What the categories are, as the heading of the table's first column. */
  readonly categoryHeading: string
  readonly categories: readonly string[]
  /** At most six, so that each has a filling of its own. */
  readonly series: readonly Series[]
}

interface Bar {
  readonly series: number
  readonly count: number
  readonly x: number
  readonly y: number
  readonly width: number
}

const BAR_HEIGHT = 20
const NAME_HEIGHT = 24
const GAP = 22
/** Room for the figures right of the longest bar. */
const LABEL_WIDTH = 56
const SPAN = WIDTH - LABEL_WIDTH

/** Counts as bars, one above another or end to end, with the figures beside them and as a table. */
export function BarChart(props: BarChartProps) {
  const { id, categories, series } = props
  const rowHeight = heightOfRow(props)
  const top = legendHeight(series.length)
  return (
    <Figure {...props} height={top + categories.length * rowHeight} table={<Counts {...props} />}>
      <Patterns chartId={id} count={series.length} />
      <Legend chartId={id} names={series.map((each) => each.name)} />
      {categories.map((category, index) => (
        <g transform={`translate(0 ${top + index * rowHeight})`}>
          <text class="gt-chart__name" x="0" y="15">
            {category}
          </text>
          <Bars {...props} category={index} />
        </g>
      ))}
    </Figure>
  )
}

function heightOfRow({ arrangement, series }: BarChartProps): number {
  const bars = arrangement === 'stacked' ? 2 : series.length
  return NAME_HEIGHT + bars * BAR_HEIGHT + GAP
}

function Bars(props: BarChartProps & { readonly category: number }) {
  const { arrangement, id, series, category } = props
  const counts = series.map((each) => each.counts[category] ?? 0)
  const bars =
    arrangement === 'stacked' ? stacked(counts, longest(props)) : sideBySide(counts, longest(props))
  return (
    <>
      {bars.map((bar) => (
        <rect
          class="gt-chart__bar"
          x={bar.x}
          y={bar.y}
          width={bar.width}
          height={BAR_HEIGHT - 2}
          fill={patternFill(id, bar.series)}
        />
      ))}
      {arrangement === 'stacked' ? stackedLabel(series, counts) : bars.map(barLabel)}
    </>
  )
}

function longest({ arrangement, categories, series }: BarChartProps): number {
  const lengths = categories.map((_, category) => {
    const counts = series.map((each) => each.counts[category] ?? 0)
    return arrangement === 'stacked' ? counts.reduce((sum, count) => sum + count, 0) : Math.max(0, ...counts)
  })
  return Math.max(1, ...lengths)
}

function sideBySide(counts: readonly number[], most: number): Bar[] {
  return counts.map((count, series) => ({
    series,
    count,
    x: 0,
    y: NAME_HEIGHT + series * BAR_HEIGHT,
    width: (count / most) * SPAN,
  }))
}

function stacked(counts: readonly number[], most: number): Bar[] {
  const before = (series: number) => counts.slice(0, series).reduce((sum, count) => sum + count, 0)
  return counts.map((count, series) => ({
    series,
    count,
    x: (before(series) / most) * SPAN,
    y: NAME_HEIGHT,
    width: (count / most) * SPAN,
  }))
}

function barLabel({ count, width, y }: Bar) {
  return (
    <text class="gt-chart__figure" x={width + 6} y={y + 14}>
      {count}
    </text>
  )
}

/** Below the bar, since a narrow part has no room for its own figure. */
function stackedLabel(series: readonly Series[], counts: readonly number[]) {
  const words = series.map(({ name }, index) => `${name} ${counts[index] ?? 0}`)
  return (
    <text class="gt-chart__figure" x="0" y={NAME_HEIGHT + BAR_HEIGHT + 17}>
      {words.join(' · ')}
    </text>
  )
}

function Counts({ title, categoryHeading, categories, series }: BarChartProps) {
  return (
    <Table
      caption={title}
      captionClasses="govuk-visually-hidden"
      head={[categoryHeading, ...series.map(({ name }) => ({ text: name, format: 'numeric' as const }))]}
      firstCellIsHeader
      rows={categories.map((category, index) => [
        category,
        ...series.map(({ counts }) => counts[index] ?? 0),
      ])}
    />
  )
}
