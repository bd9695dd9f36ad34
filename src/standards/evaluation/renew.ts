import type { Actor, Moment } from '../../access/index.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { standardsInForce } from '../in-force.ts'
import { keepVerdicts } from '../kept/store.ts'
import type { ToKeep } from '../kept/rules.ts'
import { loadGround, loadTimeline } from '../loading/load.ts'
import type { Whose } from '../loading/store.ts'
import { judge, toKeep } from './judge.ts'
import { everListed } from './store.ts'

/**
 * What is found of these children now, as at today: the same for a changed child as in a run over everybody. Of one who
 * is on no list any more, because it was joined to another, nothing is to be kept.
 */
export async function findVerdicts(
  transaction: Transaction,
  whose: Whose,
  { today }: Pick<Moment, 'today'>,
): Promise<ToKeep> {
  const standards = await standardsInForce(transaction)
  const ground = await loadGround(transaction, standards)
  const listed = 'children' in whose ? { children: await everListed(transaction, whose.children) } : whose
  const loaded = await loadTimeline(transaction, listed, { standards, asKnown: null })
  const found = toKeep(loaded, judge(loaded, ground, today), ground)
  return 'children' in whose ? { ...found, children: whose.children } : found
}

/** Keeps what was found; gives the children whose verdicts moved. */
export async function keepFound(
  transaction: Transaction,
  actor: Actor,
  found: ToKeep,
  { at, today, newId }: Moment,
): Promise<string[]> {
  return keepVerdicts(transaction, actor, found, { at, asAt: today, newId })
}
