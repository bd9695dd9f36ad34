import { Table, type Cell } from '../components/table.tsx'
import { Figure, WIDTH, type ChartProps } from './figure.tsx'

/** A count found in a sample, and the fewest and most that it may be among all. */
export interface Interval {
  readonly name: string
  readonly lowCount: number
  readonly pointCount: number
  readonly highCount: number
  /** Of how many all three are counted. */
  readonly of: number
}

export interface IntervalChartProps extends ChartProps {
  /** What the rows are, as the heading of the table's first column. */
  readonly rowHeading: string
  readonly intervals: readonly Interval[]
}

const ROW_HEIGHT = 58
const AXIS_HEIGHT = 30
/** Room at both ends, so that a dot at nought or at all is whole. */
const MARGIN = 24
const TICKS = [0, 25, 50, 75, 100]

/** What was found, as a dot, with a line from the least to the most that it may be, as a share of all. */
export function IntervalChart(props: IntervalChartProps) {
  const height = AXIS_HEIGHT + props.intervals.length * ROW_HEIGHT
  return (
    <Figure {...props} height={height} table={<Counts {...props} />}>
      {TICKS.map((percent) => (
        <Tick percent={percent} bottom={height - AXIS_HEIGHT} />
      ))}
      {props.intervals.map((interval, index) => (
        <g transform={`translate(0 ${index * ROW_HEIGHT})`}>
          <text class="gt-chart__name" x="0" y="16">
            {interval.name}
            <tspan class="gt-chart__figure" dx="8">
              {inWords(interval)}
            </tspan>
          </text>
          <Whisker {...interval} />
        </g>
      ))}
    </Figure>
  )
}

function inWords({ lowCount, pointCount, highCount, of }: Interval): string {
  return `${pointCount} of ${of}, may be ${lowCount} to ${highCount}`
}

function Whisker({ lowCount, pointCount, highCount, of }: Interval) {
  const at = (count: number) => across(of === 0 ? 0 : count / of)
  return (
    <>
      <path
        class="gt-chart__whisker"
        d={`M${at(lowCount)} 36 H${at(highCount)} M${at(lowCount)} 29 v14 M${at(highCount)} 29 v14`}
      />
      <circle class="gt-chart__dot" cx={at(pointCount)} cy="36" r="6" />
    </>
  )
}

function Tick({ percent, bottom }: { readonly percent: number; readonly bottom: number }) {
  const x = across(percent / 100)
  return (
    <>
      <path class="gt-chart__grid" d={`M${x} 22 V${bottom}`} />
      <text class="gt-chart__figure" x={x} y={bottom + 20} text-anchor="middle">
        {percent}%
      </text>
    </>
  )
}

function across(share: number): number {
  return MARGIN + share * (WIDTH - 2 * MARGIN)
}

function Counts({ title, rowHeading, intervals }: IntervalChartProps) {
  const headings = ['Found', 'May be as few as', 'May be as many as', 'Of']
  return (
    <Table
      caption={title}
      captionClasses="govuk-visually-hidden"
      head={[rowHeading, ...headings.map((text) => ({ text, format: 'numeric' as const }))]}
      firstCellIsHeader
      rows={intervals.map(tableRow)}
    />
  )
}

function tableRow({ name, pointCount, lowCount, highCount, of }: Interval): Cell[] {
  return [name, pointCount, lowCount, highCount, of]
}
