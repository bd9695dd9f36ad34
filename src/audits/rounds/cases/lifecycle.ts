import type { CaseStatus } from '../../case/model.ts'
import type { RoundAction } from '../model.ts'

/** What a step of a round does to the cases that it meets. */
export interface CasesMoved {
  readonly from: readonly CaseStatus[]
  readonly to: CaseStatus
}

const OPEN: readonly CaseStatus[] = ['drawn', 'allocated', 'inProgress']
const GIVEN_UP: CasesMoved = { from: ['drawn'], to: 'cancelled' }

/**
 * The part of a case's life that its round decides; a step that is not named here moves no case. What an earlier
 * attempt drew is cancelled when the redraw is agreed to, or else by whoever opens the cases of the next.
 */
export const CASES_OF_ROUND: Readonly<Partial<Record<RoundAction, CasesMoved>>> = {
  allocate: { from: ['drawn'], to: 'allocated' },
  replace: { from: OPEN, to: 'replaced' },
  ...{ agreeRedraw: GIVEN_UP, reveal: GIVEN_UP, draw: GIVEN_UP, open: GIVEN_UP },
  cancel: { from: [...OPEN, 'submitted', 'confirmed'], to: 'cancelled' },
}

/** Whether the step of the round moves a case from where it stands. */
export function isMovedBy(action: RoundAction, { status }: { readonly status: CaseStatus }): boolean {
  return CASES_OF_ROUND[action]?.from.includes(status) ?? false
}
