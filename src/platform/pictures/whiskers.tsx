import type { WhiskersPicture, WhiskersRow } from '../../kernel/picture.ts'
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
  WIDTH,
  words,
  type Drawn,
} from './drawing.tsx'

const GAP = 12
const LINE = 26
/** Room at both ends, so that a dot at nought or at the end is whole. */
const MARGIN = 14
const MOST_TICKS = 6

/** What was found, as a dot, with a line from the least to the most that it may be. */
export function drawWhiskers(picture: WhiskersPicture): Drawn {
  const { rows, most, unit } = picture
  if (rows.length === 0) return words({ text: 'There is nothing to show.', size: FIGURE })
  const drawn = below(rows.flatMap((row) => [drawRow(row, most), space(GAP)]))
  const hasLine = rows.some(({ range }) => range !== null)
  return below([drawn, ...(hasLine ? [axis(most), words({ text: unit, size: FIGURE })] : [])])
}

function drawRow({ name, label, range }: WhiskersRow, most: number): Drawn {
  const said = [words({ text: name, size: NAME, isBold: true }), words({ text: label, size: FIGURE })]
  if (range === null) return below(said)
  const [low, point, high] = [range.low, range.point, range.high].map((value) => across(value, most)) as [
    number,
    number,
    number,
  ]
  const content = (
    <>
      <path d={`M${across(0, most)} 13H${across(most, most)}`} stroke={FAINT} />
      <path d={`M${low} 13H${high}M${low} 5v16M${high} 5v16`} stroke={TEXT} stroke-width="3" fill="none" />
      <circle cx={point} cy="13" r="7" fill={INK} stroke={PAPER} stroke-width="2" />
    </>
  )
  return below([...said, { height: LINE, content }])
}

function axis(most: number): Drawn {
  const content = (
    <>
      <path d={`M${across(0, most)} 1H${across(most, most)}`} stroke={TEXT} />
      {ticksTo(most).map((value) => (
        <>
          <path d={`M${across(value, most)} 1v6`} stroke={TEXT} />
          <Line text={String(value)} x={across(value, most)} y={9 + FIGURE} size={FIGURE} anchor="middle" />
        </>
      ))}
    </>
  )
  return { height: 8 + lineHeight(FIGURE), content }
}

/** Nought, steps of 1, 2 or 5 times a power of ten, and the end itself. */
export function ticksTo(most: number): number[] {
  if (!(most > 0)) return [0]
  const power = 10 ** Math.floor(Math.log10(most / MOST_TICKS))
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => most / each < MOST_TICKS) ?? most
  const whole = Math.max(1, step)
  const ticks: number[] = []
  // The last one would stand in the way of the end's own figure.
  for (let at = 0; at <= most - whole * 0.6; at += whole) ticks.push(at)
  return [...ticks, most]
}

function across(value: number, most: number): number {
  const share = most > 0 ? Math.min(Math.max(value / most, 0), 1) : 0
  return rounded(MARGIN + share * (WIDTH - 2 * MARGIN))
}
