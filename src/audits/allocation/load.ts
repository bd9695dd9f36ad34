import type { Day } from '../../kernel/day.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { involvementsOf } from '../../organisation/index.ts'
import { canBeAllocated } from '../rounds/cases/model.ts'
import { findCases } from '../rounds/cases/store.ts'
import { findCeremony } from '../rounds/ceremony/store.ts'
import type { Round } from '../rounds/model.ts'
import { findCandidates } from './candidates/store.ts'
import type { Candidate, CaseToAllocate } from './model.ts'

/** A round whose cases wait for auditors, or may still change them, and everybody who may be chosen. */
export interface Allocation {
  readonly round: Round
  readonly cases: readonly CaseToAllocate[]
  readonly candidates: readonly Candidate[]
}

export async function allocationOf(transaction: Transaction, round: Round, today: Day): Promise<Allocation> {
  const { attempt } = await findCeremony(transaction, round.id)
  const cases = (await findCases(transaction, round.id, attempt)).filter(canBeAllocated)
  const involvements = await involvementsOf(
    transaction,
    cases.map(({ child }) => child),
    null,
  )
  return {
    round,
    cases: cases.map((file) => ({ ...file, involvements: involvements.get(file.child) ?? [] })),
    candidates: await findCandidates(transaction, today),
  }
}
