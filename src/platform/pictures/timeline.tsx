import type { Lag, Lane, Span, TimelinePicture } from '../../kernel/picture.ts'
import {
  below,
  FAINT,
  FIGURE,
  INK,
  LARGE,
  Line,
  lineHeight,
  NAME,
  PAPER,
  rounded,
  SHADE,
  space,
  TEXT,
  WIDTH,
  words,
  type Drawn,
} from './drawing.tsx'
import { linesOf, widthOf } from './letters.ts'

const GAP = 14
const MARGIN = 9
const LINE = 26
const LABEL_WIDTH = 170
/** How far beside its mark a label begins, so that it stands off the edge of a shade. */
const BESIDE = 4
/** Light: it passes behind words. */
const EDGE = '#8fa9c0'

type Place = (at: number) => number

/** Lanes from the earliest to the latest, above them the brackets, below them the dates of the axis. */
export function drawTimeline(picture: TimelinePicture): Drawn {
  const place = placeIn(picture)
  const brackets = below(picture.lags.flatMap((lag) => [bracket(lag, place), space(6)]))
  const lanes = below(picture.lanes.flatMap((lane) => [space(GAP), drawLane(lane, place)]))
  const bottom = axis(picture, place)
  const drawn = below([brackets, lanes, space(GAP), bottom])
  const reach = brackets.height + lanes.height + GAP
  return {
    height: drawn.height,
    content: (
      <>
        {picture.lags.map((lag) => band(lag, place, reach))}
        {drawn.content}
      </>
    ),
  }
}

function placeIn({ from, until }: TimelinePicture): Place {
  const span = until - from
  return (at) => {
    const share = span > 0 ? Math.min(Math.max((at - from) / span, 0), 1) : 0.5
    return rounded(MARGIN + share * (WIDTH - 2 * MARGIN))
  }
}

/** Left and right, whichever was said first. */
function endsOf({ from, until }: Pick<Span, 'from' | 'until'>, place: Place): [number, number] {
  return [place(Math.min(from, until)), place(Math.max(from, until))]
}

/** The time that it took, as a shade behind the lanes. */
function band({ from, until }: Lag, place: Place, reach: number) {
  const [left, right] = endsOf({ from, until }, place)
  const d = `M${left} 0V${rounded(reach)}M${right} 0V${rounded(reach)}`
  return (
    <>
      <rect x={left} y="0" width={rounded(right - left)} height={rounded(reach)} fill={SHADE} />
      <path d={d} stroke={EDGE} stroke-width="1.5" fill="none" />
    </>
  )
}

function bracket({ from, until, length, label }: Lag, place: Place): Drawn {
  const [left, right] = endsOf({ from, until }, place)
  const said = [
    ...linesOf(length, { width: WIDTH, size: LARGE, isBold: true }).map((text) => ({
      text,
      size: LARGE,
      isBold: true,
    })),
    ...linesOf(label, { width: WIDTH, size: FIGURE }).map((text) => ({ text, size: FIGURE, isBold: false })),
  ]
  let top = 0
  const lines = said.map(({ text, size, isBold }) => {
    const x = within((left + right) / 2, widthOf(text, size, isBold))
    top += lineHeight(size)
    return <Line text={text} x={x} y={top - size * 0.2} size={size} isBold={isBold} anchor="middle" />
  })
  const y = top + 10
  const path = (
    <path
      d={`M${left} ${y - 7}v14M${left} ${y}H${right}M${right} ${y - 7}v14`}
      stroke={INK}
      stroke-width="4"
      fill="none"
    />
  )
  return { height: y + 8, content: [...lines, path] }
}

/** The middle of a text, moved so that no end of it leaves the picture. */
function within(middle: number, width: number): number {
  const half = Math.min(width, WIDTH) / 2
  return Math.min(Math.max(middle, half), WIDTH - half)
}

