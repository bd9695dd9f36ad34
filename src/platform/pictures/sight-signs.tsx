import type { SightMark, SightPicture, Sign } from '../../kernel/picture.ts'
import { FAINT, FIGURE, INK, PAPER, rounded, TEXT, words, type Drawn } from './drawing.tsx'

/** The radius of a sign where each has room of its own, and the least at which its shape can be told. */
const RADIUS = 6.5
const LEAST_RADIUS = 5
export const EDGE = '#8fa9c0'

/** Small where signs of a lane stand close, so that each can still be told from the next; the same in every lane. */
export function radiusOf(
  lanes: readonly { readonly marks: readonly SightMark[] }[],
  place: (at: number) => number,
): number {
  const least = Math.min(...lanes.flatMap(({ marks }) => stepsOf(marks, place)), 2 * RADIUS + 2)
  return rounded(Math.max(LEAST_RADIUS, least / 2 - 1))
}

function stepsOf(marks: readonly SightMark[], place: (at: number) => number): number[] {
  const places = marks.map(({ at }) => place(at)).sort((one, other) => one - other)
  return places
    .slice(1)
    .map((at, before) => at - (places[before] ?? at))
    .filter((step) => step > 0)
}

interface SignProps {
  readonly sign: Sign
  readonly x: number
  readonly y: number
  readonly radius: number
}

export function SignShape({ sign, x, y, radius }: SignProps) {
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

type KeyEntry = SightPicture['key'][number]

const SAMPLE = 30

/** One line of the key below the lanes: a sign and what it stands for. */
export function keyLine(
  { sign, means }: KeyEntry,
  { id, width }: { readonly id: string; readonly width: number },
): Drawn {
  const x = SAMPLE + 8
  const said = words({ text: means, size: FIGURE, x, width: width - x })
  const content = (
    <>
      <Sample sign={sign} id={id} />
      {said.content}
    </>
  )
  return { height: said.height + 4, content }
}

function Sample({ sign, id }: { readonly sign: KeyEntry['sign']; readonly id: string }) {
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
