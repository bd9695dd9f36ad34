import type { Transaction } from '../../../../../platform/database/with-actor.ts'

/** How many children stand how by a standard today, as far as they were judged. */
export interface JudgedCounts {
  readonly children: number
  readonly notMet: number
  readonly cannotTell: number
}

export async function countJudged({ sql }: Transaction, standard: string): Promise<JudgedCounts> {
  const row = await sql
    .selectFrom('standards.childState as s')
    .select(({ fn }) => [
      fn.countAll<number>().as('children'),
      fn.countAll<number>().filterWhere('s.verdictNow', '=', 'notMet').as('notMet'),
      fn.countAll<number>().filterWhere('s.verdictNow', '=', 'cannotTell').as('cannotTell'),
    ])
    .where('s.standard', '=', standard)
    .where('s.verdictNow', '<>', 'notApplicable')
    .executeTakeFirstOrThrow()
  return { children: Number(row.children), notMet: Number(row.notMet), cannotTell: Number(row.cannotTell) }
}
