import { holds, isMachine, type Actor, type Policy, type Role } from '../../../access/index.ts'
import { maySeeCase, seatOf } from '../policy.ts'
import type { FollowUpStep } from './lifecycle.ts'
import type { FollowUpInCase } from './model.ts'
import { WHO_MAY } from './words.ts'

/** The named manager, the named deputy, or whoever stands in for the manager today. */
export function isManager(actor: Actor, { followUp, deputies }: FollowUpInCase): boolean {
  const { manager, deputy } = followUp
  return [manager?.person, deputy?.person, ...deputies].includes(actor.person)
}

/** Somebody to whom it has gone since, because its time passed or its manager is no longer here. */
export function isEscalatedTo(actor: Actor, { followUp }: FollowUpInCase): boolean {
  return followUp.events.some(({ escalated }) => escalated?.to.person === actor.person)
}

/** Whoever has to act: by name, in the manager's place, or up the line. */
function isAsked(actor: Actor, of: FollowUpInCase): boolean {
  return isManager(actor, of) || isEscalatedTo(actor, of)
}

/** Who may raise one in an audit. Whoever did goes on seeing it as long as they hold one of these roles. */
export const RAISERS: readonly Role[] = ['auditor', 'auditLead', 'moderator']

/** Whoever raised it, also when their seat at the case has ended: the pair was changed, or the round was cancelled. */
function hasRaised(actor: Actor, { followUp }: FollowUpInCase): boolean {
  return followUp.raisedByPerson === actor.person && holds(actor, ...RAISERS)
}

/** A follow-up is seen at once by who sees its case and by who has to act, and by who raised it. */
export function maySeeFollowUp(actor: Actor, of: FollowUpInCase): boolean {
  return isAsked(actor, of) || hasRaised(actor, of) || maySeeCase(actor, of.file)
}

const MAY: Readonly<Record<FollowUpStep, (actor: Actor, of: FollowUpInCase) => boolean>> = {
  tell: (actor, of) => isAsked(actor, of) || hasRaised(actor, of) || isFromAudit(actor, of),
  acknowledge: isAsked,
  act: isAsked,
  verify: mayJudge,
  reopen: mayJudge,
  escalate: (actor) => isMachine(actor, 'timekeeper'),
}

/** Whoever was asked to do the work, or did it, does not say whether it was done. */
function mayJudge(actor: Actor, of: FollowUpInCase): boolean {
  return isFromAudit(actor, of) && !isManager(actor, of) && !hasActed(actor, of)
}

function hasActed(actor: Actor, { followUp }: FollowUpInCase): boolean {
  return followUp.events.some(({ kind, byPerson }) => kind === 'acted' && byPerson === actor.person)
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
