import type { ImportContext } from '../../imports/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { isOneOf } from '../../organisation/index.ts'
import { dayOf, dayOrNull } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { insertRegisters } from '../founding/store.ts'
import type { Register } from '../model.ts'
import { findRegisters } from '../store.ts'
import type { KnownStay } from './rules.ts'

/** What the procedures of most places call them; an authority that says otherwise founds its registers itself. */
const USUAL_STRANDS = ['vulnerable', 'exploited', 'missing', 'trafficked']
const USUAL_RISK_LEVELS = ['low', 'medium', 'high']

/** The registers that a file may name. An authority that has none yet gets those of its first file of stays. */
export async function registersFor(transaction: Transaction, { actor, moment }: ImportContext) {
  const known: Register[] = await findRegisters(transaction)
  const mayFound = known.length === 0
  return {
    known: (): readonly Register[] => known,
    found: async (codes: readonly string[]): Promise<void> => {
      if (!mayFound) return
      const unknown = [...new Set(codes)].filter((code) => known.every((each) => each.code !== code))
      const fresh = unknown.map((code): Register => {
        return { id: moment.newId(), code, name: code, strands: USUAL_STRANDS, riskLevels: USUAL_RISK_LEVELS }
      })
      await insertRegisters(transaction, actor.authority, fresh)
      known.push(...fresh)
    },
  }
}

/** The stays of these children on every register, as they are known now, by the ids of their sources. */
export async function periodsOf(
  { sql }: Transaction,
  children: readonly Id<'child'>[],
): Promise<readonly KnownStay[]> {
  const rows = await sql
    .selectFrom('register.stay as s')
    .innerJoin('register.stayVersion as v', (join) =>
      join.onRef('v.authorityId', '=', 's.authorityId').onRef('v.thingId', '=', 's.id'),
    )
    .select(['s.source', 's.sourceKey', 'v.childId', 'v.registerId', 'v.startsOn', 'v.endsOn'])
    .where(isOneOf('v.childId', children))
    .where('v.knownUntil', 'is', null)
    .where('v.isWithdrawn', '=', false)
    .execute()
  return rows.map((row) => ({
    source: row.source,
    key: row.sourceKey,
    child: row.childId,
    register: row.registerId,
    from: dayOf(row.startsOn),
    until: dayOrNull(row.endsOn),
  }))
}
