import type { CaseFile, CaseStatus } from './model.ts'

export const CASE_STEPS = [
  ...(['answer', 'judge', 'submit', 'confirm'] as const),
  ...(['addAction', 'finishAction', 'raiseFollowUp'] as const),
]
export type CaseStep = (typeof CASE_STEPS)[number]

/**
 * What may be done to a case in each status, and the status afterwards. A follow-up may be raised at any moment
 * after two auditors have begun to look at the child, even when the case has left the sample.
 */
export const CASE_LIFECYCLE: Readonly<Record<CaseStatus, Readonly<Partial<Record<CaseStep, CaseStatus>>>>> = {
  drawn: {},
  allocated: {
    ...{ answer: 'inProgress', judge: 'inProgress', submit: 'submitted' },
    ...{ addAction: 'inProgress', finishAction: 'allocated', raiseFollowUp: 'allocated' },
  },
  inProgress: {
    ...{ answer: 'inProgress', judge: 'inProgress', submit: 'submitted' },
    ...{ addAction: 'inProgress', finishAction: 'inProgress', raiseFollowUp: 'inProgress' },
  },
  submitted: {
    ...{ confirm: 'confirmed', addAction: 'submitted' },
    ...{ finishAction: 'submitted', raiseFollowUp: 'submitted' },
  },
  confirmed: { finishAction: 'confirmed', raiseFollowUp: 'confirmed' },
  replaced: { finishAction: 'replaced', raiseFollowUp: 'replaced' },
  cancelled: { finishAction: 'cancelled', raiseFollowUp: 'cancelled' },
}

// A closed round has been reported: what its record says stays. Care for the child goes on.
const AFTER_THE_ROUND: readonly CaseStep[] = ['finishAction', 'raiseFollowUp']

/** The status of the case once the step is taken, or null when this is not the time for it. */
export function statusAfter(
  { status, round }: Pick<CaseFile, 'status' | 'round'>,
  step: CaseStep,
): CaseStatus | null {
  const isOver = round.status === 'closed' || round.status === 'cancelled'
  if (isOver && !AFTER_THE_ROUND.includes(step)) return null
  return CASE_LIFECYCLE[status][step] ?? null
}
