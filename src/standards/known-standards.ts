import type { Transaction } from '../platform/database/with-actor.ts'
import type { Procedure, Standard } from './model.ts'
import { PROCEDURES } from './shipped.ts'
import { withVersions } from './versions.ts'
import { ownVersions } from './versions/store.ts'

/** Every procedure with the versions that the authority has added and not withdrawn. */
export async function knownProcedures(transaction: Transaction): Promise<readonly Procedure[]> {
  const own = (await ownVersions(transaction)).filter(({ withdrawn }) => withdrawn === null)
  return PROCEDURES.map((procedure) => ({
    ...procedure,
    standards: procedure.standards.map((standard) =>
      withVersions(
        standard,
        own.flatMap(({ standard: of, from, citation, rule }) =>
          of === standard.code ? [{ from, citation, rule }] : [],
        ),
      ),
    ),
  }))
}

/** Every standard by its code. */
export async function knownStandards(transaction: Transaction): Promise<ReadonlyMap<string, Standard>> {
  const procedures = await knownProcedures(transaction)
  return new Map(procedures.flatMap(({ standards }) => standards.map((each) => [each.code, each] as const)))
}
