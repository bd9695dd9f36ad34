import { formatDay, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import { dayOrNull, instantOfColumn } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { CaseFile, View } from '../model.ts'

/** Who said it and when; the day is not recorded for rounds of the past. */
export interface Signature {
  readonly by: string
  readonly at: Instant
  readonly on: Day | null
}

/** A submission; the first attempt is 1, and one more follows each time that the record was given back. */
export interface Submission extends Signature {
  readonly attempt: number
}

/** The last submission of the view. */
export async function findSubmission(
  { sql }: Transaction,
  file: Id<'case'>,
  view: View,
): Promise<Submission | null> {
  const row = await sql
    .selectFrom('audits.submission as s')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 's.authorityId').onRef('p.id', '=', 's.byPerson'),
    )
    .select(['p.displayName as by', 's.at', 's.submittedOn as on', 's.attempt'])
    .where('s.caseId', '=', file)
    .where('s.view', '=', view)
    .orderBy('s.attempt', 'desc')
    .executeTakeFirst()
  return row ? { ...signatureOf(row), attempt: row.attempt } : null
}

export async function findConfirmation({ sql }: Transaction, file: Id<'case'>): Promise<Signature | null> {
  const row = await sql
    .selectFrom('audits.confirmation as s')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 's.authorityId').onRef('p.id', '=', 's.byPerson'),
    )
    .select(['p.displayName as by', 's.at', 's.confirmedOn as on'])
    .where('s.caseId', '=', file)
    .executeTakeFirst()
  return row ? signatureOf(row) : null
}

function signatureOf(row: {
  readonly by: string
  readonly at: string
  readonly on: string | null
}): Signature {
  return { by: row.by, at: instantOfColumn(row.at), on: dayOrNull(row.on) }
}

export interface Signing {
  readonly authority: string
  readonly file: Pick<CaseFile, 'id' | 'child'>
  readonly by: string
  readonly at: Instant
  /** The working day; null where an older round does not say. */
  readonly on: Day | null
}

export async function insertSubmission(
  { sql }: Transaction,
  signing: Signing,
  view: View,
  isSingleAudited: boolean,
  attempt = 1,
): Promise<void> {
  const submittedOn = signing.on === null ? null : formatDay(signing.on)
  await sql
    .insertInto('audits.submission')
    .values({ ...keysOf(signing), view, submittedOn, isSingleAudited, attempt })
    .execute()
}

export async function insertConfirmation({ sql }: Transaction, signing: Signing): Promise<void> {
  const confirmedOn = signing.on === null ? null : formatDay(signing.on)
  await sql
    .insertInto('audits.confirmation')
    .values({ ...keysOf(signing), confirmedOn })
    .execute()
}

function keysOf({ authority, file, by, at }: Signing) {
  return { authorityId: authority, caseId: file.id, childId: file.child, byPerson: by, at: formatInstant(at) }
}
