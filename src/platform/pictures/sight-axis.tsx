import type { SightPicture } from '../../kernel/picture.ts'
import { FIGURE, Line, lineHeight, TEXT, type Drawn } from './drawing.tsx'
import { widthOf } from './letters.ts'

interface Ground {
  readonly width: number
  readonly place: (at: number) => number
}

/** The axis over the lanes: a stroke for each month, and as many of their names as find room. */
export function drawAxis({ ticks, from, until }: SightPicture, { place, width }: Ground): Drawn {
  const all = ticks.filter(({ at }) => at >= from && at <= until)
  const shown = labelled(all, place, width)
  const bottom = lineHeight(FIGURE) + 8
  const content = (
    <>
      {shown.map(({ x, label }) => (
        <Line text={label} x={x} y={FIGURE} size={FIGURE} anchor="middle" />
      ))}
      {all.map(({ at }) => (
        <path d={`M${place(at)} ${bottom - 7}v7`} stroke={TEXT} />
      ))}
      <path d={`M0 ${bottom}H${width}`} stroke={TEXT} />
    </>
  )
  return { height: bottom + 2, content }
}

interface Label {
  readonly x: number
  readonly room: number
  readonly label: string
}

/** The labels that find room beside each other; a year finds it before a month. */
function labelled(ticks: SightPicture['ticks'], place: Ground['place'], width: number): readonly Label[] {
  const labels = ticks.map(({ at, label }) => {
    const room = widthOf(label, FIGURE)
    return { x: Math.min(Math.max(place(at), room / 2), width - room / 2), room, label }
  })
  const shown: Label[] = []
  for (const one of labels.toSorted((before, after) => yearFirst(before) - yearFirst(after))) {
    if (shown.every(({ x, room }) => Math.abs(one.x - x) >= (room + one.room) / 2 + 8)) shown.push(one)
  }
  return shown
}

function yearFirst({ label }: Label): number {
  return /\d/.test(label) ? 0 : 1
}
