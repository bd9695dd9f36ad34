import type { SightGap, SightLane, SightMark, SightPicture, Sign, Span } from '../../kernel/picture.ts'
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

const MARGIN = 9
const LANE = 30
const MIDDLE = 15
const GAP = 12
const EDGE = '#8fa9c0'
/** The radius of a sign, where each has room of its own, and the least at which its shape can be told. */
const RADIUS = 6.5
const LEAST_RADIUS = 4

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
  const key = below(picture.key.map(({ sign, means }) => keyLine(sign, means, ground)))
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
  const radius = radiusOf(lane.marks, ground)
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

/** Small where signs stand close, so that each can still be told from the next. */
function radiusOf(marks: readonly SightMark[], { place }: Ground): number {
  const places = marks.map(({ at }) => place(at)).sort((one, other) => one - other)
  const steps = places.slice(1).map((at, before) => at - (places[before] ?? at))
  const least = Math.min(...steps.filter((step) => step > 0), 2 * RADIUS + 2)
  return rounded(Math.max(LEAST_RADIUS, least / 2 - 1))
}

interface KnownProps {
  readonly lane: SightLane
  readonly picture: SightPicture
  readonly ground: Ground
}

/** A line as far as the lane is known, closed by a bar; dots after it. */
function Known({ lane: { knownUntil }, picture, ground: { place } }: KnownProps) {
  const [left, right] = [place(picture.from), place(picture.until)]
  const end = knownUntil === null ? right : place(knownUntil)
  return (
    <>
      <path d={`M${left} ${MIDDLE}H${end}`} stroke={FAINT} stroke-width="1.5" />
      {knownUntil !== null && knownUntil <= picture.until && (
        <>
          <path d={`M${end} ${MIDDLE}H${right}`} stroke={TEXT} stroke-width="1.5" stroke-dasharray="1 5" />
          <path d={`M${end} 2v${LANE - 4}`} stroke={TEXT} stroke-width="3" />
        </>
      )}
    </>
  )
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

interface SignProps {
  readonly sign: Sign
  readonly x: number
  readonly y: number
  readonly radius: number
}

function SignShape({ sign, x, y, radius }: SignProps) {
  const edge = { stroke: INK, 'stroke-width': 2 }
  if (sign === 'cross') {
    const arm = rounded(radius * 0.8)
    const d = `M${x - arm} ${y - arm}L${x + arm} ${y + arm}M${x - arm} ${y + arm}L${x + arm} ${y - arm}`
    return (
      <>
        <circle cx={x} cy={y} r={radius} fill={PAPER} />
        <path d={d} stroke={INK} stroke-width="3" />
      </>
    )
  }
  return (
    <>
      <circle cx={x} cy={y} r={radius} fill={sign === 'full' ? INK : PAPER} {...edge} />
      {sign === 'half' && (
        <path d={`M${x} ${y - radius}a${radius} ${radius} 0 0 0 0 ${rounded(2 * radius)}z`} fill={INK} />
      )}
    </>
  )
}

const SAMPLE = 30

function keyLine(sign: SightPicture['key'][number]['sign'], means: string, ground: Ground): Drawn {
  const x = SAMPLE + 8
  const said = words({ text: means, size: FIGURE, x, width: ground.width - x })
  const content = (
    <>
      <Sample sign={sign} id={ground.id} />
      {said.content}
    </>
  )
  return { height: said.height + 4, content }
}

function Sample({ sign, id }: { readonly sign: SightPicture['key'][number]['sign']; readonly id: string }) {
  switch (sign) {
    case 'span':
      return <rect x="2" y="3" width={SAMPLE - 4} height="14" fill={INK} />
    case 'gap':
      return <rect x="2" y="3" width={SAMPLE - 4} height="14" fill={`url(#${id}-gap)`} stroke={EDGE} />
    case 'end':
      return (
        <>
          <path d="M2 10h12" stroke={FAINT} stroke-width="1.5" />
          <path d="M14 1v18" stroke={TEXT} stroke-width="3" />
          <path d="M15 10h13" stroke={TEXT} stroke-width="1.5" stroke-dasharray="1 5" />
        </>
      )
    default:
      return <SignShape sign={sign} x={SAMPLE / 2} y={10} radius={RADIUS} />
  }
}
