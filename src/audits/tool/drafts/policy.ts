import { holds, type Policy } from '../../../access/index.ts'
import { seesRounds } from '../../rounds/policy.ts'
import { ONLY_LEAD_WRITES } from './words.ts'

/** What is asked of a file is no secret: who knows of rounds may read the tools. */
export const readsTools: Policy<unknown> = seesRounds

/** The audit lead begins a version; who may read the tool is told so. */
export const beginsVersions: Policy<unknown> = (actor, facts) => {
  if (holds(actor, 'auditLead')) return 'allowed'
  return readsTools(actor, facts) === 'allowed' ? { sentence: ONLY_LEAD_WRITES } : 'hidden'
}

/** A draft is the audit lead's until it is published. */
export const writesDrafts: Policy<unknown> = (actor) => (holds(actor, 'auditLead') ? 'allowed' : 'hidden')
