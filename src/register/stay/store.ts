import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { isOneOf, knownOn } from '../../organisation/index.ts'
import { dayOf, dayOrNull } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Stay, StayFacts } from '../model.ts'

/** The stay behind an address, as it is known now; null when there is none or the child is out of sight. */
export async function findStay(transaction: Transaction, stay: string): Promise<Stay | null> {
  const row = await selectStays(transaction)
    .where('v.thingId', '=', stay)
    .where('v.knownUntil', 'is', null)
    .where('v.isPurged', '=', false)
    .executeTakeFirst()
  return row ? stayOf(row) : null
}

/** The stays of these children on every register, as known at the end of the day (now when none), oldest first. */
export async function staysOf(
  transaction: Transaction,
  children: readonly Id<'child'>[],
  known: Day | null,
): Promise<Stay[]> {
  const rows = await selectStays(transaction)
    .where(isOneOf('v.childId', children))
    .where(knownOn('v', known))
    .orderBy('v.startsOn')
    .orderBy('v.thingId')
    .execute()
  return rows.map(stayOf)
}

function selectStays({ sql }: Transaction) {
  return sql
    .selectFrom('register.stayVersion as v')
    .innerJoin('register.stay as s', (join) =>
      join.onRef('s.authorityId', '=', 'v.authorityId').onRef('s.id', '=', 'v.thingId'),
    )
    .select([
      'v.thingId',
      'v.childId',
      'v.registerId',
      's.identityId',
      's.source',
      'v.knownFrom',
      'v.isWithdrawn',
    ])
    .select(['v.strands', 'v.riskLevel', 'v.startsOn', 'v.endsOn', 'v.reasonOn', 'v.reasonOff'])
}

interface FactsRow {
  readonly strands: readonly string[]
  readonly riskLevel: string | null
  readonly startsOn: string
  readonly endsOn: string | null
  readonly reasonOn: string | null
  readonly reasonOff: string | null
}

interface StayRow extends FactsRow {
  readonly thingId: string
  readonly childId: string
  readonly registerId: string
  readonly identityId: string
  readonly source: string
  readonly knownFrom: string
  readonly isWithdrawn: boolean
}

export function factsOf({ strands, riskLevel, startsOn, endsOn, reasonOn, reasonOff }: FactsRow): StayFacts {
  return { strands, riskLevel, from: dayOf(startsOn), until: dayOrNull(endsOn), reasonOn, reasonOff }
}

function stayOf(row: StayRow): Stay {
  return {
    id: row.thingId as Id<'stay'>,
    child: row.childId as Id<'child'>,
    register: row.registerId as Id<'register'>,
    identity: row.identityId as Id<'identity'>,
    source: row.source,
    version: row.knownFrom,
    isWithdrawn: row.isWithdrawn,
    ...factsOf(row),
  }
}
