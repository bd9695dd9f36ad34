import type { SightGap, SightLane, SightPicture, Span } from '../../kernel/picture.ts'
import {
  below,
  FAINT,
  FIGURE,
  INK,
  Line,
  NAME,
  PAPER,
  rounded,
  space,
  TEXT,
  words,
  type Drawn,
} from './drawing.tsx'
import { widthOf } from './letters.ts'
import { drawAxis } from './sight-axis.tsx'
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
  readonly radius: number
  /** Each lane says for itself how far it is known. */
  readonly isKnownApart: boolean
}

/** Lanes over one axis: a line where a lane is known, dots where it is not, gaps in stripes, and the key below. */
export function drawSight(picture: SightPicture, size: SightSize): Drawn {
  const place = placeIn(picture, size.width)
  const known = knownOfAll(picture.lanes)
  const ground = { ...size, place, radius: radiusOf(picture.lanes, place), isKnownApart: known === null }
  const axis = drawAxis(picture, ground)
  const lanes = below(picture.lanes.flatMap((lane) => [drawLane(lane, picture, ground), space(GAP)]))
  const ofAll = known === null ? [] : [words({ text: known, size: FIGURE, width: size.width }), space(GAP)]
  const key = below(picture.key.map((entry) => keyLine(entry, ground)))
  const drawn = below([axis, space(6), lanes, ...ofAll, space(6), key])
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

/** How far every lane is known, where it is the same of all: then it is said once, below them. */
function knownOfAll(lanes: readonly SightLane[]): string | null {
  const [first, ...others] = lanes
  if (first === undefined || others.length === 0) return null
  return others.every(({ known }) => known === first.known) ? first.known : null
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

function drawLane(lane: SightLane, picture: SightPicture, ground: Ground): Drawn {
  const { width } = ground
  const name = words({ text: lane.name, size: NAME, isBold: true, width })
  const known = words({ text: lane.known, size: FIGURE, width })
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
        <SignShape sign={sign} x={ground.place(at)} y={MIDDLE} radius={ground.radius} />
      ))}
      <Ends lane={lane} picture={picture} ground={ground} />
    </>
  )
  return below([name, { height: LANE, content }, ...(ground.isKnownApart ? [known] : [])])
}

interface KnownProps {
  readonly lane: SightLane
  readonly picture: SightPicture
  readonly ground: Ground
}

/** A line as far as the lane is known; dots before and after it. */
function Known({ lane: { knownDays }, picture, ground: { place } }: KnownProps) {
  const [left, right] = [place(picture.from), place(picture.until)]
  if (knownDays === null) return <Dots from={left} until={right} />
  const [begin, end] = [place(knownDays.from), place(knownDays.until)]
  return (
    <>
      <path d={`M${begin} ${MIDDLE}H${end}`} stroke={FAINT} stroke-width="1.5" />
      {knownDays.from > picture.from && <Dots from={left} until={begin} />}
      {knownDays.until < picture.until && <Dots from={end} until={right} />}
    </>
  )
}

/** The bars that close the line, over whatever reaches beyond them. */
function Ends({ lane: { knownDays }, picture, ground: { place } }: KnownProps) {
  if (knownDays === null) return null
  return (
    <>
      {knownDays.from > picture.from && <End at={place(knownDays.from)} />}
      {knownDays.until < picture.until && <End at={place(knownDays.until)} />}
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
