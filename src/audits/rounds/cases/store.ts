import { sql as raw } from 'kysely'
import type { Actor } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { CaseStatus } from '../../case/model.ts'
import { STANDING } from '../../moderation/store.ts'
import type { Agreed, CaseInRound, NewCase, Pair } from './model.ts'

const OUT_OF_SAMPLE = ['replaced', 'cancelled'] as const

/** The cases of one attempt, those that were replaced included, in the order of the sample and then of their making. */
export async function findCases(
  transaction: Transaction,
  round: Id<'round'>,
  attempt: number,
): Promise<CaseInRound[]> {
  const rows = await selectCases(transaction)
    .where('c.roundId', '=', round)
    .where('c.attempt', '=', attempt)
    .orderBy('c.position')
    .orderBy('c.id')
    .execute()
  return rows.map(caseOf)
}

/** Makes whoever writes to a case of the round wait until this transaction ends; read the cases after it. */
export async function lockCases({ sql }: Transaction, round: Id<'round'>): Promise<void> {
  const cases = sql.selectFrom('audits.caseFile').select('id').where('roundId', '=', round)
  await cases.orderBy('id').forNoKeyUpdate().execute()
}

/** A case that somebody is about to replace or allocate; null when it is no case of the round. */
export async function findCaseInRound(
  transaction: Transaction,
  round: Id<'round'>,
  id: Id<'case'>,
): Promise<CaseInRound | null> {
  const row = await selectCases(transaction)
    .where('c.roundId', '=', round)
    .where('c.id', '=', id)
    .executeTakeFirst()
  return row ? caseOf(row) : null
}

function selectCases({ sql }: Transaction) {
  return (
    sql
      .selectFrom('audits.caseFile as c')
      .leftJoin('organisation.teamVersion as t', (join) =>
        join
          .onRef('t.authorityId', '=', 'c.authorityId')
          .onRef('t.thingId', '=', 'c.teamId')
          .on('t.knownUntil', 'is', null),
      )
      .select([
        'c.id',
        'c.childId',
        'c.reference',
        'c.position',
        'c.status',
        'c.ageYears',
        'c.isOpenToSocialCare',
      ])
      .select(['c.replacesId', 'c.replacementReason', 't.name as team'])
      // What the pair agreed counts once it is submitted, and what moderation made of it; a first view is nobody else's.
      .select([PAIR.as('pair'), STANDING.as('agreed')])
  )
}

const PAIR = raw<Pair>`(
  select coalesce(json_agg(json_build_object('id', a.id, 'seat', a.seat, 'person', a.person_id, 'worker', a.worker_id,
      'name', coalesce(p.display_name, w.name, 'Name not recorded'), 'overrideReason', a.override_reason)
    order by a.seat), '[]')
  from audits.auditor a
  left join access.person p on p.authority_id = a.authority_id and p.id = a.person_id
  left join organisation.worker_version w
    on w.authority_id = a.authority_id and w.thing_id = a.worker_id and w.known_until is null
  where a.authority_id = c.authority_id and a.case_id = c.id and a.until_at is null)`

type Row = Awaited<ReturnType<ReturnType<typeof selectCases>['execute']>>[number]

function caseOf({ id, childId, status, team, pair, agreed, replacesId, ...row }: Row): CaseInRound {
  return {
    id: id as Id<'case'>,
    child: childId as Id<'child'>,
    reference: row.reference,
    position: row.position,
    status: status as CaseStatus,
    ageYears: row.ageYears,
    team,
    isOpenToSocialCare: row.isOpenToSocialCare,
    pair,
    agreed: agreed as Agreed | null,
    replaces: replacesId as Id<'case'> | null,
    replacementReason: row.replacementReason,
  }
}

export async function insertCases(
  { sql }: Transaction,
  actor: Actor,
  { round: roundId, attempt }: { readonly round: Id<'round'>; readonly attempt: number },
  cases: readonly NewCase[],
): Promise<void> {
  const rows = cases.map(({ child: childId, team: teamId, replaces, ...each }) => ({
    ...{ authorityId: actor.authority, id: each.id, roundId, attempt, childId, reference: each.reference },
    ...{ position: each.position, status: 'drawn', ageYears: each.ageYears, teamId },
    ...{ isOpenToSocialCare: each.isOpenToSocialCare, replacesId: replaces?.id ?? null },
    replacementReason: replaces?.reason ?? null,
  }))
  await sql.insertInto('audits.caseFile').values(rows).execute()
}

export async function setCaseStatus(
  { sql }: Transaction,
  cases: readonly Id<'case'>[],
  status: CaseStatus,
): Promise<void> {
  if (cases.length === 0) return
  await sql.updateTable('audits.caseFile').set({ status }).where('id', 'in', cases).execute()
}

/** Takes the cases of earlier attempts, or of all when the round is cancelled, out of the round. */
export async function cancelEarlierCases(
  { sql }: Transaction,
  round: Id<'round'>,
  before: number,
): Promise<void> {
  await sql
    .updateTable('audits.caseFile')
    .set({ status: 'cancelled' })
    .where('roundId', '=', round)
    .where('attempt', '<', before)
    .where('status', 'not in', OUT_OF_SAMPLE)
    .execute()
}
