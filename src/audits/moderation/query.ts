import { sql as raw } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { dayOf, instantOfColumn } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Urgency } from '../case/follow-up/model.ts'
import type { CaseStatus } from '../case/model.ts'
import type { Grade } from '../tool/index.ts'
import type { ModeratedCase, Moderation, Moderator, Reason, Verdicts } from './model.ts'

/** The cases in the sample of one attempt, in the order of the sample, with everything that moderation asks. */
export async function casesToModerate(
  transaction: Transaction,
  { round, attempt }: { readonly round: Id<'round'>; readonly attempt: number },
): Promise<ModeratedCase[]> {
  const rows = await selectCases(transaction)
    .where('c.roundId', '=', round)
    .where('c.attempt', '=', attempt)
    .where('c.status', 'not in', ['replaced', 'cancelled'])
    .orderBy('c.position')
    .orderBy('c.id')
    .execute()
  return rows.map(caseOf)
}

/** Some cases of any round, as far as the actor's sight goes. */
export async function casesById(
  transaction: Transaction,
  ids: readonly Id<'case'>[],
): Promise<ModeratedCase[]> {
  if (ids.length === 0) return []
  return (await selectCases(transaction).where('c.id', 'in', ids).execute()).map(caseOf)
}

function selectCases({ sql }: Transaction) {
  return sql
    .selectFrom('audits.caseFile as c')
    .select(['c.id', 'c.childId', 'c.position', 'c.reference', 'c.status'])
    .select([IS_SETTLED.as('isSettled'), AGREED.as('agreed'), FIRST_GRADES.as('firstGrades')])
    .select([URGENCIES.as('urgencies'), MODERATOR.as('moderator'), MODERATIONS.as('moderations')])
}

/** For an expression over a case `c`: whether its pair is done, or its one auditor where there was only one. */
export const IS_SETTLED = raw<boolean>`(c.status = 'confirmed' or (c.status = 'submitted' and exists (
  select from audits.submission s where s.authority_id = c.authority_id and s.case_id = c.id
    and s.view = 'agreed' and s.is_single_audited)))`

const AGREED = raw<(Verdicts & { judgement: string }) | null>`(
  select case when j.grade is not null and j.safeguarded is not null then
    json_build_object('judgement', j.id, 'grade', j.grade, 'safeguarded', j.safeguarded) end
  from audits.judgement j
  where j.authority_id = c.authority_id and j.case_id = c.id and j.view = 'agreed'
    and c.status in ('submitted', 'confirmed')
  order by j.id desc limit 1)`

// What somebody wrote whose view was not waited for was never given, so it is no first grade.
const FIRST_GRADES = raw<Grade[]>`(
  select coalesce(json_agg(f.grade order by f.view), '[]') from (
    select distinct on (j.view) j.view, j.grade from audits.judgement j
    where j.authority_id = c.authority_id and j.case_id = c.id and j.view in ('first', 'second')
      and not exists (select from audits.release r
        where r.authority_id = j.authority_id and r.case_id = j.case_id and r.person_id = j.by_person)
    order by j.view, j.id desc) f
  where f.grade is not null)`

const URGENCIES = raw<Urgency[]>`(
  select coalesce(json_agg(f.urgency order by f.id), '[]') from audits.follow_up f
  where f.authority_id = c.authority_id and f.case_id = c.id)`

const MODERATOR = raw<{
  id: string
  person: string
  name: string
  reasons: Reason[]
  overrideReason: string | null
  isChecked: boolean
} | null>`(
  select json_build_object('id', m.id, 'person', m.person_id, 'name', p.display_name, 'reasons', m.reasons,
    'overrideReason', m.override_reason,
    'isChecked', not exists (select from jsonb_array_elements(m.checks) k where k->>'verdict' <> 'passed'))
  from audits.moderator m
  join access.person p on p.authority_id = m.authority_id and p.id = m.person_id
  where m.authority_id = c.authority_id and m.case_id = c.id and m.until_at is null)`

interface ModerationRow {
  readonly id: string
  readonly moderator: string
  readonly judgement: string
  readonly before: Verdicts
  readonly after: Verdicts
  readonly reason: string
  readonly on: string
  readonly at: string
  readonly by: string
}

// A moderation is of one judgement: where the pair judges anew, it is moderated anew.
const MODERATIONS = raw<ModerationRow[]>`(
  select coalesce(json_agg(json_build_object('id', m.id, 'moderator', m.moderator_id, 'judgement', m.judgement_id,
    'before', json_build_object('grade', m.before_grade, 'safeguarded', m.before_safeguarded),
    'after', json_build_object('grade', m.after_grade, 'safeguarded', m.after_safeguarded),
    'reason', m.reason, 'on', m.moderated_on, 'at', m.at::text, 'by', p.display_name) order by m.id), '[]')
  from audits.moderation m
  join access.person p on p.authority_id = m.authority_id and p.id = m.by_person
  where m.authority_id = c.authority_id and m.case_id = c.id and m.judgement_id = (
    select j.id from audits.judgement j
    where j.authority_id = c.authority_id and j.case_id = c.id and j.view = 'agreed'
    order by j.id desc limit 1))`

type Row = Awaited<ReturnType<ReturnType<typeof selectCases>['execute']>>[number]

function caseOf({ moderator, moderations, agreed, ...row }: Row): ModeratedCase {
  return {
    id: row.id as Id<'case'>,
    child: row.childId as Id<'child'>,
    status: row.status as CaseStatus,
    ...{ position: row.position, reference: row.reference, isSettled: row.isSettled },
    ...{ firstGrades: row.firstGrades, urgencies: row.urgencies },
    agreed: agreed as ModeratedCase['agreed'],
    moderator: moderator as Moderator | null,
    moderations: moderations.map(moderationOf),
  }
}

function moderationOf({ id, moderator, judgement, on, at, ...said }: ModerationRow): Moderation {
  return {
    id: id as Id<'moderation'>,
    moderator: moderator as Id<'moderator'>,
    judgement: judgement as Id<'judgement'>,
    ...{ before: said.before, after: said.after, reason: said.reason, by: said.by },
    on: dayOf(on),
    at: instantOfColumn(at),
  }
}
