import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import { instantOfColumn } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { ApprovalStep, Waiting } from './model.ts'

/** Every step of the version, oldest first. */
export async function stepsOf({ sql }: Transaction, report: Id<'report'>): Promise<ApprovalStep[]> {
  const rows = await sql
    .selectFrom('reports.approvalStep as s')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 's.authorityId').onRef('p.id', '=', 's.byPerson'),
    )
    .select(['s.id', 's.step', 's.sha256', 's.reason', 's.at', 's.byPerson', 'p.displayName'])
    .where('s.reportId', '=', report)
    .orderBy('s.id')
    .execute()
  return rows.map(({ id, step, sha256, reason, at, byPerson, displayName }) => ({
    ...{ id: id as Id<'approvalStep'>, step: step as ApprovalStep['step'], sha256, reason },
    ...{ at: instantOfColumn(at), person: byPerson, by: displayName },
  }))
}

export interface NewStep extends Omit<ApprovalStep, 'by'> {
  readonly authority: string
  readonly report: Id<'report'>
}

export async function insertStep({ sql }: Transaction, taken: NewStep): Promise<void> {
  const { authority, id, report, step, sha256, reason, at, person } = taken
  await sql
    .insertInto('reports.approvalStep')
    .values({
      ...{ authorityId: authority, id, reportId: report, step, sha256, reason },
      ...{ at: formatInstant(at), byPerson: person },
    })
    .execute()
}

/** Who drafted this version, kept its header or submitted it, or wrote in it. */
export async function handsIn({ sql }: Transaction, report: Id<'report'>): Promise<string[]> {
  const rows = await sql
    .selectFrom('reports.hand')
    .select('personId')
    .where('reportId', '=', report)
    .union(
      sql.selectFrom('reports.paragraphEdit').select('byPerson as personId').where('reportId', '=', report),
    )
    .execute()
  return rows.map(({ personId }) => personId)
}

/** Versions whose last step was to submit them, and in which the person had no hand; the oldest first. */
export async function listWaiting(transaction: Transaction, person: string): Promise<Waiting[]> {
  const { sql } = transaction
  const last = sql
    .selectFrom('reports.approvalStep as s')
    .select(['s.authorityId', 's.reportId', 's.step'])
    .distinctOn(['s.authorityId', 's.reportId'])
    .orderBy('s.authorityId')
    .orderBy('s.reportId')
    .orderBy('s.id', 'desc')
  const rows = await sql
    .selectFrom('reports.report as p')
    .innerJoin(last.as('l'), (join) =>
      join.onRef('l.authorityId', '=', 'p.authorityId').onRef('l.reportId', '=', 'p.id'),
    )
    .select(['p.id', 'p.title'])
    .where('p.issuedAt', 'is', null)
    .where('l.step', '=', 'submit')
    .orderBy('p.id')
    .execute()
  const hands = await Promise.all(rows.map(({ id }) => handsIn(transaction, id as Id<'report'>)))
  return rows.filter((_, place) => !hands[place]?.includes(person))
}

export interface Hand {
  readonly authority: string
  readonly report: Id<'report'>
  readonly person: string
  readonly at: Instant
}

/** Remembers that the person had a hand in this version. */
export async function insertHand(
  { sql }: Transaction,
  { authority, report, person, at }: Hand,
): Promise<void> {
  await sql
    .insertInto('reports.hand')
    .values({ authorityId: authority, reportId: report, personId: person, at: formatInstant(at) })
    .onConflict((on) => on.doNothing())
    .execute()
}
