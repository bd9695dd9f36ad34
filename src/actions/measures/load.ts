import { toolNamed } from '../../audits/index.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { roundsAfter } from '../exposure.ts'
import type { Action } from '../model.ts'
import { listExaminedRounds } from '../rounds/store.ts'
import type { NamedTool } from './rules.ts'

/** The tool of the round that led to the action, else that of the next round that has one; null where none has. */
export async function toolFor(
  transaction: Transaction,
  action: Pick<Action, 'round'>,
): Promise<NamedTool | null> {
  const examined = await listExaminedRounds(transaction)
  const own = examined.filter(({ code }) => code === action.round.code)
  const name = [...own, ...roundsAfter(action, examined)].find(({ tool }) => tool !== null)?.tool ?? null
  const tool = await toolNamed(transaction, name)
  return name === null || tool === null ? null : { name, tool }
}
