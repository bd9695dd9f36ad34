import { z } from 'zod'
import {
  askFor,
  defineCommand,
  defineJob,
  holds,
  onlyMachines,
  type Actor,
  type Job,
  type Moment,
  type Workshop,
} from '../../access/index.ts'
import { RECORDS_TAKEN_IN } from '../../imports/index.ts'
import { ok } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { countQuality, insertCut, newestCut } from './count/store.ts'
import { countingOf } from './rules.ts'

/** The job counts as the command does, and is called like it. */
const COUNT_QUALITY = 'evidence.countQuality'

/** Counts the quality of the evidence as it is now. */
export const countEvidence = defineCommand({
  verb: 'evidence.countQuality',
  input: z.object({}),
  load: async () => ({}),
  policy: onlyMachines('counter'),
  run: async (transaction, _facts, _input, moment, actor) => {
    await countNow(transaction, moment, actor)
    return ok({})
  },
  trail: () => ({ children: [], body: {} }),
})

/** Counts for somebody who is about to look: at once where there is nothing to show, else by a job that nobody waits for. */
export const renewQuality = defineCommand({
  verb: 'evidence.renewQuality',
  input: z.object({}),
  load: async (transaction) => ({ newest: await newestCut(transaction) }),
  policy: onlyMachines('counter'),
  run: async (transaction, { newest }, _input, moment, actor) => {
    const counting = countingOf(newest?.countedAt ?? null, moment.at)
    if (counting === 'first') await countNow(transaction, moment, actor)
    if (counting === 'later') await askFor(transaction, COUNT_QUALITY, { actor, moment })
    return ok({ counting })
  },
  trail: (value) => ({ children: [], body: value }),
})

async function countNow(transaction: Transaction, { at, today, newId }: Moment, { authority }: Actor) {
  const figures = await countQuality(transaction, today)
  await insertCut(transaction, {
    ...{ authority, id: newId<'qualityCut'>(), countedAt: at, countedOn: today, figures },
  })
}

const counting = {
  machine: 'counter',
  payload: z.unknown(),
  find: async () => [{}],
  command: countEvidence,
} as const

/** Figures are counted when files were taken in, and when somebody looked at old ones. */
export const jobs: readonly Job[] = ([RECORDS_TAKEN_IN, COUNT_QUALITY] as const).map((name) =>
  defineJob({ ...counting, name }),
)

/** Who sees the figures of data quality. */
export const QUALITY_READERS = ['auditLead', 'analyst', 'informationGovernance'] as const

/** Has a machine that sees every child count, on behalf of whoever is about to look. */
export async function freshFigures({ door, machine }: Workshop, actor: Actor): Promise<void> {
  if (!holds(actor, ...QUALITY_READERS, 'panelCoordinator')) return
  await door.run(await machine('counter', actor), renewQuality, {})
}
