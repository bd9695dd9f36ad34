import { z } from 'zod'
import { defineQuery } from '../../../../access/index.ts'
import { findChild, type KnownChild } from '../../../../organisation/index.ts'
import { instantOfColumn } from '../../../../platform/database/columns.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import type { StayVersion } from '../../../model.ts'
import { keepersOnly, mayKeep, readersOnly } from '../../../policy.ts'
import { loadStay, type StayInPlace } from '../../../stay/load.ts'
import { factsOf } from '../../../stay/store.ts'

export interface SeenStay extends StayInPlace {
  readonly child: KnownChild
  /** What was known of the stay, the oldest first. */
  readonly history: readonly StayVersion[]
  readonly mayKeep: boolean
}

/** A stay as it is known now, and how it came to be known so. */
export const seeStay = defineQuery({
  verb: 'register.seeStay',
  input: z.object({ stay: z.uuid() }),
  load: async (transaction, { stay: id }, actor, moment): Promise<SeenStay | null> => {
    const place = await loadStay(transaction, id, moment)
    const child = place && (await findChild(transaction, place.stay.child))
    if (!child) return null
    return { ...place, child, history: await loadHistory(transaction, id), mayKeep: mayKeep(actor) }
  },
  policy: readersOnly,
  trail: ({ stay, child }) => ({ children: [child.child], body: { stay: stay.id } }),
})

/** The same stay for a page that changes it: who may look but not change is told whom to ask. */
export const seeStayToChange = defineQuery({
  ...seeStay,
  verb: 'register.seeStayToChange',
  policy: keepersOnly,
})

async function loadHistory({ sql }: Transaction, stay: string): Promise<StayVersion[]> {
  const rows = await sql
    .selectFrom('register.stayVersion as v')
    .leftJoin('trail.line as l', (join) =>
      join.onRef('l.authorityId', '=', 'v.authorityId').onRef('l.id', '=', 'v.lineId'),
    )
    .leftJoin('access.person as p', (join) =>
      join
        .onRef('p.authorityId', '=', 'l.authorityId')
        .on((query) => query('p.id', '=', query.fn.coalesce('l.onBehalfOf', 'l.actor'))),
    )
    .select(['v.knownFrom', 'v.isWithdrawn', 'v.isImported', 'v.changeReason', 'p.displayName', 'p.kind'])
    .select(['v.strands', 'v.riskLevel', 'v.startsOn', 'v.endsOn', 'v.reasonOn', 'v.reasonOff'])
    .where('v.thingId', '=', stay)
    .orderBy('v.knownFrom')
    .execute()
  return rows.map(({ knownFrom, isWithdrawn, isImported, changeReason, displayName, kind, ...facts }) => ({
    ...factsOf(facts),
    knownFrom: instantOfColumn(knownFrom),
    isWithdrawn,
    isImported,
    changeReason,
    by: kind === 'person' ? displayName : null,
  }))
}
