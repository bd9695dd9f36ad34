import { sql as raw } from 'kysely'
import { formatDay, type Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Period } from '../../kernel/period.ts'
import { dayOf, dayOrNull } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { PlannedDays } from '../timetable/model.ts'
import type { StrataKind } from '../draw/frame.ts'
import type { SampleWish } from '../draw/sample-size.ts'
import type { HowDrawn, ReAudited, Round, RoundStatus } from './model.ts'

/**
 * The round with the code; null when there is none. A re-audit tells by being there that its case was weak, so there is none
 * for who does not see that child.
 */
export async function findRound(transaction: Transaction, code: string): Promise<Round | null> {
  const row = await selectRounds(transaction)
    .where('r.code', '=', code)
    .where(raw<boolean>`(r.re_audits_case_id is null or ${SEES_ITS_CASE})`)
    .executeTakeFirst()
  return row ? roundOf(row) : null
}

// Row security lets through the cases of children whom the actor sees.
const SEES_ITS_CASE = raw<boolean>`exists (
  select from audits.case_file c where c.authority_id = r.authority_id and c.id = r.re_audits_case_id)`

/** The same for a command: whoever else is about to change the round waits until this transaction ends. */
export async function lockRound(transaction: Transaction, code: string): Promise<Round | null> {
  await transaction.sql.selectFrom('audits.round').select('id').where('code', '=', code).forUpdate().execute()
  return findRound(transaction, code)
}

/**
 * Every round with a sample, the latest first; a round that is known by its month stands at the month's beginning. A
 * re-audit has one chosen case and no sample, so it is not among them and comes into no figure of theirs.
 */
export async function findRounds(transaction: Transaction): Promise<Round[]> {
  const rows = await selectRounds(transaction)
    .where('r.reAuditsCaseId', 'is', null)
    .orderBy(raw`coalesce(r.as_at::text, r.month)`, 'desc')
    .orderBy('r.code')
    .execute()
  return rows.map(roundOf)
}

function selectRounds({ sql }: Transaction) {
  return sql
    .selectFrom('audits.round as r')
    .innerJoin('register.register as l', (join) =>
      join.onRef('l.authorityId', '=', 'r.authorityId').onRef('l.id', '=', 'r.registerId'),
    )
    .leftJoin('audits.frame as f', (join) =>
      join.onRef('f.authorityId', '=', 'r.authorityId').onRef('f.roundId', '=', 'r.id'),
    )
    .select([
      'r.id',
      'r.code',
      'r.theme',
      'r.tool',
      'r.month',
      'r.asAt',
      'r.knownOn',
      'r.periodFrom',
      'r.periodUntil',
    ])
    .select([
      'r.announcedOn',
      'r.dueOn',
      'r.sizeCount',
      'r.sizePercent',
      'r.strata',
      'r.isOnePerson',
      'r.status',
    ])
    .select([
      'r.drawOn',
      'r.moderationOn',
      'r.reportOn',
      'r.boardOn',
      'r.drawnOn',
      'r.auditedOn',
      'r.closedOn',
    ])
    .select(['r.repeatMonths', 'r.leaveOutAuditedMonths', 'r.leaveOutListedDays'])
    .select(['r.isReconstruction', 'r.knownFrameCount', 'r.knownSampleCount', 'r.note', 'r.cancelReason'])
    .select(['r.moderationOneIn', 'r.reAuditOf', 'r.reAuditWeeks', 'r.closeReason', 'r.reAuditsCaseId'])
    .select(['l.id as registerId', 'l.code as registerCode', 'l.name as registerName'])
    .select(['f.childCount', 'f.sampleCount', 'f.frameHash', 'f.leftOut'])
    .select(DRAWN_TIMES.as('drawnTimes'))
}

// An attempt that was given up counts like one that was drawn: a sample may have been known and disliked. Whoever kept
// a nonce back after the other was shown could compute the sample, so a round that was cancelled then counts too.
const DRAWN_TIMES = raw<number>`(
  select count(*)::int from audits.round o
  join (select authority_id, round_id, attempt from audits.draw
    union select authority_id, round_id, attempt from audits.redraw where agreed_at is not null
    union select c.authority_id, c.round_id, c.attempt from audits.commitment c
      join audits.round x on x.authority_id = c.authority_id and x.id = c.round_id and x.status = 'cancelled'
      where c.nonce is not null) d
    on d.authority_id = o.authority_id and d.round_id = o.id
  where o.authority_id = r.authority_id and (o.id = r.id
    or (o.status = 'cancelled' and o.register_id = r.register_id and o.as_at = r.as_at)))`

