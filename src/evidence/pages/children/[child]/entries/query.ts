import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import type { Day } from '../../../../../kernel/day.ts'
import type { Id } from '../../../../../kernel/ids.ts'
import type { Instant } from '../../../../../kernel/instant.ts'
import { findChild, findRecordAddress, knownOn, type KnownChild } from '../../../../../organisation/index.ts'
import { dayOf, dayOrNull, instantOrNull } from '../../../../../platform/database/columns.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import { readersOnly } from '../../../../../register/index.ts'

const PAGE_SIZE = 50

export interface SeenEntry {
  readonly id: string
  readonly happenedOn: Day
  readonly happenedAt: Instant | null
  readonly recordedOn: Day | null
  /** Taken away here, or gone from its source. */
  readonly isWithdrawn: boolean
  readonly worker: string | null
  readonly source: string
  readonly reference: string | null
  readonly attributes: Readonly<Record<string, unknown>>
}

export interface SeenEntries {
  readonly known: KnownChild
  readonly kind: string
  readonly entries: readonly SeenEntry[]
  /** How the authority opens a record of its case system. */
  readonly recordPattern: string | null
  readonly isFirstPage: boolean
  /** The entry after which the next page begins; null on the last. */
  readonly next: string | null
}

/** The entries of one kind in a child's case record, the latest first; withdrawn ones are among them and say so. */
export const seeEntries = defineQuery({
  verb: 'evidence.seeEntries',
  input: z.object({ child: z.uuid(), kind: z.string().max(100), after: z.uuid().optional() }),
  load: async (transaction, { child, kind, after }): Promise<SeenEntries | null> => {
    const known = await findChild(transaction, child)
    if (known === null) return null
    const found = await loadEntries(transaction, { child: known.child, kind, after: after ?? null })
    const entries = found.slice(0, PAGE_SIZE)
    const next = found.length > PAGE_SIZE ? (entries.at(-1)?.id ?? null) : null
    const recordPattern = await findRecordAddress(transaction)
    return { known, kind, entries, next, isFirstPage: after === undefined, recordPattern }
  },
  policy: readersOnly,
  trail: ({ known, kind, entries }) => ({ children: [known.child], body: { kind, shown: entries.length } }),
})

interface Wanted {
  readonly child: Id<'child'>
  readonly kind: string
  readonly after: string | null
}

async function loadEntries(transaction: Transaction, wanted: Wanted): Promise<SeenEntry[]> {
  const rows = await selectEntries(transaction, wanted)
    .orderBy('v.happenedOn', 'desc')
    .orderBy('v.thingId', 'desc')
    .limit(PAGE_SIZE + 1)
    .execute()
  return rows.map((row) => ({
    id: row.thingId,
    happenedOn: dayOf(row.happenedOn),
    happenedAt: instantOrNull(row.happenedAt),
    recordedOn: dayOrNull(row.recordedOn),
    isWithdrawn: row.isWithdrawn,
    worker: row.name,
    source: row.source,
    reference: row.reference,
    attributes: row.attributes as Record<string, unknown>,
  }))
}

function selectEntries({ sql }: Transaction, { child, kind, after }: Wanted) {
  const entries = sql
    .selectFrom('evidence.entryVersion as v')
    .innerJoin('evidence.entry as e', (join) =>
      join.onRef('e.authorityId', '=', 'v.authorityId').onRef('e.id', '=', 'v.thingId'),
    )
    .leftJoin('organisation.workerVersion as w', (join) =>
      join
        .onRef('w.authorityId', '=', 'v.authorityId')
        .onRef('w.thingId', '=', 'v.workerId')
        .on(knownOn('w', null)),
    )
    .select(['v.thingId', 'v.happenedOn', 'v.happenedAt', 'v.recordedOn', 'v.attributes', 'v.reference'])
    .select(['v.isWithdrawn', 'e.source', 'w.name'])
    .where('v.childId', '=', child)
    .where('v.kind', '=', kind)
    .where('v.knownUntil', 'is', null)
    .where('v.isPurged', '=', false)
  if (after === null) return entries
  const last = sql
    .selectFrom('evidence.entryVersion as l')
    .select(['l.happenedOn', 'l.thingId'])
    .where('l.thingId', '=', after)
    .where('l.knownUntil', 'is', null)
  return entries.where(({ eb, refTuple }) =>
    eb(refTuple('v.happenedOn', 'v.thingId'), '<', last.$asTuple('happenedOn', 'thingId')),
  )
}
