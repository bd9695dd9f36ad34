import type { Id } from '../kernel/ids.ts'
import type { LaidChild } from '../organisation/children.factory.ts'
import { newId } from '../platform/chance.ts'
import type { Transaction } from '../platform/database/with-actor.ts'

export interface LaidDuty {
  readonly of: Pick<LaidChild, 'child'>
  readonly standard: string
  readonly stay?: Id<'stay'> | null
  readonly fromOn: string
  readonly dueOn?: string | null
  readonly verdict: string
  readonly reason?: string
  readonly isHistory?: boolean
  readonly entryIds?: readonly string[]
  readonly evaluatedAt?: string
  readonly supersededAt?: string | null
}

/** A kept verdict, as an evaluation on the tests' own day would leave it. */
export async function layDuty(
  { sql }: Transaction,
  authorityId: string,
  { of, stay, entryIds = [], ...said }: LaidDuty,
): Promise<Id<'duty'>> {
  const id = newId<'duty'>()
  const usual = { dueOn: null, reason: 'none', isHistory: false, evaluatedAt: '2015-11-19T03:00:00Z' }
  await sql
    .insertInto('standards.duty')
    .values({
      ...{ authorityId, id, childId: of.child, stayId: stay ?? null, asAt: '2015-11-19' },
      ...{ supersededAt: null, entryIds: [...entryIds], ...usual, ...said },
    })
    .execute()
  return id
}
