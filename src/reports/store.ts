import { dayOrMonthOrNull } from '../kernel/day-or-month.ts'
import { formatDay } from '../kernel/day.ts'
import type { Id } from '../kernel/ids.ts'
import { formatInstant, type Instant } from '../kernel/instant.ts'
import { dayOrNull, instantOfColumn } from '../platform/database/columns.ts'
import type { Transaction } from '../platform/database/with-actor.ts'
import type { Header, Report } from './model.ts'

/** Which versions somebody reads: every one, what was submitted for approval too, or what was issued. */
export type Reads = 'all' | 'submitted' | 'issued'

/** Which report of a round: one version, or the newest of those that are read. */
export interface Wanted {
  readonly version?: number | undefined
  readonly reads: Reads
}

export async function findReportOf(
  transaction: Transaction,
  round: string,
  { version, reads }: Wanted,
): Promise<Report | null> {
  const row = await readable(selectReports(transaction), reads)
    .where('r.code', '=', round)
    .$if(version !== undefined, (query) => query.where('p.version', '=', version ?? 0))
    .orderBy('p.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? reportOf(row) : null
}

export async function findReport(transaction: Transaction, id: string): Promise<Report | null> {
  const row = await selectReports(transaction).where('p.id', '=', id).executeTakeFirst()
  return row ? reportOf(row) : null
}

/** The report, kept from others while this one changes it. */
export async function holdReport(transaction: Transaction, id: string): Promise<Report | null> {
  await transaction.sql.selectFrom('reports.report').select('id').where('id', '=', id).forUpdate().execute()
  return findReport(transaction, id)
}

/** Every version of every report that is read, the newest meeting first. */
export async function listReports(transaction: Transaction, reads: Reads): Promise<Report[]> {
  const rows = await readable(selectReports(transaction), reads)
    .orderBy('p.meetingOn', (order) => order.desc().nullsFirst())
    .orderBy('r.code')
    .orderBy('p.version', 'desc')
    .execute()
  return rows.map(reportOf)
}

function selectReports({ sql }: Transaction) {
  return (
    sql
      .selectFrom('reports.report as p')
      .innerJoin('audits.round as r', (join) =>
        join.onRef('r.authorityId', '=', 'p.authorityId').onRef('r.id', '=', 'p.roundId'),
      )
      // A round that was cancelled has no results, so what was drafted of it is read by nobody. What was issued stays.
      .where(({ or, eb }) => or([eb('p.issuedAt', 'is not', null), eb('r.status', '<>', 'cancelled')]))
      .leftJoin('access.person as i', (join) =>
        join.onRef('i.authorityId', '=', 'p.authorityId').onRef('i.id', '=', 'p.issuedBy'),
      )
      .select(['p.id', 'p.version', 'p.layout', 'p.cutId', 'p.issuedAt', 'r.id as roundId', 'r.code'])
      .select(['p.board', 'p.meetingOn', 'p.reportMonth', 'p.preparedBy', 'p.presentedBy', 'p.title'])
      .select(['p.earlierReportMonth', 'i.displayName as issuer', 'p.correctionReason'])
      .select(({ selectFrom }) =>
        selectFrom('reports.report as n')
          .select(({ fn }) => fn.max('n.version').as('newest'))
          .whereRef('n.authorityId', '=', 'p.authorityId')
          .whereRef('n.roundId', '=', 'p.roundId')
          .whereRef('n.version', '>', 'p.version')
          .where('n.issuedAt', 'is not', null)
          .as('replacedBy'),
      )
  )
}

type Selecting = ReturnType<typeof selectReports>

function readable(query: Selecting, reads: Reads): Selecting {
  if (reads === 'all') return query
  if (reads === 'issued') return query.where('p.issuedAt', 'is not', null)
  return query.where(({ or, eb, exists, selectFrom }) =>
    or([
      eb('p.issuedAt', 'is not', null),
      exists(
        selectFrom('reports.approvalStep as s')
          .select('s.id')
          .whereRef('s.authorityId', '=', 'p.authorityId')
          .whereRef('s.reportId', '=', 'p.id'),
      ),
    ]),
  )
}

type Row = Awaited<ReturnType<ReturnType<typeof selectReports>['execute']>>[number]

function reportOf(row: Row): Report {
  return {
    id: row.id as Id<'report'>,
    round: { id: row.roundId as Id<'round'>, code: row.code },
    ...{ version: row.version, layout: row.layout },
    header: {
      ...{ board: row.board, title: row.title, preparedBy: row.preparedBy, presentedBy: row.presentedBy },
      meetingOn: dayOrNull(row.meetingOn),
      reportMonth: dayOrMonthOrNull(row.reportMonth),
      earlierReportMonth: dayOrMonthOrNull(row.earlierReportMonth),
    },
    cut: row.cutId as Id<'cut'> | null,
    issued: row.issuedAt === null ? null : { at: instantOfColumn(row.issuedAt), by: row.issuer ?? '' },
    ...{ correctionReason: row.correctionReason, replacedBy: row.replacedBy },
  }
}

export interface NewReport extends Omit<Report, 'round' | 'issued' | 'replacedBy'> {
  readonly authority: string
  readonly round: string
  readonly madeAt: Instant
}

export async function insertReport({ sql }: Transaction, report: NewReport): Promise<void> {
  const { authority, id, round, version, layout, cut, madeAt, header, correctionReason } = report
  await sql
    .insertInto('reports.report')
    .values({
      ...{ authorityId: authority, id, roundId: round, version, layout, cutId: cut },
      ...{ ...headerColumns(header), madeAt: formatInstant(madeAt), correctionReason },
    })
    .execute()
}

export async function updateHeader(
  { sql }: Transaction,
  report: Id<'report'>,
  header: Header,
): Promise<void> {
  await sql.updateTable('reports.report').set(headerColumns(header)).where('id', '=', report).execute()
}

function headerColumns(header: Header) {
  const { board, title, meetingOn, reportMonth, preparedBy, presentedBy, earlierReportMonth } = header
  const meeting = meetingOn === null ? null : formatDay(meetingOn)
  return { board, title, meetingOn: meeting, reportMonth, preparedBy, presentedBy, earlierReportMonth }
}

export async function updateCut({ sql }: Transaction, report: Id<'report'>, cut: Id<'cut'>): Promise<void> {
  await sql.updateTable('reports.report').set({ cutId: cut }).where('id', '=', report).execute()
}

export async function updateLayout(
  { sql }: Transaction,
  report: Id<'report'>,
  layout: string,
): Promise<void> {
  await sql.updateTable('reports.report').set({ layout }).where('id', '=', report).execute()
}

/** The round's own row, kept from others who would begin a version of its report at the same time. */
export async function holdRound({ sql }: Transaction, code: string): Promise<void> {
  await sql.selectFrom('audits.round').select('id').where('code', '=', code).forUpdate().execute()
}
