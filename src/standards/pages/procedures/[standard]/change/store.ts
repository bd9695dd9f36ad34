import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import type { JudgedCounts } from '../../../../changes/model.ts'

/** How the children stand by a standard today, those whom it asks nothing left out. */
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
