import type { Id } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'

/** A case of a round, as files speak of it: by the round's code and the place in the sample. */
export interface PlacedCase {
  readonly id: Id<'case'>
  readonly child: Id<'child'>
  readonly tool: string | null
  /** Whether the round came with old papers and is not audited here. */
  readonly isOfPast: boolean
}

export function placeOf({ round, position }: { readonly round: string; readonly position: number }): string {
  return `${round} ${position}`
}

/** The cases that stand in the samples of these rounds now, by round and place. */
export async function placedCases(
  { sql }: Transaction,
  rounds: readonly string[],
): Promise<ReadonlyMap<string, PlacedCase>> {
  const rows = await sql
    .selectFrom('audits.caseFile as c')
    .innerJoin('audits.round as r', (join) =>
      join.onRef('r.authorityId', '=', 'c.authorityId').onRef('r.id', '=', 'c.roundId'),
    )
    .select(['c.id', 'c.childId', 'c.position', 'r.code', 'r.tool', 'r.isReconstruction'])
    .where('r.code', 'in', rounds.length > 0 ? rounds : [''])
    .where('c.status', 'not in', ['replaced', 'cancelled'])
    .execute()
  return new Map(
    rows.map((row) => [
      placeOf({ round: row.code, position: row.position }),
      {
        id: row.id as Id<'case'>,
        child: row.childId as Id<'child'>,
        tool: row.tool,
        isOfPast: row.isReconstruction,
      },
    ]),
  )
}
