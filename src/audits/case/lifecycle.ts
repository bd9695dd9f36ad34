import type { CaseAtWork, CaseStatus } from './model.ts'
import { isSingleAudited } from './views.ts'

export const CASE_STEPS = [
  ...(['answer', 'answerFirst', 'judgeFirst', 'submitFirst', 'release'] as const),
  ...(['releaseSubmitted', 'answerAgreed', 'judge', 'submit', 'submitAlone', 'confirm', 'giveBack'] as const),
  ...(['hearVoices', 'commentOnWorker'] as const),
  ...(['addAction', 'finishAction', 'raiseFollowUp'] as const),
]
export type CaseStep = (typeof CASE_STEPS)[number]

/**
 * What somebody is to a case: the author of a first view still to be given, the writer of the agreed record … An other
 * lead is an audit lead who is no auditor of it.
 */
export type Part = 'author' | 'writer' | 'confirmer' | 'auditor' | 'auditLead' | 'otherLead' | 'moderator'

/** One thing that can be done to a case: from where, to where, by whom, and how its button is called. */
export interface CaseTransition {
  readonly from: readonly CaseStatus[]
  /** `stays` keeps the status; `begins` moves on a case that nobody had begun. */
  readonly to: CaseStatus | 'stays' | 'begins'
  readonly by: readonly Part[]
  readonly button: string
  /** Only while the first views are blind, or only once they are open; at either time where left out. */
  readonly only?: 'blind' | 'open'
  /** A closed round has been reported and its record stays. Care for the child goes on. */
  readonly isAlsoAfterRound?: true
}

const OPEN: readonly CaseStatus[] = ['allocated', 'inProgress']
const READABLE: readonly CaseStatus[] = [...OPEN, 'submitted', 'confirmed']
const ANY: readonly CaseStatus[] = [...READABLE, 'replaced', 'cancelled']

const EITHER: readonly Part[] = ['auditor']
const CARING: readonly Part[] = ['auditor', 'auditLead']
const SAVE = 'Save and continue'

/**
 * The life of a case: its buttons, what is permitted, the refusals, the diagram and the tests come from this table.
 * A follow-up may be raised at any moment after auditors were chosen, even when the case has left the sample.
 */
export const CASE_LIFECYCLE: Readonly<Record<CaseStep, CaseTransition>> = {
  answer: { from: OPEN, to: 'begins', by: EITHER, button: SAVE },
  answerFirst: { from: OPEN, to: 'begins', by: ['author'], button: SAVE, only: 'blind' },
  judgeFirst: { from: OPEN, to: 'begins', by: ['author'], button: SAVE, only: 'blind' },
  submitFirst: { from: OPEN, to: 'begins', by: ['author'], button: 'Give your first view', only: 'blind' },
  release: {
    ...{ from: OPEN, to: 'begins', by: ['otherLead'], only: 'blind' },
    button: 'Release as single-audited',
  },
  // The record goes back to its writer, who hands it in again as one auditor's: no figure counts it as two auditors'.
  releaseSubmitted: {
    ...{ from: ['submitted'], to: 'inProgress', by: ['otherLead'], only: 'open' },
    button: 'Release as single-audited',
  },
  answerAgreed: { from: OPEN, to: 'begins', by: ['writer'], button: SAVE, only: 'open' },
  judge: { from: OPEN, to: 'begins', by: ['writer'], button: SAVE, only: 'open' },
  submit: {
    ...{ from: OPEN, to: 'submitted', by: ['writer'], only: 'open' },
    button: 'Submit the agreed record',
  },
  submitAlone: {
    ...{ from: OPEN, to: 'confirmed', by: ['writer'], only: 'open' },
    button: 'Submit the single-audited record',
  },
  confirm: { from: ['submitted'], to: 'confirmed', by: ['confirmer'], button: 'Confirm the agreed record' },
  giveBack: { from: ['submitted'], to: 'inProgress', by: ['confirmer'], button: 'Give the record back' },
  hearVoices: { from: OPEN, to: 'begins', by: EITHER, button: SAVE },
  commentOnWorker: {
    ...{ from: READABLE, to: 'stays', by: ['auditor', 'auditLead', 'moderator'] },
    button: 'Save the comment',
  },
  addAction: { from: [...OPEN, 'submitted'], to: 'begins', by: EITHER, button: 'Add the action' },
  finishAction: { from: ANY, to: 'stays', by: CARING, button: 'Mark as done', isAlsoAfterRound: true },
  raiseFollowUp: {
    ...{ from: ANY, to: 'stays', by: [...CARING, 'moderator'], isAlsoAfterRound: true },
    button: 'Raise a follow-up',
  },
}

type Living = Pick<CaseAtWork, 'status' | 'round' | 'views'>

/** The status of the case once the step is taken, or null when this is not the time for it. */
export function statusAfter({ status, round, views }: Living, step: CaseStep): CaseStatus | null {
  const { from, to, only, isAlsoAfterRound } = CASE_LIFECYCLE[step]
  const isOver = round.status === 'closed' || round.status === 'cancelled'
  const isInSeason = only === undefined || (only === 'open') === views.areOpen
  if (!from.includes(status) || !isInSeason || (isOver && !isAlsoAfterRound)) return null
  if (to === 'stays') return status
  if (to === 'begins') return status === 'allocated' ? 'inProgress' : status
  return to
}

/** What is not waited for when a case is released: the confirmation of a record that was handed in, or a first view. */
export function stepToRelease({ status }: Pick<CaseAtWork, 'status'>): 'release' | 'releaseSubmitted' {
  return status === 'submitted' ? 'releaseSubmitted' : 'release'
}

/** How the record is handed in: to the other auditor, or for good where there is no other. */
export function stepToSubmit(file: Pick<CaseAtWork, 'second' | 'release'>): 'submit' | 'submitAlone' {
  return isSingleAudited(file) ? 'submitAlone' : 'submit'
}
