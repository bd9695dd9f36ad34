import type { Actor, Moment } from '../../access/index.ts'
import { formatDay } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { formatInstant } from '../../kernel/instant.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { CalibrationView } from './model.ts'

export async function insertCalibration(
  { sql }: Transaction,
  {
    id,
    vignette,
    people,
  }: { readonly id: Id<'calibration'>; readonly vignette: string; readonly people: readonly string[] },
  { at, today }: Moment,
  { authority: authorityId, person }: Actor,
): Promise<void> {
  const opened = { openedOn: formatDay(today), openedAt: formatInstant(at), openedBy: person }
  await sql
    .insertInto('audits.calibration')
    .values({ authorityId, id, vignette, ...opened })
    .execute()
  const seats = people.map((personId) => ({ authorityId, calibrationId: id, personId }))
  await sql.insertInto('audits.calibrationSeat').values(seats).execute()
}

/** Keeps what somebody graded, and apart from it that they have. */
export async function insertView(
  { sql }: Transaction,
  calibrationId: Id<'calibration'>,
  { grade, safeguarded, reason, answers }: CalibrationView,
  { at }: Moment,
  { authority: authorityId, person: personId }: Actor,
): Promise<void> {
  const of = { authorityId, calibrationId, personId, at: formatInstant(at) }
  await sql
    .insertInto('audits.calibrationView')
    .values({ ...of, grade, safeguarded, reason, answers: JSON.stringify(answers) })
    .execute()
  await sql.insertInto('audits.calibrationDone').values(of).execute()
}

export async function closeIt({ sql }: Transaction, id: Id<'calibration'>, { at }: Moment): Promise<void> {
  await sql
    .updateTable('audits.calibration')
    .set({ closedAt: formatInstant(at) })
    .where('id', '=', id)
    .execute()
}

/** Holds the calibration, so that nobody grades while it is being closed. */
export async function hold({ sql }: Transaction, id: Id<'calibration'>): Promise<void> {
  await sql.selectFrom('audits.calibration').select('id').where('id', '=', id).forUpdate().execute()
}
