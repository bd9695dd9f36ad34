import { holds, type Access, type Actor, type Policy } from '../../access/index.ts'
import type { CaseFile, Seat } from './model.ts'
import { ONLY_AUDITORS_RAISE, ONLY_FIRST_WRITES, ONLY_SECOND_CONFIRMS } from './words.ts'

interface OfCase {
  readonly file: CaseFile
}

/** The seat that the actor has at the case, or null. */
export function seatOf(actor: Actor, file: CaseFile): Seat | null {
  if (file.first?.person === actor.person) return 'first'
  return file.second?.person === actor.person ? 'second' : null
}

/** A case is seen by its two auditors, the audit lead and governance, and by a moderator once it is submitted. */
export function maySeeCase(actor: Actor, file: CaseFile): boolean {
  if (seatOf(actor, file) !== null || holds(actor, 'auditLead', 'informationGovernance')) return true
  return holds(actor, 'moderator') && (file.status === 'submitted' || file.status === 'confirmed')
}

export const seesCase: Policy<OfCase> = (actor, { file }) => (maySeeCase(actor, file) ? 'allowed' : 'hidden')

/** The agreed record is written by the first-named auditor alone. */
export const writesAgreed: Policy<OfCase> = (actor, { file }) =>
  amongSeers(actor, file, seatOf(actor, file) === 'first', ONLY_FIRST_WRITES)

export const confirmsAgreed: Policy<OfCase> = (actor, { file }) =>
  amongSeers(actor, file, seatOf(actor, file) === 'second', ONLY_SECOND_CONFIRMS)

/** A moderator who finds that a child is not safe raises a follow-up too, like the pair and the lead. */
export const raisesFollowUp: Policy<OfCase> = (actor, { file }) =>
  amongSeers(actor, file, mayRaise(actor, file), ONLY_AUDITORS_RAISE)

export function mayRaise(actor: Actor, file: CaseFile): boolean {
  return mayCare(actor, file) || holds(actor, 'moderator')
}

/** Urgent news need no turn: either auditor raises a follow-up or ends a case action, and so does the lead. */
export const caresForChild: Policy<OfCase> = (actor, { file }) =>
  amongSeers(actor, file, mayCare(actor, file), ONLY_AUDITORS_RAISE)

export function mayCare(actor: Actor, file: CaseFile): boolean {
  return seatOf(actor, file) !== null || holds(actor, 'auditLead')
}

function amongSeers(actor: Actor, file: CaseFile, may: boolean, sentence: string): Access {
  if (!maySeeCase(actor, file)) return 'hidden'
  return may ? 'allowed' : { sentence }
}
