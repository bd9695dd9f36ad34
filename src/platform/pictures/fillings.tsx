import { below, FIGURE, INK, Line, lineHeight, PAPER, rounded, WIDTH, type Drawn } from './drawing.tsx'
import { linesOf } from './letters.ts'

/** Fillings that are told apart without colour: full, stripes, dots, lines, empty, grid. */
const DRAWINGS = [
  <rect width="8" height="8" fill={INK} />,
  <path d="M-2 2l4-4M0 8l8-8M6 10l4-4" stroke={INK} stroke-width="2" />,
  <circle cx="4" cy="4" r="1.7" fill={INK} />,
  <path d="M0 4h8" stroke={INK} stroke-width="2" />,
  null,
  <path d="M0 4h8M4 0v8" stroke={INK} stroke-width="1.5" />,
]

/** How many series a picture can show so that each looks different. */
export const MOST_SERIES = DRAWINGS.length

export function fillOf(id: string, series: number): string {
  return `url(#${id}-filling-${series % MOST_SERIES})`
}

/** The fillings of a picture's series, under ids of its own. */
export function Fillings({ id, count }: { readonly id: string; readonly count: number }) {
  return (
    <defs>
      {DRAWINGS.slice(0, count).map((drawing, series) => (
        <pattern id={`${id}-filling-${series}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill={PAPER} />
          {drawing}
        </pattern>
      ))}
    </defs>
  )
}

const SAMPLE_WIDTH = 26

/** Which filling stands for which series, one to a line. */
export function legend(id: string, names: readonly string[]): Drawn {
  return below(names.map((name, series) => legendLine(id, name, series)))
}

function legendLine(id: string, name: string, series: number): Drawn {
  const x = SAMPLE_WIDTH + 8
  const lines = linesOf(name, { width: WIDTH - x, size: FIGURE })
  const content = (
    <>
      <Bar x={0} y={1} width={SAMPLE_WIDTH} height={FIGURE} fill={fillOf(id, series)} />
      {lines.map((line, place) => (
        <Line text={line} x={x} y={place * lineHeight(FIGURE) + FIGURE - 1} size={FIGURE} />
      ))}
    </>
  )
  return { height: lines.length * lineHeight(FIGURE) + 3, content }
}

interface BarProps {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: string
}

/** A bar; one that stands for nothing is a line. */
export function Bar({ x, y, width, height, fill }: BarProps) {
  if (width <= 0) return <path d={`M${rounded(x)} ${y}v${height}`} stroke={INK} stroke-width="1.5" />
  return (
    <rect
      x={rounded(x)}
      y={y}
      width={rounded(width)}
      height={height}
      fill={fill}
      stroke={INK}
      stroke-width="1.5"
    />
  )
}
