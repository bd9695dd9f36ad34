import { isInSample } from '../../../audits/rounds/cases/model.ts'
import type { RoundSeen } from '../../../audits/rounds/show/load.ts'

/** How many cases are in a round's sample, and how far they are. */
export interface CaseCounts {
  readonly all: number
  readonly withoutPair: number
  readonly submitted: number
  readonly confirmed: number
}

export function countCases({ cases }: Pick<RoundSeen, 'cases'>): CaseCounts {
  const sample = cases.filter(isInSample)
  const among = (...statuses: readonly string[]) =>
    sample.filter(({ status }) => statuses.includes(status)).length
  return {
    all: sample.length,
    withoutPair: among('drawn'),
    submitted: among('submitted', 'confirmed'),
    confirmed: among('confirmed'),
  }
}
