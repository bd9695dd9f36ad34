import { z } from 'zod'
import { defineCommand, holds, onlyMachines, type Actor, type Workshop } from '../../access/index.ts'
import { ok } from '../../kernel/result.ts'
import { countQuality, insertCut, newestCut } from './count/store.ts'
import { RECOUNT_AFTER_MS } from './rules.ts'

/** Counts the quality of the evidence where the figures are too old to be shown. */
export const countEvidence = defineCommand({
  verb: 'evidence.countQuality',
  input: z.object({}),
  load: async (transaction) => ({ newest: await newestCut(transaction) }),
  policy: onlyMachines('counter'),
  run: async (transaction, { newest }, _input, moment, actor) => {
    const isFresh = newest !== null && moment.at - newest.countedAt < RECOUNT_AFTER_MS
    if (isFresh) return ok({ isCounted: false })
    const figures = await countQuality(transaction, moment.today)
    const of = { authority: actor.authority, id: moment.newId<'qualityCut'>() }
    await insertCut(transaction, { ...of, countedAt: moment.at, countedOn: moment.today, figures })
    return ok({ isCounted: true })
  },
  trail: (value) => ({ children: [], body: value }),
})

/** Who sees the figures of data quality. */
export const QUALITY_READERS = ['auditLead', 'analyst', 'informationGovernance'] as const

/** Has a machine that sees every child count, on behalf of whoever is about to look. */
export async function freshFigures({ door, machine }: Workshop, actor: Actor): Promise<void> {
  if (!holds(actor, ...QUALITY_READERS, 'panelCoordinator')) return
  await door.run(await machine('counter', actor), countEvidence, {})
}
