import { Table, type Cell } from '../components/table.tsx'
import { Figure, WIDTH, type ChartProps } from './figure.tsx'

/** A count found in a sample, and the fewest and most that it may be among all that the sample was taken from. */
export interface Interval {
  readonly name: string
  readonly count: number
  readonly sampleCount: number
  readonly lowCount: number
  readonly highCount: number
  readonly frameCount: number
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

function inWords({ count, sampleCount, lowCount, highCount, frameCount }: Interval): string {
  return `${count} of ${sampleCount}, may be ${lowCount} to ${highCount} of ${frameCount}`
}

function Whisker({ count, sampleCount, lowCount, highCount, frameCount }: Interval) {
  const at = (part: number, of: number) => across(of === 0 ? 0 : part / of)
  const [low, high] = [at(lowCount, frameCount), at(highCount, frameCount)]
  return (
    <>
      <path class="gt-chart__whisker" d={`M${low} 36 H${high} M${low} 29 v14 M${high} 29 v14`} />
      <circle class="gt-chart__dot" cx={at(count, sampleCount)} cy="36" r="6" />
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
  const headings = ['Found', 'Of', 'May be as few as', 'May be as many as', 'Of all']
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

function tableRow({ name, count, sampleCount, lowCount, highCount, frameCount }: Interval): Cell[] {
  return [name, count, sampleCount, lowCount, highCount, frameCount]
}