type Row = Awaited<ReturnType<ReturnType<typeof selectRounds>['execute']>>[number]

function roundOf(row: Row): Round {
  return {
    id: row.id as Id<'round'>,
    code: row.code,
    theme: row.theme,
    register: { id: row.registerId as Id<'register'>, code: row.registerCode, name: row.registerName },
    tool: row.tool,
    month: row.month,
    asAt: dayOrNull(row.asAt),
    knownOn: dayOrNull(row.knownOn),
    period: periodOf(row),
    announcedOn: dayOrNull(row.announcedOn),
    dueOn: dayOrNull(row.dueOn),
    planned: plannedOf(row),
    drawnOn: dayOrNull(row.drawnOn),
    auditedOn: dayOrNull(row.auditedOn),
    closedOn: dayOrNull(row.closedOn),
    repeatMonths: row.repeatMonths,
    leaveOut: { auditedMonths: row.leaveOutAuditedMonths, listedDays: row.leaveOutListedDays },
    size: sizeOf(row),
    strata: row.strata as StrataKind,
    howDrawn: howDrawn(row),
    status: row.status as RoundStatus,
    frameCount: row.childCount ?? row.knownFrameCount,
    sampleCount: row.sampleCount ?? row.knownSampleCount,
    frameHash: row.frameHash,
    leftOutCounts: row.leftOut as Round['leftOutCounts'],
    drawnTimes: row.drawnTimes === 0 ? null : row.drawnTimes,
    note: row.note,
    cancelReason: row.cancelReason,
    secondLook: {
      oneIn: row.moderationOneIn,
      reAudited: row.reAuditOf as ReAudited,
      reAuditWeeks: row.reAuditWeeks,
    },
    closeReason: row.closeReason,
    reAudits: row.reAuditsCaseId as Id<'case'> | null,
  }
}

function plannedOf(row: Row): PlannedDays {
  return {
    draw: dayOrNull(row.drawOn),
    moderation: dayOrNull(row.moderationOn),
    report: dayOrNull(row.reportOn),
    board: dayOrNull(row.boardOn),
  }
}

function periodOf({ periodFrom, periodUntil }: Row): Period | null {
  return periodFrom === null ? null : { from: dayOf(periodFrom), until: dayOrNull(periodUntil) }
}

function sizeOf({ sizeCount, sizePercent }: Row): SampleWish | null {
  if (sizeCount !== null) return { count: sizeCount }
  return sizePercent === null ? null : { percent: sizePercent }
}

function howDrawn({ isReconstruction, isOnePerson, reAuditsCaseId }: Row): HowDrawn {
  if (reAuditsCaseId !== null) return 'chosen'
  if (isReconstruction) return 'reconstruction'
  return isOnePerson ? 'onePerson' : 'twoPeople'
}

/** What changes as a round moves on in its life. */
export interface Step {
  readonly status: RoundStatus
  readonly knownOn?: Day
  readonly announcedOn?: Day
  readonly drawnOn?: Day
  readonly auditedOn?: Day | null
  readonly closedOn?: Day
  readonly cancelReason?: string
  readonly closeReason?: string
}

export async function moveRound({ sql }: Transaction, round: Id<'round'>, step: Step): Promise<void> {
  const { status, knownOn, announcedOn, drawnOn, auditedOn, closedOn, cancelReason, closeReason } = step
  await sql
    .updateTable('audits.round')
    .set({
      status,
      ...(knownOn !== undefined && { knownOn: formatDay(knownOn) }),
      ...(announcedOn !== undefined && { announcedOn: formatDay(announcedOn) }),
      ...(drawnOn !== undefined && { drawnOn: formatDay(drawnOn) }),
      ...(auditedOn && { auditedOn: formatDay(auditedOn) }),
      ...(closedOn !== undefined && { closedOn: formatDay(closedOn) }),
      ...(cancelReason !== undefined && { cancelReason }),
      ...(closeReason !== undefined && { closeReason }),
    })
    .where('id', '=', round)
    .execute()
}
