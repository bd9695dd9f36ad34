import { z } from 'zod'
import { defineCommand, defineQuery, onlyMachines, type Actor, type Workshop } from '../../access/index.ts'
import { ok } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { maySeeResults } from '../policy.ts'
import { countRound } from './count.ts'
import { findCountable } from './load.ts'
import { seal } from './seal.ts'
import { insertCut, newestCut } from './store.ts'

const round = z.object({ round: z.string() })

/** The round counted now, as the texts that a cut keeps, and whether the newest cut differs. Null where nothing can be counted. */
async function countNow(transaction: Transaction, input: { readonly round: string }) {
  const [found, newest] = await Promise.all([
    findCountable(transaction, input.round),
    newestCut(transaction, input.round),
  ])
  if (found === null) return null
  const sealed = seal(countRound(found))
  return { found, sealed, isStale: newest?.sha256 !== sealed.sha256 }
}

/** Whether counting again would give other figures than the newest cut, whatever the reason. */
export const staleCut = defineQuery({
  verb: 'analysis.compareCut',
  input: round,
  load: countNow,
  policy: onlyMachines('counter'),
  trail: ({ found, isStale }) => ({ children: [], body: { round: found.round.code, isStale } }),
})

/** Counts a round under the counter's sight of every child, and keeps the figures as they are today. */
export const cutRound = defineCommand({
  verb: 'analysis.cutRound',
  input: round,
  load: countNow,
  policy: onlyMachines('counter'),
  run: async (transaction, { found, sealed }, _input, moment, actor) => {
    const cut = { id: moment.newId<'cut'>(), cutOn: moment.today, madeAt: moment.at }
    await insertCut(transaction, actor, { ...cut, round: found.round.id, sealed })
    return ok(cut)
  },
  trail: ({ id }, { found, sealed }) => ({
    children: sealed.rows.map(({ child }) => child),
    body: { cut: id, round: found.round.code, sha256: sealed.sha256 },
  }),
})

/** Sees to it that the newest cut of the round holds the figures of now, for somebody who may see them. */
export async function freshCut({ door, machine }: Workshop, actor: Actor, code: string): Promise<void> {
  if (!maySeeResults(actor)) return
  const counter = await machine('counter', actor)
  const compared = await door.see(counter, staleCut, { round: code })
  if (compared.ok && compared.value.isStale) await door.run(counter, cutRound, { round: code })
}
