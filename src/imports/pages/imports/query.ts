import { z } from 'zod'
import { defineQuery, onlyRoles } from '../../../access/index.ts'
import { newestQuality, type MatchingFigures } from '../../../evidence/index.ts'
import { instantOfColumn } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { IMPORTERS } from '../../asking.ts'
import type { DeliverySeen, FileSeen } from '../model.ts'

const PAGE_SIZE = 25

export interface ImportsSeen {
  readonly deliveries: readonly DeliverySeen[]
  readonly waiting: readonly DeliverySeen[]
  /** The delivery after which the next page begins; null on the last. */
  readonly next: string | null
  /** How far children are matched across sources; null while no source knows a child. */
  readonly matching: MatchingFigures | null
}

/** What was taken in, the latest first, and the trials that wait for a decision. */
export const seeImports = defineQuery({
  verb: 'imports.seeImports',
  input: z.object({ before: z.uuid().optional() }),
  load: async (transaction, { before }): Promise<ImportsSeen> => {
    const found = await loadDeliveries(transaction, { isTrial: false, before: before ?? null })
    const waiting = await loadDeliveries(transaction, { isTrial: true, before: null })
    const deliveries = found.slice(0, PAGE_SIZE)
    const matching = (await newestQuality(transaction))?.figures.matching ?? null
    return {
      deliveries,
      waiting,
      next: found.length > PAGE_SIZE ? (deliveries.at(-1)?.id ?? null) : null,
      matching: matching === null || matching.sources.length === 0 ? null : matching,
    }
  },
  policy: onlyRoles(...IMPORTERS),
  trail: ({ deliveries }) => ({ children: [], body: { shown: deliveries.length } }),
})

interface Wanted {
  readonly isTrial: boolean
  readonly before: string | null
}

async function loadDeliveries(
  transaction: Transaction,
  { isTrial, before }: Wanted,
): Promise<readonly DeliverySeen[]> {
  const chosen = selectDeliveries(transaction).where('d.isTrial', '=', isTrial)
  const unsettled = isTrial ? chosen.where('d.settledAt', 'is', null) : chosen
  const rows = await (before === null ? unsettled : unsettled.where('d.id', '<', before))
    .orderBy('d.id', 'desc')
    .limit(PAGE_SIZE + 1)
    .execute()
  return withFiles(transaction, rows)
}

function selectDeliveries({ sql }: Transaction) {
  return sql
    .selectFrom('imports.delivery as d')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'd.authorityId').onRef('p.id', '=', 'd.byPerson'),
    )
    .select(['d.id', 'd.source', 'd.at', 'd.isTrial', 'd.isFull', 'd.settledAt', 'p.displayName'])
}

interface DeliveryRow {
  readonly id: string
  readonly source: string
  readonly at: string
  readonly isTrial: boolean
  readonly isFull: boolean
  readonly settledAt: string | null
  readonly displayName: string
}

async function withFiles(
  { sql }: Transaction,
  rows: readonly DeliveryRow[],
): Promise<readonly DeliverySeen[]> {
  if (rows.length === 0) return []
  const files = await sql
    .selectFrom('imports.file as f')
    .select(['f.deliveryId', 'f.id', 'f.name', 'f.sheet', 'f.target', 'f.matched', 'f.headers'])
    .select(['f.readCount', 'f.acceptedCount', 'f.rejectedCount', 'f.duplicateCount'])
    .select(['f.addedCount', 'f.changedCount', 'f.endedCount', 'f.withdrawnCount', 'f.knownCount'])
    .select((query) =>
      query
        .selectFrom('imports.problem as p')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('p.authorityId', '=', 'f.authorityId')
        .whereRef('p.fileId', '=', 'f.id')
        .as('problemCount'),
    )
    .where(
      'f.deliveryId',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('f.position')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    source: row.source,
    at: instantOfColumn(row.at),
    by: row.displayName,
    isTrial: row.isTrial,
    isFull: row.isFull,
    isWaiting: row.isTrial && row.settledAt === null,
    files: files.filter(({ deliveryId }) => deliveryId === row.id).map(fileSeen),
  }))
}

/** One delivery; null when there is none. */
export async function findDelivery(transaction: Transaction, delivery: string): Promise<DeliverySeen | null> {
  const rows = await selectDeliveries(transaction).where('d.id', '=', delivery).execute()
  return (await withFiles(transaction, rows))[0] ?? null
}

interface FileRow extends Omit<FileSeen, 'problemCount' | 'hasColumns'> {
  readonly deliveryId: string
  readonly headers: readonly string[]
  readonly problemCount: number | null
}

function fileSeen({ deliveryId: _, problemCount, headers, ...file }: FileRow): FileSeen {
  return { ...file, problemCount: problemCount ?? 0, hasColumns: headers.length > 0 }
}