function drawLane({ name, marks, spans }: Lane, place: Place): Drawn {
  const head = words({ text: name, size: NAME, isBold: true })
  const content = (
    <>
      <path d={`M0 13H${WIDTH}`} stroke={FAINT} stroke-width="1.5" />
      {spans.map((span) => (
        <SpanBar ends={endsOf(span, place)} />
      ))}
      {marks.map(({ at }) => (
        <circle cx={place(at)} cy="13" r="7" fill={INK} stroke={PAPER} stroke-width="2" />
      ))}
    </>
  )
  const labels = [
    ...marks.map(({ at, when, label }) => ({ at: place(at), when, label })),
    ...spans.map(({ from, when, label }) => ({ at: place(from), when, label })),
  ].sort((one, other) => one.at - other.at)
  const nothing = labels.length === 0 ? [words({ text: 'None', size: FIGURE })] : []
  return below([head, { height: LINE, content }, ...nothing, packed(labels)])
}

function SpanBar({ ends: [left, right] }: { readonly ends: readonly [number, number] }) {
  const width = Math.max(3, rounded(right - left))
  return <rect x={left} y="7" width={width} height="12" fill={PAPER} stroke={INK} stroke-width="2.5" />
}

interface Label {
  readonly at: number
  readonly when: string
  readonly label: string
}

/** Labels under their marks: in the first row in which each has room. */
function packed(labels: readonly Label[]): Drawn {
  const rows: { placed: ReturnType<typeof placed>[]; height: number }[] = []
  for (const each of labels.map(placed)) {
    const row = rows.find(({ placed: others }) =>
      others.every((other) => each.left > other.right + 8 || each.right < other.left - 8),
    )
    if (row === undefined) rows.push({ placed: [each], height: each.height })
    else {
      row.placed.push(each)
      row.height = Math.max(row.height, each.height)
    }
  }
  return below(
    rows.map(({ placed: each, height }) => ({
      height: height + 4,
      content: each.map(({ content }) => content),
    })),
  )
}

function placed({ at, when, label }: Label) {
  const fit = { width: LABEL_WIDTH, size: FIGURE }
  const lines = [
    ...linesOf(when, { ...fit, isBold: true }).map((text) => ({ text, isBold: true })),
    ...(label === '' ? [] : linesOf(label, fit).map((text) => ({ text, isBold: false }))),
  ]
  const width = Math.max(...lines.map(({ text, isBold }) => widthOf(text, FIGURE, isBold)))
  const isRight = at > WIDTH / 2
  const left = isRight ? Math.max(0, at - BESIDE - width) : Math.min(at + BESIDE, WIDTH - width)
  const content = lines.map(({ text, isBold }, place) => (
    <Line
      text={text}
      x={isRight ? left + width : left}
      y={place * lineHeight(FIGURE) + FIGURE}
      size={FIGURE}
      isBold={isBold}
      {...(isRight ? { anchor: 'end' as const } : {})}
    />
  ))
  return { left, right: left + width, height: lines.length * lineHeight(FIGURE), content }
}

/** The dates of the axis; one that has no room beside the one before is left out. */
function axis({ ticks, from, until }: TimelinePicture, place: Place): Drawn {
  let taken = -Infinity
  const shown = ticks
    .filter(({ at }) => at >= from && at <= until)
    .flatMap(({ at, label }) => {
      const width = widthOf(label, FIGURE)
      const x = within(place(at), width)
      if (x - width / 2 < taken + 8) return []
      taken = x + width / 2
      return [{ at: place(at), x, label }]
    })
  const content = (
    <>
      <path d={`M0 1H${WIDTH}`} stroke={TEXT} />
      {shown.map(({ at, x, label }) => (
        <>
          <path d={`M${at} 1v6`} stroke={TEXT} />
          <Line text={label} x={x} y={9 + FIGURE} size={FIGURE} anchor="middle" />
        </>
      ))}
    </>
  )
  return { height: 8 + lineHeight(FIGURE), content }
}
