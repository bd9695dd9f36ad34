import type { Transaction } from '../platform/database/with-actor.ts'
import type { Procedure, Standard } from './model.ts'

/** Every procedure with the versions that the authority has added. */
export async function knownProcedures(_transaction: Transaction): Promise<readonly Procedure[]> {
  return []
}

/** Every standard by its code. */
export async function knownStandards(transaction: Transaction): Promise<ReadonlyMap<string, Standard>> {
  const procedures = await knownProcedures(transaction)
  return new Map(procedures.flatMap(({ standards }) => standards.map((each) => [each.code, each] as const)))
}
