import { z } from 'zod'
import { defineQuery, holds, onlyMachines, type Prepare, type Role } from '../../access/index.ts'
import { freshCut } from '../../analysis/index.ts'
import { latestClosed } from './board/query.ts'

/** Whose home shows what a round found. */
const READS_FIGURES: readonly Role[] = ['auditLead', 'boardMember']

const latestRound = defineQuery({
  verb: 'home.seeLatestRound',
  input: z.object({}),
  load: async (transaction) => ({ code: (await latestClosed(transaction))?.code ?? null }),
  policy: onlyMachines('counter'),
  trail: ({ code }) => ({ children: [], body: { round: code } }),
})

/**
 * Has the figures of the latest round counted by a machine that sees every child, so that all are shown the same. The
 * machine also finds out which round that is: the person opened one page and leaves one line.
 */
export const bringUpToDate: Prepare = async (workshop, actor) => {
  if (!holds(actor, ...READS_FIGURES)) return
  const counter = await workshop.machine('counter', actor)
  const latest = await workshop.door.see(counter, latestRound, {})
  if (latest.ok && latest.value.code !== null) await freshCut(workshop, actor, latest.value.code)
}
