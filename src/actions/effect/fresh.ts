import { z } from 'zod'
import { defineQuery, onlyMachines, type Prepare } from '../../access/index.ts'
import { freshCut } from '../../analysis/index.ts'
import { judgingOf } from './load.ts'
import { listExaminedRounds } from '../rounds/store.ts'
import { findAction, listActions } from '../store.ts'

/** The rounds that have to be counted before anybody reads what their figures show of actions. */
const roundsToCount = defineQuery({
  verb: 'actions.findRoundsToCount',
  // One action, or all of them where none is named.
  input: z.object({ action: z.uuid().optional() }),
  load: async (transaction, { action: id }) => {
    const one = id === undefined ? null : await findAction(transaction, id)
    const actions = id === undefined ? await listActions(transaction, {}) : one === null ? [] : [one]
    const examined = await listExaminedRounds(transaction)
    const judging = await judgingOf(transaction, actions, examined)
    const underWay = new Set(examined.flatMap(({ code, isUnderWay }) => (isUnderWay ? [code] : [])))
    const measured = judging.filter(({ measures }) => measures.length > 0)
    const codes = measured.flatMap(({ between: { earlier, later } }) =>
      later === null ? [] : [earlier, later],
    )
    return { rounds: [...new Set(codes)].filter((code) => !underWay.has(code)) }
  },
  policy: onlyMachines('counter'),
  trail: ({ rounds }) => ({ children: [], body: { rounds } }),
})

/** Sees to it that the figures by which an action is judged are those of now, for somebody who may see figures. */
export const freshRounds: Prepare = async ({ door, machine }, actor, input) => {
  const counter = await machine('counter', actor)
  const found = await door.see(counter, roundsToCount, { action: input.action })
  if (!found.ok) return
  for (const round of found.value.rounds) await freshCut({ door, machine }, actor, round)
}
