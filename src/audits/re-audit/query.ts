import { sql as raw } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { dayOf, dayOrNull } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { CaseStatus } from '../case/model.ts'
import type { Verdicts } from '../moderation/model.ts'
import { LAST_STANDING, STANDING } from '../moderation/store.ts'
import type { ReAudited } from '../rounds/model.ts'
import type { ClockedCase, Improvement, NextAudit } from './model.ts'

/** Every settled case of the rounds that look twice at their audits, cancelled ones included, as far as the actor's sight goes. */
export async function clockedCases(transaction: Transaction): Promise<ClockedCase[]> {
  return (await selectCases(transaction).orderBy('c.id').execute()).flatMap(caseOf)
}

/** One of them; null where its pair is not done, or where it is of a past that says nothing of this. */
export async function findClocked(transaction: Transaction, id: Id<'case'>): Promise<ClockedCase | null> {
  const rows = await selectCases(transaction).where('c.id', '=', id).execute()
  return rows.flatMap(caseOf)[0] ?? null
}

/** The case that this one looks at again; null where it was drawn. */
export async function auditedBefore(
  { sql }: Transaction,
  id: Id<'case'>,
): Promise<{ readonly case: Id<'case'>; readonly position: number; readonly round: string } | null> {
  const row = await sql
    .selectFrom('audits.caseFile as c')
    .innerJoin('audits.round as r', (join) =>
      join.onRef('r.authorityId', '=', 'c.authorityId').onRef('r.id', '=', 'c.roundId'),
    )
    .innerJoin('audits.caseFile as f', (join) =>
      join.onRef('f.authorityId', '=', 'r.authorityId').onRef('f.id', '=', 'r.reAuditsCaseId'),
    )
    .innerJoin('audits.round as o', (join) =>
      join.onRef('o.authorityId', '=', 'f.authorityId').onRef('o.id', '=', 'f.roundId'),
    )
    .select(['f.id', 'f.position', 'o.code'])
    .where('c.id', '=', id)
    .executeTakeFirst()
  return row ? { case: row.id as Id<'case'>, position: row.position, round: row.code } : null
}

function selectCases({ sql }: Transaction) {
  return sql
    .selectFrom('audits.caseFile as c')
    .innerJoin('audits.round as r', (join) =>
      join.onRef('r.authorityId', '=', 'c.authorityId').onRef('r.id', '=', 'c.roundId'),
    )
    .leftJoin('audits.reAudit as a', (join) =>
      join.onRef('a.authorityId', '=', 'c.authorityId').onRef('a.caseId', '=', 'c.id'),
    )
    .select(['c.id', 'c.childId', 'c.position', 'c.reference', 'r.code', 'r.reAuditOf', 'r.reAuditWeeks'])
    .select('r.status as roundStatus')
    .select([
      'a.dueOn',
      LAST_STANDING.as('standing'),
      SETTLED_ON.as('settledOn'),
      PLAN.as('plan'),
      NEXT.as('next'),
    ])
    .where('r.moderationOneIn', 'is not', null)
    .where(IS_JUDGED)
}

// Cancelling a round takes its cases out of its sample. What both auditors found of a child stays, and so does its clock.
const IS_JUDGED = raw<boolean>`(
  (c.status in ('submitted', 'confirmed') and r.status in ('auditing', 'closed'))
  or (c.status = 'cancelled' and r.status = 'cancelled'))`

// The day of the second signature; of the one signature where there was only one auditor.
const SETTLED_ON = raw<string | null>`coalesce(
  (select coalesce(k.confirmed_on, (k.at at time zone 'Europe/London')::date)::text from audits.confirmation k
    where k.authority_id = c.authority_id and k.case_id = c.id),
  (select coalesce(s.submitted_on, (s.at at time zone 'Europe/London')::date)::text from audits.submission s
    where s.authority_id = c.authority_id and s.case_id = c.id and s.view = 'agreed' and s.is_single_audited))`

