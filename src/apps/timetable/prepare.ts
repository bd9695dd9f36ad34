import { z } from 'zod'
import { defineQuery, onlyMachines, type Prepare } from '../../access/index.ts'
import { freshCut } from '../../analysis/index.ts'
import { findRounds } from '../../audits/rounds/store.ts'

const auditedRounds = defineQuery({
  verb: 'audits.seeAuditedRounds',
  input: z.object({}),
  load: async (transaction) => {
    const rounds = await findRounds(transaction)
    return rounds.filter(({ status }) => status === 'auditing').map(({ code }) => code)
  },
  policy: onlyMachines('counter'),
  trail: (codes) => ({ children: [], body: { count: codes.length } }),
})

/** Has the rounds that are being audited counted afresh, so that all are told the same of how far they are. */
export const countAudited: Prepare = async (workshop, actor) => {
  const counter = await workshop.machine('counter', actor)
  const codes = await workshop.door.see(counter, auditedRounds, {})
  if (!codes.ok) return
  for (const code of codes.value) await freshCut(workshop, actor, code)
}
