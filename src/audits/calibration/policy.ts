import { holds, onlyRoles, type Actor, type Policy } from '../../access/index.ts'
import type { Calibration } from './model.ts'
import { NOT_ASKED, ONLY_LEAD } from './words.ts'

/** Those who grade cases know of calibrations. */
export const knowsCalibrations = onlyRoles('auditLead', 'auditor', 'moderator')

export const opensCalibrations: Policy<unknown> = (actor) => {
  if (holds(actor, 'auditLead')) return 'allowed'
  return holds(actor, 'auditor', 'moderator') ? { sentence: ONLY_LEAD } : 'hidden'
}

export const grades: Policy<{ readonly calibration: Calibration }> = (actor, { calibration }) => {
  if (!mayKnow(actor)) return 'hidden'
  return calibration.isAsked ? 'allowed' : { sentence: NOT_ASKED }
}

function mayKnow(actor: Actor): boolean {
  return holds(actor, 'auditLead', 'auditor', 'moderator')
}
