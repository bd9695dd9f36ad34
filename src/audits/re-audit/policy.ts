import { holds, type Policy } from '../../access/index.ts'
import type { CaseFile } from '../case/model.ts'
import { maySeeCase } from '../case/policy.ts'
import { ONLY_LEAD } from './words.ts'

/** The audit lead keeps the clock; who sees the case is told so. */
export const keepsClock: Policy<{ readonly file: CaseFile }> = (actor, { file }) => {
  if (!maySeeCase(actor, file)) return 'hidden'
  return holds(actor, 'auditLead') ? 'allowed' : { sentence: ONLY_LEAD }
}
