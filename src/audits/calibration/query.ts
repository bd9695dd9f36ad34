import { sql as raw } from 'kysely'
import { dayOf } from '../../platform/database/columns.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Safeguarded } from '../case/judgement/model.ts'
import type { Grade } from '../tool/index.ts'
import type { Calibration, CalibrationView } from './model.ts'

/** Every calibration as this person meets it, the newest first. */
export async function calibrationsFor(
  transaction: Transaction,
  person: Id<'person'>,
): Promise<Calibration[]> {
  const rows = await select(transaction, person).orderBy('c.openedAt', 'desc').execute()
  return rows.map(calibrationOf)
}

export async function findCalibration(
  transaction: Transaction,
  id: Id<'calibration'>,
  person: Id<'person'>,
): Promise<Calibration | null> {
  const row = await select(transaction, person).where('c.id', '=', id).executeTakeFirst()
  return row ? calibrationOf(row) : null
}

function select({ sql }: Transaction, person: Id<'person'>) {
  return sql
    .selectFrom('audits.calibration as c')
    .select(['c.id', 'c.vignette', 'c.openedOn', 'c.closedAt'])
    .select([counted('seat').as('asked'), counted('done').as('done')])
    .select([own('seat', person).as('isAsked'), own('done', person).as('hasGraded')])
}

type Of = 'seat' | 'done'
const TABLES = {
  seat: raw.table('audits.calibration_seat'),
  done: raw.table('audits.calibration_done'),
} as const

function counted(of: Of) {
  return raw<number>`(select count(*)::int from ${TABLES[of]} s
    where s.authority_id = c.authority_id and s.calibration_id = c.id)`
}

function own(of: Of, person: Id<'person'>) {
  return raw<boolean>`exists (select from ${TABLES[of]} s
    where s.authority_id = c.authority_id and s.calibration_id = c.id and s.person_id = ${person})`
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

function calibrationOf({ id, vignette, openedOn, closedAt, ...counts }: Row): Calibration {
  return {
    ...{ id: id as Id<'calibration'>, vignette, openedOn: dayOf(openedOn), isClosed: closedAt !== null },
    ...{ asked: counts.asked, done: counts.done, isAsked: counts.isAsked, hasGraded: counts.hasGraded },
  }
}

/**
 * What was graded, in an order that says nothing of who. Row security shows everybody their own view alone until the
 * calibration is closed.
 */
export async function viewsOf({ sql }: Transaction, id: Id<'calibration'>): Promise<CalibrationView[]> {
  const rows = await sql
    .selectFrom('audits.calibrationView')
    .select(['grade', 'safeguarded', 'answers', 'reason'])
    .where('calibrationId', '=', id)
    .orderBy('reason')
    .execute()
  return rows.map(({ grade, safeguarded, answers, reason }) => ({
    ...{ grade: grade as Grade, safeguarded: safeguarded as Safeguarded, reason },
    answers: answers as CalibrationView['answers'],
  }))
}
