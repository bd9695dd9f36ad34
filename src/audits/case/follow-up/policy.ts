import { holds, type Actor, type Policy } from '../../../access/index.ts'
import { maySeeCase, seatOf } from '../policy.ts'
import type { FollowUpStep } from './lifecycle.ts'
import type { FollowUpInCase } from './model.ts'
import { WHO_MAY } from './words.ts'

/** The named manager, or whoever stands in for the manager today. */
export function isManager(actor: Actor, { followUp, deputies }: FollowUpInCase): boolean {
  return followUp.manager?.person === actor.person || deputies.includes(actor.person)
}

/** A follow-up is seen at once by who sees its case, its manager and the manager's deputy. */
export function maySeeFollowUp(actor: Actor, of: FollowUpInCase): boolean {
  return isManager(actor, of) || maySeeCase(actor, of.file)
}

const MAY: Readonly<Record<FollowUpStep, (actor: Actor, of: FollowUpInCase) => boolean>> = {
  tell: (actor, of) => isManager(actor, of) || isFromAudit(actor, of),
  acknowledge: isManager,
  act: isManager,
  // Whoever did the work does not verify it.
  verify: (actor, of) => isFromAudit(actor, of) && !isManager(actor, of),
}

function isFromAudit(actor: Actor, { file }: FollowUpInCase): boolean {
  return seatOf(actor, file) !== null || holds(actor, 'auditLead')
}

/** Whether this step is the actor's to take; whether it is the time for it, the lifecycle says. */
export function isFor(actor: Actor, of: FollowUpInCase, step: FollowUpStep): boolean {
  return MAY[step](actor, of)
}

export const seesFollowUp: Policy<FollowUpInCase> = (actor, of) =>
  maySeeFollowUp(actor, of) ? 'allowed' : 'hidden'

/** Only who may take the step; who may see the follow-up is told who that is. */
export function takes(step: FollowUpStep): Policy<FollowUpInCase> {
  return (actor, of) => {
    if (!maySeeFollowUp(actor, of)) return 'hidden'
    return isFor(actor, of, step) ? 'allowed' : { sentence: WHO_MAY[step] }
  }
}
