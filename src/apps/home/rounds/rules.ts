import type { Actor } from '../../../access/index.ts'
import { isInSample } from '../../../audits/rounds/cases/model.ts'
import { openRedraw } from '../../../audits/rounds/ceremony/model.ts'
import type { RoundAction } from '../../../audits/rounds/lifecycle.ts'
import { checkWhole } from '../../../audits/rounds/plan/rules.ts'
import type { RoundSeen } from '../../../audits/rounds/show/load.ts'
import { stepsFor } from '../../../audits/rounds/steps.ts'

type Asks = (seen: RoundSeen) => boolean

// What may be done at any time and leads a round nowhere (leaving a child out, cancelling …) does not stand here.
const ASKS: Readonly<Partial<Record<RoundAction, Asks>>> = {
  agreeRedraw: () => true,
  edit: ({ round }) => !checkWhole(round).ok,
  freeze: () => true,
  commit: isUndisturbed,
  reveal: isUndisturbed,
  draw: isUndisturbed,
  open: isUndisturbed,
  allocate: (seen) => isUndisturbed(seen) && countCases(seen).withoutPair > 0,
  close: () => true,
}

/** Every step that a home may ask for. */
export const STEPS = Object.keys(ASKS) as RoundAction[]

/** What this person has to do next to bring the round on; null when it is not their turn. */
export function nextStep(seen: RoundSeen, actor: Actor): RoundAction | null {
  return stepsFor(seen, actor).find((step) => ASKS[step]?.(seen)) ?? null
}

// Until a redraw is agreed to or given up, nobody goes on with the draw that it is about.
function isUndisturbed({ ceremony }: RoundSeen): boolean {
  return openRedraw(ceremony) === null
}

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
