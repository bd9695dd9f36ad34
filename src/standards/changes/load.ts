import type { Moment } from '../../access/index.ts'
import type { Day } from '../../kernel/day.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { versionOn } from '../clearing.ts'
import type { Procedure, Standard } from '../model.ts'
import { knownProcedures } from '../known-standards.ts'
import type { Standing } from './rules.ts'
import { figureOf } from './rules.ts'

export interface StandardInPlace {
  readonly procedure: Procedure
  readonly standard: Standard
  readonly today: Day
}

/** A standard with the procedure that it stands in; null where there is none of that code. */
export async function loadStandard(
  transaction: Transaction,
  code: string,
  { today }: Moment,
): Promise<StandardInPlace | null> {
  for (const procedure of await knownProcedures(transaction)) {
    const standard = procedure.standards.find((each) => each.code === code)
    if (standard !== undefined) return { procedure, standard, today }
  }
  return null
}

/** How the standard stands on the day from which a change would hold; null where no figure can be set. */
export function standingOn({ standard, today }: StandardInPlace, from: Day): Standing | null {
  const rule = (versionOn(standard, from > today ? from : today) ?? standard.versions[0])?.rule
  const figure = rule === undefined ? null : figureOf(rule)
  return rule === undefined || figure === null ? null : { standard, rule, figure, today }
}
