import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import { isOneOf } from '../../../organisation/index.ts'
import { instantOfColumn } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { Grade } from '../../tool/index.ts'
import type { CaseFile, Seat, View } from '../model.ts'
import type { Judgement, Safeguarded, StoredJudgement } from './model.ts'

/** The judgement that stands of each of these cases in a view; a case that nobody judged has none. */
export async function newestJudgements(
  transaction: Transaction,
  cases: readonly Id<'case'>[],
  view: View,
): Promise<StoredJudgement[]> {
  const rows = await judgementRows(transaction)
    .distinctOn('j.caseId')
    .where(isOneOf('j.caseId', cases))
    .where('j.view', '=', view)
    .orderBy('j.caseId')
    .orderBy('j.id', 'desc')
    .execute()
  return rows.map(judgementOf)
}

/** Every judgement of a case in a view, the oldest first. */
export async function judgementHistory(
  transaction: Transaction,
  id: Id<'case'>,
  view: View,
): Promise<StoredJudgement[]> {
  const rows = await judgementRows(transaction)
    .where('j.caseId', '=', id)
    .where('j.view', '=', view)
    .orderBy('j.id')
    .execute()
  return rows.map(judgementOf)
}

/** What the auditor who sits in the seat now judged in the first view. */
export async function newestFirstJudgement(
  transaction: Transaction,
  file: CaseFile,
  seat: Seat,
): Promise<StoredJudgement | null> {
  const row = await judgementRows(transaction)
    .where('j.caseId', '=', file.id)
    .where('j.view', '=', seat)
    .where('j.byPerson', '=', file[seat]?.person ?? NOBODY)
    .orderBy('j.id', 'desc')
    .executeTakeFirst()
  return row ? judgementOf(row) : null
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

export interface NewJudgement extends Judgement {
  readonly id: Id<'judgement'>
  readonly view: View
  readonly by: string
  readonly at: Instant
}

/** Adds a judgement to a case; what was said before stays. */
export async function insertJudgement(
  { sql }: Transaction,
  authority: string,
  file: Pick<CaseFile, 'id' | 'child'>,
  { by, at, ...judgement }: NewJudgement,
): Promise<void> {
  const { id, view, grade, gradeReason, safeguarded, safeguardedReason } = judgement
  const of = {
    authorityId: authority,
    caseId: file.id,
    childId: file.child,
    byPerson: by,
    at: formatInstant(at),
  }
  const row = { ...of, id, view, grade, gradeReason, safeguarded, safeguardedReason }
  await sql.insertInto('audits.judgement').values(row).execute()
}

function judgementRows({ sql }: Transaction) {
  return sql
    .selectFrom('audits.judgement as j')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'j.authorityId').onRef('p.id', '=', 'j.byPerson'),
    )
    .select(['j.id', 'j.caseId', 'j.grade', 'j.gradeReason', 'j.safeguarded', 'j.safeguardedReason', 'j.at'])
    .select('p.displayName as by')
}

type Row = Awaited<ReturnType<ReturnType<typeof judgementRows>['execute']>>[number]

function judgementOf(row: Row): StoredJudgement {
  return {
    id: row.id as Id<'judgement'>,
    case: row.caseId as Id<'case'>,
    grade: row.grade as Grade | null,
    gradeReason: row.gradeReason,
    safeguarded: row.safeguarded as Safeguarded | null,
    safeguardedReason: row.safeguardedReason,
    by: row.by,
    at: instantOfColumn(row.at),
  }
}
