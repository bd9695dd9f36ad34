import { formatDay, type Day } from '../../../../../kernel/day.ts'
import { knownOn } from '../../../../../organisation/index.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import type { JudgedCounts } from '../../../../changes/model.ts'
import type { Standard } from '../../../../model.ts'

type Asked = Pick<Standard, 'code' | 'over' | 'register'>

/**
 * How the children stand today by a standard whose figure changes on a day: those whom it asks nothing left out, and those
 * who will not be on its list on that day, for whom nothing can fall any more.
 */
export async function countJudged(
  transaction: Transaction,
  { code, over, register }: Asked,
  from: Day,
): Promise<JudgedCounts> {
  const listed = listedFrom(transaction, from, register)
  const row = await transaction.sql
    .selectFrom('standards.childState as s')
    .select(({ fn }) => [
      fn.countAll<number>().as('children'),
      fn.countAll<number>().filterWhere('s.verdictNow', '=', 'notMet').as('notMet'),
      fn.countAll<number>().filterWhere('s.verdictNow', '=', 'cannotTell').as('cannotTell'),
    ])
    .where('s.standard', '=', code)
    .where('s.verdictNow', '<>', 'notApplicable')
    .$if(over === 'stay', (query) => query.where('s.childId', 'in', listed))
    .executeTakeFirstOrThrow()
  return { children: Number(row.children), notMet: Number(row.notMet), cannotTell: Number(row.cannotTell) }
}

/** The children whose stay on the register, or on any where none is named, lasts to the day at least. */
function listedFrom({ sql }: Transaction, day: Day, register: string | undefined) {
  return sql
    .selectFrom('register.stayVersion as v')
    .innerJoin('register.register as r', (join) =>
      join.onRef('r.authorityId', '=', 'v.authorityId').onRef('r.id', '=', 'v.registerId'),
    )
    .select('v.childId')
    .where(knownOn('v', null))
    .where((where) => where.or([where('v.endsOn', 'is', null), where('v.endsOn', '>', formatDay(day))]))
    .$if(register !== undefined, (query) => query.where('r.code', '=', register ?? ''))
}
