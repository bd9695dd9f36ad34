/** Fillings that are told apart without colour: full, stripes, dots, empty, and so on. */
const DRAWINGS = [
  <rect width="8" height="8" class="gt-chart__ink" />,
  <path d="M-2 2 l4 -4 M0 8 l8 -8 M6 10 l4 -4" class="gt-chart__stroke" />,
  <circle cx="4" cy="4" r="1.8" class="gt-chart__ink" />,
  <></>,
  <path d="M0 4 h8 M4 0 v8" class="gt-chart__stroke" />,
  <path d="M0 4 h8" class="gt-chart__stroke" />,
]

/** How many series a chart can show so that each looks different. */
export const MOST_SERIES = DRAWINGS.length

export function patternFill(chartId: string, series: number): string {
  return `url(#${chartId}-pattern-${series})`
}

/** The fillings of a chart's series, under ids of its own. */
export function Patterns({ chartId, count }: { readonly chartId: string; readonly count: number }) {
  return (
    <defs>
      {DRAWINGS.slice(0, count).map((drawing, series) => (
        <pattern id={`${chartId}-pattern-${series}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" class="gt-chart__paper" />
          {drawing}
        </pattern>
      ))}
    </defs>
  )
}
