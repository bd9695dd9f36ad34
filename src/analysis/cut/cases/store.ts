import { sql as raw } from 'kysely'
import { isSettledCase as IS_FINISHED, standingJudgement } from '../../../audits/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { FoundCase } from '../found.ts'
import { FIRST_VIEWS, MODERATED } from '../first-views/store.ts'
import type { Dispute } from '../model.ts'

// The pair agreed once the second auditor has confirmed; before, the record may still be given back.
const IS_UNCONFIRMED = raw<boolean>`(c.status = 'submitted' and not ${IS_FINISHED})`

const AUDITORS = raw<FoundCase['auditors']>`(
  select coalesce(json_agg(json_build_object(
      'name', coalesce(p.display_name, w.name, ''), 'isOverridden', a.override_reason is not null)
    order by a.seat), '[]')
  from audits.auditor a
  left join access.person p on p.authority_id = a.authority_id and p.id = a.person_id
  left join organisation.worker_version w
    on w.authority_id = a.authority_id and w.thing_id = a.worker_id and w.known_until is null
  where a.authority_id = c.authority_id and a.case_id = c.id and a.until_at is null)`

const FOLLOW_UPS = raw<FoundCase['followUps']>`(
  select coalesce(json_agg(json_build_object('urgency', f.urgency, 'what', f.what) order by f.id), '[]')
  from audits.follow_up f
  where f.authority_id = c.authority_id and f.case_id = c.id and ${IS_FINISHED})`

// Of each fact the newest check stands.
const CHECKS = raw<readonly (Dispute & { readonly verdict: string })[]>`(
  select coalesce(json_agg(json_build_object(
      'verdict', k.verdict, 'kind', k.fact_kind, 'on', k.fact_on, 'fileSays', k.file_says)
    order by k.fact_on, k.fact_id), '[]')
  from (
    select distinct on (f.fact_id) f.* from audits.fact_check f
    where f.authority_id = c.authority_id and f.case_id = c.id and ${IS_FINISHED}
    order by f.fact_id, f.id desc) k)`

const IS_SINGLE_AUDITED = raw<boolean>`exists (
  select from audits.submission s
  where s.authority_id = c.authority_id and s.case_id = c.id and s.view = 'agreed' and s.is_single_audited)`

const TEAM = raw<string | null>`(
  select t.name from organisation.team_version t
  where t.authority_id = c.authority_id and t.thing_id = c.team_id and t.known_until is null)`

/** The cases in the samples of these rounds, in the order of each sample: neither replaced nor cancelled. */
export async function casesOfRounds(
  { sql }: Transaction,
  rounds: readonly Id<'round'>[],
): Promise<ReadonlyMap<Id<'round'>, FoundCase[]>> {
  const rows = await sql
    .selectFrom('audits.caseFile as c')
    .select(['c.roundId', 'c.id', 'c.childId', 'c.reference', 'c.position', 'c.replacesId', 'c.ageYears'])
    .select([
      'c.isOpenToSocialCare',
      TEAM.as('team'),
      IS_FINISHED.as('isFinished'),
      IS_UNCONFIRMED.as('isUnconfirmed'),
      standingJudgement.as('agreed'),
    ])
    .select([
      AUDITORS.as('auditors'),
      FOLLOW_UPS.as('followUps'),
      CHECKS.as('checks'),
      IS_SINGLE_AUDITED.as('isSingleAudited'),
      FIRST_VIEWS.as('firstViews'),
      MODERATED.as('moderated'),
    ])
    .where(raw<boolean>`c.round_id = any(${rounds}::uuid[])`)
    .where('c.status', 'not in', ['replaced', 'cancelled'])
    .orderBy('c.position')
    .orderBy('c.id')
    .execute()
  const cases = new Map(rounds.map((round): [Id<'round'>, FoundCase[]] => [round, []]))
  for (const row of rows) cases.get(row.roundId as Id<'round'>)?.push(caseOf(row))
  return cases
}

type CaseRow = Pick<
  FoundCase,
  'reference' | 'position' | 'ageYears' | 'team' | 'isFinished' | 'isUnconfirmed' | 'isSingleAudited'
> &
  Pick<FoundCase, 'auditors' | 'followUps' | 'firstViews' | 'moderated'> & {
    readonly id: string
    readonly childId: string
    readonly replacesId: string | null
    readonly isOpenToSocialCare: boolean | null
    readonly checks: readonly (Dispute & { readonly verdict: string })[]
    readonly agreed: { readonly grade: string | null; readonly safeguarded: string | null } | null
  }

function caseOf(row: CaseRow): FoundCase {
  const {
    reference,
    position,
    isFinished,
    isUnconfirmed,
    isSingleAudited,
    ageYears,
    team,
    auditors,
    followUps,
  } = row
  return {
    id: row.id as Id<'case'>,
    child: row.childId as Id<'child'>,
    ...{
      reference,
      position,
      isFinished,
      isUnconfirmed,
      isSingleAudited,
      ageYears,
      team,
      auditors,
      followUps,
    },
    ...{ firstViews: row.firstViews, moderated: row.moderated },
    isReplacement: row.replacesId !== null,
    checkedCount: row.checks.length,
    disputes: row.checks
      .filter(({ verdict }) => verdict === 'disputed')
      .map(({ kind, on, fileSays }) => ({ kind, on, fileSays })),
    openToSocialCare: row.isOpenToSocialCare,
    grade: (row.agreed?.grade ?? null) as FoundCase['grade'],
    safeguarded: (row.agreed?.safeguarded ?? null) as FoundCase['safeguarded'],
  }
}
