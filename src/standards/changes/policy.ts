import { anybody, holds, type Policy } from '../../access/index.ts'
import { ONLY_LEAD } from './words.ts'

/** Procedures are no secret: whoever has signed in may read them. The audit lead alone changes a figure. */
export const leadOnly: Policy<unknown> = (actor, facts) => {
  if (holds(actor, 'auditLead')) return 'allowed'
  return anybody(actor, facts) === 'allowed' ? { sentence: ONLY_LEAD } : 'hidden'
}
