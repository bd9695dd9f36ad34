import { clockedCases } from '../../../audits/re-audit/query.ts'
import { inOrder, stageOf } from '../../../audits/re-audit/rules.ts'
import type { Look } from '../look.ts'
import { sayReAudit } from './words.ts'

/** Weak cases that wait for a plan or to be audited again. */
export const reAuditsOfLead: Look = async (transaction, _actor, { today }) => {
  const open = inOrder(await clockedCases(transaction)).filter((file) => stageOf(file) !== 'done')
  return {
    tasks: open.map((file) => sayReAudit(file, today)),
    facts: [],
    children: open.map(({ child }) => child),
  }
}
