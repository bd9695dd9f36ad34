import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { linesOf, writable } from './letters.ts'
import { OutlinesContext, type Outline } from './outlines.ts'

/** Narrow, so that its words stay readable on a telephone. A page shows it at most a third wider. */
export const WIDTH = 360
export const INK = '#12436d'
export const TEXT = '#0b0c0c'
export const PAPER = '#ffffff'
export const FAINT = '#b1b4b6'
export const SHADE = '#e8eef3'

/** Sizes of text: names of rows, figures, and what has to be seen first. */
export const NAME = 16
export const FIGURE = 15
export const LARGE = 22

/** A part of a picture, and how much room it takes. */
export interface Drawn {
  readonly height: number
  readonly content: ComponentChildren
}

/** Parts one below the other. */
export function below(parts: readonly Drawn[]): Drawn {
  let height = 0
  const content = parts.map((part) => {
    const top = height
    height += part.height
    return <g transform={`translate(0 ${rounded(top)})`}>{part.content}</g>
  })
  return { height, content }
}

export function space(height: number): Drawn {
  return { height, content: null }
}

export interface WordsProps {
  readonly text: string
  readonly size: number
  readonly isBold?: boolean
  readonly x?: number
  readonly width?: number
}

/** A text in as many lines as it needs. */
export function words({ text, size, isBold = false, x = 0, width = WIDTH - x }: WordsProps): Drawn {
  const lines = linesOf(writable(text), { width, size, isBold })
  const step = lineHeight(size)
  return {
    height: lines.length * step,
    content: lines.map((line, place) => (
      <Line text={line} x={x} y={place * step + size} size={size} isBold={isBold} />
    )),
  }
}

export function lineHeight(size: number): number {
  return Math.round(size * 1.3)
}

interface LineProps {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly isBold?: boolean
  readonly anchor?: 'middle' | 'end' | undefined
}

export function Line({ text, x, y, size, isBold = false, anchor }: LineProps) {
  const outlineOf = useContext(OutlinesContext)
  if (outlineOf !== null) return shapeOf(outlineOf(writable(text), isBold), { x, y, size, anchor })
  return (
    <text
      x={rounded(x)}
      y={rounded(y)}
      font-size={size}
      font-weight={isBold ? 'bold' : undefined}
      text-anchor={anchor}
    >
      {writable(text)}
    </text>
  )
}

const BEFORE_ANCHOR = { middle: 0.5, end: 1 }

function shapeOf({ path, width, unitsPerSize }: Outline, { x, y, size, anchor }: Omit<LineProps, 'text'>) {
  // Without a shape there is nothing to draw, and an attribute of nothing is none.
  if (path === '') return null
  const scale = size / unitsPerSize
  const from = x - (anchor ? BEFORE_ANCHOR[anchor] * width * scale : 0)
  return <path d={path} transform={`translate(${rounded(from)} ${rounded(y)}) scale(${scale})`} />
}

/** Two decimals: the same bytes on every machine. */
export function rounded(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 100) / 100 : 0
}
