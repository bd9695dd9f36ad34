import type { Actor } from '../../../access/index.ts'
import { formatDay, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { RoundStatus } from '../model.ts'
import type { Plan } from './model.ts'

/** A round as it comes to be: planned here, or brought along with what is known of it. */
export interface NewRound extends Plan {
  readonly id: Id<'round'>
  readonly code: string
  readonly status: RoundStatus
  readonly announcedOn: Day | null
  readonly knownFrameCount: number | null
  readonly knownSampleCount: number | null
  readonly note: string | null
  /** The case that a re-audit looks at again. */
  readonly reAudits?: Id<'case'>
}

export async function insertRound(
  { sql }: Transaction,
  actor: Actor,
  round: NewRound,
  at: Instant,
): Promise<void> {
  const { id, code, status, knownFrameCount, knownSampleCount, note } = round
  await sql
    .insertInto('audits.round')
    .values({
      ...{ authorityId: actor.authority, id, code, status, knownFrameCount, knownSampleCount, note },
      ...columnsOf(round),
      isReconstruction: round.howDrawn === 'reconstruction',
      reAuditsCaseId: round.reAudits ?? null,
      announcedOn: text(round.announcedOn),
      madeAt: formatInstant(at),
    })
    .execute()
}

export async function updatePlan({ sql }: Transaction, round: Id<'round'>, plan: Plan): Promise<void> {
  await sql.updateTable('audits.round').set(columnsOf(plan)).where('id', '=', round).execute()
}

export async function updateDates(
  { sql }: Transaction,
  round: Id<'round'>,
  dates: Pick<Plan, 'planned' | 'dueOn' | 'repeatMonths'>,
): Promise<void> {
  await sql.updateTable('audits.round').set(dateColumns(dates)).where('id', '=', round).execute()
}

function columnsOf(plan: Plan) {
  return {
    theme: plan.theme,
    registerId: plan.register.id,
    tool: plan.tool,
    month: plan.month,
    asAt: text(plan.asAt),
    periodFrom: text(plan.period?.from ?? null),
    periodUntil: text(plan.period?.until ?? null),
    ...dateColumns(plan),
    leaveOutAuditedMonths: plan.leaveOut.auditedMonths,
    leaveOutListedDays: plan.leaveOut.listedDays,
    sizeCount: plan.size !== null && 'count' in plan.size ? plan.size.count : null,
    sizePercent: plan.size !== null && 'percent' in plan.size ? plan.size.percent : null,
    strata: plan.strata,
    isOnePerson: plan.howDrawn === 'onePerson',
    moderationOneIn: plan.secondLook.oneIn,
    reAuditOf: plan.secondLook.reAudited,
    reAuditWeeks: plan.secondLook.reAuditWeeks,
  }
}

function dateColumns({ planned, dueOn, repeatMonths }: Pick<Plan, 'planned' | 'dueOn' | 'repeatMonths'>) {
  return {
    dueOn: text(dueOn),
    repeatMonths,
    drawOn: text(planned.draw),
    moderationOn: text(planned.moderation),
    reportOn: text(planned.report),
    boardOn: text(planned.board),
  }
}

function text(day: Day | null): string | null {
  return day === null ? null : formatDay(day)
}
