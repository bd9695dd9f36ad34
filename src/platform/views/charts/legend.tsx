import { WIDTH } from './figure.tsx'
import { patternFill } from './patterns.tsx'

const COLUMNS = 3
const COLUMN_WIDTH = WIDTH / COLUMNS
const LINE_HEIGHT = 26

/** How much room the fillings need above the bars. */
export function legendHeight(series: number): number {
  return Math.ceil(series / COLUMNS) * LINE_HEIGHT + 12
}

/** Which filling stands for which series, three to a line. */
export function Legend({ chartId, names }: { readonly chartId: string; readonly names: readonly string[] }) {
  return (
    <>
      {names.map((name, series) => (
        <g
          transform={`translate(${(series % COLUMNS) * COLUMN_WIDTH} ${Math.floor(series / COLUMNS) * LINE_HEIGHT})`}
        >
          <rect
            class="gt-chart__bar"
            x="1"
            y="1"
            width="24"
            height="16"
            fill={patternFill(chartId, series)}
          />
          <text class="gt-chart__figure" x="32" y="15">
            {name}
          </text>
        </g>
      ))}
    </>
  )
}
