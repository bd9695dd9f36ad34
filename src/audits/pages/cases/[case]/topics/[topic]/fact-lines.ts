import { sayDay } from '../../../../../../kernel/day.ts'
import type { Fact } from '../../../../../case/facts/model.ts'

/** What the evidence says of a fact, in short lines: its content, when it was recorded, and who says so. */
export function linesOf({ on, says, recordedOn, source, reference }: Fact): string[] {
  return [
    ...says,
    ...(recordedOn !== null && recordedOn !== on ? [`Recorded: ${sayDay(recordedOn)}`] : []),
    `Source: ${reference === null ? source : `${source}, ${reference}`}`,
  ]
}
