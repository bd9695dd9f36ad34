import { sayDay } from '../../../../../../kernel/day.ts'
import type { Fact } from '../../../../../case/facts/model.ts'

/** What the evidence says of a fact, in short lines: its content, when it was recorded, and where it stands. */
export function linesOf(fact: Fact): string[] {
  const isLater = fact.recordedOn !== null && fact.recordedOn !== fact.on
  const lines = [
    ...fact.says,
    ...(isLater && fact.recordedOn !== null ? [`Recorded: ${sayDay(fact.recordedOn)}`] : []),
    ...(fact.reference === null ? [] : [fact.reference]),
  ]
  return lines.length === 0 ? ['Recorded, with nothing more'] : lines
}
