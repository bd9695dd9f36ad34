import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Id } from '../kernel/ids.ts'
import { formatInstant, type Instant } from '../kernel/instant.ts'
import type { Transaction } from '../platform/database/with-actor.ts'
import type { RememberedMatch } from './headers.ts'
import type { FileToTake } from './model.ts'
import { insertRuns } from './outcomes/store.ts'
import type { SheetReport } from './report.ts'

/** Only one delivery of an authority at a time: false while another is under way. */
export async function lockImports({ sql }: Transaction, authority: string): Promise<boolean> {
  const { rows } = await raw<{ isFree: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`imports ${authority}`}, 0)) as is_free`.execute(sql)
  return rows[0]?.isFree === true
}

export interface NewDelivery {
  readonly authority: Id<'authority'>
  readonly id: Id<'delivery'>
  readonly source: string
  readonly at: Instant
  readonly byPerson: Id<'person'>
  readonly isTrial: boolean
  readonly isFull: boolean
  readonly isAgreed: boolean
  readonly keptFiles: readonly FileToTake[]
}

export async function insertDelivery({ sql }: Transaction, delivery: NewDelivery): Promise<void> {
  const { authority: authorityId, id, source, byPerson, isTrial, isFull, isAgreed } = delivery
  const at = formatInstant(delivery.at)
  const settledAt = delivery.keptFiles.length === 0 ? at : null
  const keptFiles = JSON.stringify(delivery.keptFiles)
  const kind = { isTrial, isFull, isAgreed }
  const row = { authorityId, id, source, byPerson, ...kind, keptFiles, at, settledAt }
  await sql.insertInto('imports.delivery').values(row).execute()
}

interface NewFile {
  readonly authority: Id<'authority'>
  readonly delivery: Id<'delivery'>
  readonly id: Id<'file'>
  readonly position: number
}

export async function insertReport(
  transaction: Transaction,
  file: NewFile,
  report: SheetReport,
): Promise<void> {
  await transaction.sql
    .insertInto('imports.file')
    .values({
      authorityId: file.authority,
      id: file.id,
      deliveryId: file.delivery,
      position: file.position,
      name: report.file,
      sheet: report.sheet,
      target: report.target,
      matched: report.matched,
      headers: [...report.headers],
      sha256: report.sha256,
      readCount: report.read,
      acceptedCount: report.accepted,
      rejectedCount: report.rejected,
      duplicateCount: report.duplicate,
      addedCount: report.added,
      changedCount: report.changed,
      endedCount: report.ended,
      withdrawnCount: report.withdrawn,
      knownCount: report.known,
    })
    .execute()
  await insertProblems(transaction, file, report)
  await insertRuns(transaction, file, report.runs)
}

async function insertProblems(
  { sql }: Transaction,
  { authority, id }: NewFile,
  { problems }: SheetReport,
): Promise<void> {
  const texts = (of: (problem: SheetReport['problems'][number]) => string | null) => problems.map(of)
  await raw`
    insert into imports.problem (authority_id, file_id, number, row_number, column_name, value, reason)
    select ${authority}, ${id}, p.number, p.row_number, p.column_name, p.value, p.reason
      from unnest(${problems.map(({ row }) => row)}::integer[], ${texts(({ column }) => column)}::text[],
        ${texts(({ value }) => value)}::text[], ${texts(({ reason }) => reason)}::text[])
        with ordinality as p (row_number, column_name, value, reason, number)`.execute(sql)
}

/** The matches that were made by hand, the newest first. */
export async function findMatches({ sql }: Transaction): Promise<readonly RememberedMatch[]> {
  const rows = await sql
    .selectFrom('imports.columnMatch')
    .select(['target', 'headers', 'matches'])
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ target, headers, matches }) => ({ target, headers, matches: MATCHES.parse(matches) }))
}

const MATCHES = z.record(z.string(), z.string())

export interface NewMatch extends RememberedMatch {
  readonly authority: Id<'authority'>
  readonly id: Id<'columnMatch'>
  readonly at: Instant
  readonly byPerson: Id<'person'>
}

export async function insertMatch({ sql }: Transaction, match: NewMatch): Promise<void> {
  const { authority: authorityId, id, target, byPerson } = match
  const columns = { headers: [...match.headers], matches: JSON.stringify(match.matches) }
  await sql
    .insertInto('imports.columnMatch')
    .values({ authorityId, id, target, byPerson, madeAt: formatInstant(match.at), ...columns })
    .execute()
}

/** What each file of a delivery would withdraw, of how many. */
export async function findFileEffects({ sql }: Transaction, delivery: string) {
  return sql
    .selectFrom('imports.file')
    .select(['target', 'withdrawnCount as withdrawn', 'knownCount as known'])
    .where('deliveryId', '=', delivery)
    .orderBy('position')
    .execute()
}

/** Does the work and takes all of it back, so that only its answer stays. */
export async function onTrial<Value>({ client }: Transaction, work: () => Promise<Value>): Promise<Value> {
  await client.query('savepoint trial')
  const value = await work()
  await client.query('rollback to savepoint trial; release savepoint trial')
  return value
}
