import type { Actor } from '../../../access/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { isInSample, type CaseInRound } from '../cases/model.ts'
import { findCases } from '../cases/store.ts'
import { findDrawing, type Drawing } from '../ceremony/load.ts'
import { seesCaseInRound } from '../policy.ts'

/** A round with its draw and those of its cases that the actor may see. */
export interface RoundSeen extends Drawing {
  readonly cases: readonly CaseInRound[]
}

export async function findRoundSeen(
  transaction: Transaction,
  code: string,
  actor: Actor,
): Promise<RoundSeen | null> {
  const drawing = await findDrawing(transaction, code)
  if (drawing === null) return null
  const cases = await findCases(transaction, drawing.round.id, drawing.ceremony.attempt)
  return { ...drawing, cases: cases.filter((file) => seesCaseInRound(actor, file)) }
}

/** The cases that stand in the sample; a cancelled round shows those that stood in it. */
export function sampleOf({ round, cases }: RoundSeen): CaseInRound[] {
  return cases.filter((file) =>
    round.status === 'cancelled' ? file.status !== 'replaced' : isInSample(file),
  )
}
