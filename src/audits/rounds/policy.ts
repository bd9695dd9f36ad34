import { holds, isMachine, type Actor, type Policy, type Role } from '../../access/index.ts'
import type { CaseInRound } from './cases/model.ts'
import { LIFECYCLE, type RoundAction } from './lifecycle.ts'
import { isReleased, type Round } from './model.ts'

/** Who may know which rounds there are, with their public facts and no child. */
const SEES_ROUNDS: readonly Role[] = [
  ...(['auditLead', 'independentPerson', 'moderator', 'auditor', 'teamManager', 'panelCoordinator'] as const),
  ...(['boardMember', 'analyst', 'informationGovernance'] as const),
]

const ONLY_LEAD = 'Only the audit lead can do this.'
const ONLY_WITNESSES =
  'Only who takes part in the draw can do this: the audit lead, the independent person, and for a redraw the information governance officer.'

export const seesRounds: Policy<unknown> = (actor) => (maySeeRounds(actor) ? 'allowed' : 'hidden')

/** The roles of the action do it; who else may see rounds is told so. */
export function may(action: RoundAction): Policy<unknown> {
  const { roles } = LIFECYCLE[action]
  return onlyOf(roles, roles.length > 1 ? ONLY_WITNESSES : ONLY_LEAD)
}

/** The audit lead replaces a case; who may see it is told so, and to others with sight of the child there is no case. */
export const mayReplace: Policy<{ readonly file: Pick<CaseInRound, 'pair' | 'status'> }> = (
  actor,
  { file },
) => (seesCaseInRound(actor, file) ? may('replace')(actor, file) : 'hidden')

/** The audit lead chooses moderators; who sees the case is told so, as with its replacement. */
export const mayChooseModerator = mayReplace

/** A new round has no state yet that a lifecycle could ask for. */
export const mayPlan: Policy<unknown> = onlyOf(['auditLead'], ONLY_LEAD)

function onlyOf(roles: readonly Role[], sentence: string): Policy<unknown> {
  return (actor) => {
    if (holds(actor, ...roles)) return 'allowed'
    return maySeeRounds(actor) ? { sentence } : 'hidden'
  }
}

/**
 * Which cases a person sees in a round: the audit lead all of them from the draw on, an auditor their own, and a
 * moderator what is submitted. Row security has cut them before; this says who of those with sight may see a sample.
 */
export function seesCaseInRound(actor: Actor, file: Pick<CaseInRound, 'pair' | 'status'>): boolean {
  if (holds(actor, 'auditLead') || isMachine(actor, 'counter')) return true
  if (file.pair.some(({ person }) => person === actor.person)) return true
  return holds(actor, 'moderator') && (file.status === 'submitted' || file.status === 'confirmed')
}

/**
 * Whether the actor may know which references were drawn. Both nonces together give the sample away, and a reference in
 * a small stratum may give its child away, so until the release they are the audit lead's alone.
 */
export function maySeeSample(actor: Actor, round: Pick<Round, 'status'>): boolean {
  return isReleased(round) || holds(actor, 'auditLead') || isMachine(actor, 'counter')
}

/** Whether a link to a round leads the actor anywhere. */
export function maySeeRounds(actor: Actor): boolean {
  return holds(actor, ...SEES_ROUNDS) || isMachine(actor, 'counter')
}
