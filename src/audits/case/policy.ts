import { holds, type Access, type Actor, type Policy } from '../../access/index.ts'
import { CASE_LIFECYCLE, statusAfter, type CaseStep, type Part } from './lifecycle.ts'
import type { CaseAtWork, Seat } from './model.ts'
import { isOwnViewOpen, isSingleAudited, writerSeat } from './views.ts'
import { WHO_TAKES } from './words.ts'

interface OfCase {
  readonly file: CaseAtWork
}

/** The seat that the actor has at the case, or null; who is no auditor any more has none. */
export function seatOf(actor: Actor, file: CaseAtWork): Seat | null {
  if (!holds(actor, 'auditor')) return null
  if (file.first?.person === actor.person) return 'first'
  return file.second?.person === actor.person ? 'second' : null
}

/** A case is seen by its two auditors, the audit lead and governance, and by a moderator once it is submitted. */
export function maySeeCase(actor: Actor, file: CaseAtWork): boolean {
  if (seatOf(actor, file) !== null || holds(actor, 'auditLead', 'informationGovernance')) return true
  return holds(actor, 'moderator') && (file.status === 'submitted' || file.status === 'confirmed')
}

export const seesCase: Policy<OfCase> = (actor, { file }) => (maySeeCase(actor, file) ? 'allowed' : 'hidden')

const IS: Readonly<Record<Part, (actor: Actor, file: CaseAtWork) => boolean>> = {
  auditor: (actor, file) => seatOf(actor, file) !== null,
  author: (actor, file) => {
    const seat = seatOf(actor, file)
    return seat !== null && isOwnViewOpen(file, seat)
  },
  writer: (actor, file) => seatOf(actor, file) === writerSeat(file),
  confirmer: (actor, file) => seatOf(actor, file) === 'second' && !isSingleAudited(file),
  auditLead: (actor) => holds(actor, 'auditLead'),
  otherLead: (actor, file) => holds(actor, 'auditLead') && seatOf(actor, file) === null,
  moderator: (actor) => holds(actor, 'moderator'),
}

/** Whether this step is the actor's to take; whether it is the time for it, the lifecycle says. */
export function isFor(actor: Actor, file: CaseAtWork, step: CaseStep): boolean {
  return CASE_LIFECYCLE[step].by.some((part) => IS[part](actor, file))
}

/** Whether the actor can take the step now: what decides on a button. */
export function mayTake(actor: Actor, file: CaseAtWork, step: CaseStep): boolean {
  return maySeeCase(actor, file) && isFor(actor, file, step) && statusAfter(file, step) !== null
}

/** Only who may take the step; who may see the case is told who that is. */
export function takes(step: CaseStep): Policy<OfCase> {
  return (actor, { file }): Access => {
    if (!maySeeCase(actor, file)) return 'hidden'
    return isFor(actor, file, step) ? 'allowed' : { sentence: WHO_TAKES[step] }
  }
}

/** An auditor of the case, whose turn it is or not: what is out of turn keeps what was typed and says why. */
export const auditsCase: Policy<OfCase> = takes('answer')

/** Urgent news need no turn, and a moderator who finds that a child is not safe raises a follow-up too. */
export const raisesFollowUp: Policy<OfCase> = takes('raiseFollowUp')

/** Either auditor ends a case action, and so does the lead. */
export const caresForChild: Policy<OfCase> = takes('finishAction')

/** Comments about workers are read by whoever may write them; to everybody else there are none. */
export const seesWorkerComments: Policy<OfCase> = (actor, { file }) =>
  maySeeCase(actor, file) && isFor(actor, file, 'commentOnWorker') ? 'allowed' : 'hidden'
