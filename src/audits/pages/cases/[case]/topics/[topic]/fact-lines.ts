import { sayDay } from '../../../../../../kernel/day.ts'
import type { Fact } from '../../../../../case/facts/model.ts'

/** How a fact is called among others of its kind: by its day, time on the list by its own words. */
export function nameOf({ kind, on, says }: Fact): string {
  return kind === 'stay' ? (says[0] ?? sayDay(on)) : sayDay(on)
}

/** What the evidence says of a fact, in short lines: its content, when it was recorded, and who says so. */
export function linesOf({ kind, on, says, recordedOn, source, reference }: Fact): string[] {
  return [
    ...(kind === 'stay' ? says.slice(1) : says),
    ...(recordedOn !== null && recordedOn !== on ? [`Recorded: ${sayDay(recordedOn)}`] : []),
    `Source: ${reference === null ? source : `${source}, ${reference}`}`,
  ]
}