interface PlanRow {
  readonly id: string
  readonly what: string
  readonly owner: string
  readonly dueOn: string
  readonly done: SaidRow | null
  readonly undone: readonly (SaidRow & { readonly reason: string; readonly done: SaidRow })[]
}

interface SaidRow {
  readonly on: string
  readonly by: string
}

const DONE = raw`(
  select json_build_object('on', d.done_on, 'by', p.display_name)
  from audits.improvement_done d
  join access.person p on p.authority_id = d.authority_id and p.id = d.by_person
  where d.authority_id = i.authority_id and d.improvement_id = i.id and not exists (
    select from audits.improvement_undone u
    where u.authority_id = d.authority_id and u.improvement_id = d.improvement_id and u.attempt = d.attempt))`

const UNDONE = raw`(
  select coalesce(json_agg(json_build_object('reason', u.reason, 'on', u.undone_on, 'by', w.display_name,
    'done', json_build_object('on', d.done_on, 'by', p.display_name)) order by u.attempt), '[]')
  from audits.improvement_undone u
  join audits.improvement_done d
    on d.authority_id = u.authority_id and d.improvement_id = u.improvement_id and d.attempt = u.attempt
  join access.person p on p.authority_id = d.authority_id and p.id = d.by_person
  join access.person w on w.authority_id = u.authority_id and w.id = u.by_person
  where u.authority_id = i.authority_id and u.improvement_id = i.id)`

const PLAN = raw<PlanRow[]>`(
  select coalesce(json_agg(json_build_object('id', i.id, 'what', i.what, 'owner', i.owner, 'dueOn', i.due_on,
    'done', ${DONE}, 'undone', ${UNDONE}) order by i.due_on, i.id), '[]')
  from audits.improvement i
  where i.authority_id = c.authority_id and i.case_id = c.id)`

const NEXT = raw<{ case: string; round: string; status: string; standing: Verdicts | null } | null>`(
  select json_build_object('case', n.id, 'round', o.code, 'status', n.status, 'standing', n.standing) from (
    select c.id, c.status, c.round_id, c.authority_id, ${STANDING} as standing from audits.case_file c
    where c.status not in ('replaced', 'cancelled')) n
  join audits.round o on o.authority_id = n.authority_id and o.id = n.round_id
  where o.authority_id = r.authority_id and o.re_audits_case_id = c.id and o.status <> 'cancelled'
  order by o.made_at desc limit 1)`

type Row = Awaited<ReturnType<ReturnType<typeof selectCases>['execute']>>[number]

function caseOf(row: Row): ClockedCase[] {
  const { standing, settledOn } = row
  if (!standing?.grade || !standing.safeguarded || settledOn === null) return []
  return [
    {
      ...{ id: row.id as Id<'case'>, child: row.childId as Id<'child'>, position: row.position },
      reference: row.reference,
      round: {
        ...{ code: row.code, reAudited: row.reAuditOf as ReAudited, reAuditWeeks: row.reAuditWeeks },
        isCancelled: row.roundStatus === 'cancelled',
      },
      standing: standing as Verdicts,
      ...{ settledOn: dayOf(settledOn), fixedDueOn: dayOrNull(row.dueOn) },
      plan: row.plan.map(improvementOf),
      next: row.next && nextOf(row.next),
    },
  ]
}

function improvementOf({ id, what, owner, dueOn, done, undone }: PlanRow): Improvement {
  return {
    ...{ id: id as Id<'improvement'>, what, owner, dueOn: dayOf(dueOn) },
    done: done && saidOf(done),
    undone: undone.map((each) => ({ ...saidOf(each), reason: each.reason, done: saidOf(each.done) })),
  }
}

function saidOf({ on, by }: SaidRow) {
  return { on: dayOf(on), by }
}

function nextOf({ case: id, round, status, standing }: NonNullable<Row['next']>): NextAudit {
  return { case: id as Id<'case'>, round, status: status as CaseStatus, standing }
}
