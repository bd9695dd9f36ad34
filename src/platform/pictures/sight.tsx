import type { SightGap, SightLane, SightPicture, Span } from '../../kernel/picture.ts'
import {
  below,
  FAINT,
  FIGURE,
  INK,
  Line,
  lineHeight,
  NAME,
  PAPER,
  rounded,
  space,
  TEXT,
  words,
  type Drawn,
} from './drawing.tsx'
import { widthOf } from './letters.ts'
import { EDGE, keyLine, radiusOf, SignShape } from './sight-signs.tsx'

const MARGIN = 9
const LANE = 30
const MIDDLE = 15
const GAP = 12

export interface SightSize {
  readonly id: string
  readonly width: number
}

interface Ground extends SightSize {
  readonly place: (at: number) => number
}

/** Lanes over one axis: a line where a lane is known, dots where it is not, gaps in stripes, and the key below. */
export function drawSight(picture: SightPicture, size: SightSize): Drawn {
  const ground = { ...size, place: placeIn(picture, size.width) }
  const axis = drawAxis(picture, ground)
  const lanes = below(picture.lanes.flatMap((lane) => [drawLane(lane, picture, ground), space(GAP)]))
  const key = below(picture.key.map((entry) => keyLine(entry, ground)))
  const drawn = below([axis, space(6), lanes, space(6), key])
  return {
    height: drawn.height,
    content: (
      <>
        <Stripes id={size.id} />
        {drawn.content}
      </>
    ),
  }
}

function placeIn({ from, until }: SightPicture, width: number) {
  const span = until - from
  return (at: number) => {
    const share = span > 0 ? Math.min(Math.max((at - from) / span, 0), 1) : 0.5
    return rounded(MARGIN + share * (width - 2 * MARGIN))
  }
}

/** Light stripes: they lie behind signs and words. */
function Stripes({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-gap`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill={PAPER} />
        <path d="M-2 2l4-4M0 8l8-8M6 10l4-4" stroke={EDGE} stroke-width="2" />
      </pattern>
    </defs>
  )
}

function drawAxis({ ticks, from, until }: SightPicture, { place, width }: Ground): Drawn {
  let taken = -Infinity
  const shown = ticks
    .filter(({ at }) => at >= from && at <= until)
    .flatMap(({ at, label }) => {
      const room = widthOf(label, FIGURE)
      const x = Math.min(Math.max(place(at), room / 2), width - room / 2)
      if (x - room / 2 < taken + 8) return []
      taken = x + room / 2
      return [{ at: place(at), x, label }]
    })
  const bottom = lineHeight(FIGURE) + 8
  const content = (
    <>
      {shown.map(({ at, x, label }) => (
        <>
          <Line text={label} x={x} y={FIGURE} size={FIGURE} anchor="middle" />
          <path d={`M${at} ${bottom - 7}v7`} stroke={TEXT} />
        </>
      ))}
      <path d={`M0 ${bottom}H${width}`} stroke={TEXT} />
    </>
  )
  return { height: bottom + 2, content }
}

function drawLane(lane: SightLane, picture: SightPicture, ground: Ground): Drawn {
  const { width } = ground
  const name = words({ text: lane.name, size: NAME, isBold: true, width })
  const known = words({ text: lane.known, size: FIGURE, width })
  const radius = radiusOf(lane.marks, ground.place)
  const content = (
    <>
      <Known lane={lane} picture={picture} ground={ground} />
      {lane.gaps.map((gap) => (
        <GapBar gap={gap} ground={ground} />
      ))}
      {lane.spans.map((span) => (
        <SpanBar span={span} ground={ground} />
      ))}
      {lane.marks.map(({ at, sign }) => (
        <SignShape sign={sign} x={ground.place(at)} y={MIDDLE} radius={radius} />
      ))}
    </>
  )
  return below([name, { height: LANE, content }, known])
}

interface KnownProps {
  readonly lane: SightLane
  readonly picture: SightPicture
  readonly ground: Ground
}

/** A line as far as the lane is known, closed by bars; dots before and after it. */
function Known({ lane: { knownDays }, picture, ground: { place } }: KnownProps) {
  const [left, right] = [place(picture.from), place(picture.until)]
  if (knownDays === null) return <Dots from={left} until={right} />
  const [begin, end] = [place(knownDays.from), place(knownDays.until)]
  return (
    <>
      <path d={`M${begin} ${MIDDLE}H${end}`} stroke={FAINT} stroke-width="1.5" />
      {knownDays.from > picture.from && (
        <>
          <Dots from={left} until={begin} />
          <End at={begin} />
        </>
      )}
      {knownDays.until < picture.until && (
        <>
          <Dots from={end} until={right} />
          <End at={end} />
        </>
      )}
    </>
  )
}

function Dots({ from, until }: { readonly from: number; readonly until: number }) {
  return <path d={`M${from} ${MIDDLE}H${until}`} stroke={TEXT} stroke-width="1.5" stroke-dasharray="1 5" />
}

function End({ at }: { readonly at: number }) {
  return <path d={`M${at} 2v${LANE - 4}`} stroke={TEXT} stroke-width="3" />
}

function GapBar({ gap, ground: { id, place } }: { readonly gap: SightGap; readonly ground: Ground }) {
  const [left, right] = endsOf(gap, place)
  const width = Math.max(2, rounded(right - left))
  const room = widthOf(gap.short, FIGURE, true) + 10
  const middle = left + width / 2
  return (
    <>
      <rect x={left} y="3" width={width} height={LANE - 6} fill={`url(#${id}-gap)`} stroke={EDGE} />
      {gap.short !== '' && room + 16 < width && (
        <>
          <rect x={rounded(middle - room / 2)} y="6" width={rounded(room)} height={LANE - 12} fill={PAPER} />
          <Line text={gap.short} x={middle} y={20} size={FIGURE} isBold anchor="middle" />
        </>
      )}
    </>
  )
}

function SpanBar({ span, ground: { place } }: { readonly span: Span; readonly ground: Ground }) {
  const [left, right] = endsOf(span, place)
  return <rect x={left} y="6" width={Math.max(3, rounded(right - left))} height={LANE - 12} fill={INK} />
}

/** Left and right, whichever was said first. */
function endsOf({ from, until }: Pick<Span, 'from' | 'until'>, place: Ground['place']): [number, number] {
  return [place(Math.min(from, until)), place(Math.max(from, until))]
}
