import type { Id } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { findRegisters, listOnDay } from '../../../register/index.ts'
import { leftOutOf } from '../exclusions/load.ts'
import type { Round } from '../model.ts'
import { findRound, lockRound } from '../store.ts'
import type { TypedPlan } from './input.ts'
import type { PlanFacts } from './rules.ts'
import { sayVersion, toolNamed, toolVersions } from '../../tool/index.ts'

/** What a plan is judged against, apart from the day. */
export type Judged = Omit<PlanFacts, 'today'>

/** The facts for a new round: its list must have children to draw, and its code must be free. */
export async function judgeNew(transaction: Transaction, code: string, plan: TypedPlan): Promise<Judged> {
  const taken = await findRound(transaction, code)
  return { ...(await judge(transaction, plan, null)), isCodeTaken: taken !== null }
}

/** The facts for a round that is being planned, and the round; null when there is no such round. */
export async function judgeEdited(
  transaction: Transaction,
  code: string,
  plan: TypedPlan,
): Promise<(Judged & { readonly round: Round }) | null> {
  const round = await lockRound(transaction, code)
  if (round === null) return null
  const judged = await judge(transaction, plan, round.id)
  return { ...judged, isCodeTaken: false, round }
}

async function judge(
  transaction: Transaction,
  { register: code, ...plan }: TypedPlan,
  id: Id<'round'> | null,
): Promise<Omit<Judged, 'isCodeTaken'>> {
  const register = (await findRegisters(transaction)).find((each) => each.code === code) ?? null
  const isToolKnown = plan.tool === null || (await toolNamed(transaction, plan.tool)) !== null
  const facts = { plan, register, isToolKnown }
  if (register === null || plan.asAt === null) return { ...facts, drawable: null }
  const listed = await listOnDay(transaction, { register: register.id, asAt: plan.asAt, knownOn: null })
  const leftOut = await leftOutOf(transaction, { ...plan, asAt: plan.asAt, id }, listed)
  const isOut = new Set(leftOut.map(({ child }) => child))
  return { ...facts, drawable: listed.filter(({ child }) => !isOut.has(child)).length }
}

/** The audit tools that a plan may name, shipped and our own, each as the form calls it. */
export async function toolChoices(
  transaction: Transaction,
): Promise<{ readonly name: string; readonly title: string }[]> {
  const versions = await toolVersions(transaction)
  return versions.map(({ name, tool }) => ({ name, title: sayVersion(tool) }))
}
