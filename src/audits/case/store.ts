import { sql as raw } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { dayOrNull, instantOfColumn } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { CaseFile, CaseStatus, GivenView, Seat } from './model.ts'

/** A case under the actor's sight; null when there is none. */
export async function findCase(transaction: Transaction, id: Id<'case'>): Promise<CaseFile | null> {
  const row = await caseRows(transaction).where('c.id', '=', id).executeTakeFirst()
  return row ? caseOf(row) : null
}

/** The same for somebody who will write: all who write to one case wait here for each other. */
export async function lockCase(transaction: Transaction, id: Id<'case'>): Promise<CaseFile | null> {
  const row = await caseRows(transaction).where('c.id', '=', id).forNoKeyUpdate('c').executeTakeFirst()
  return row ? caseOf(row) : null
}

/** The cases at which the person has a seat now, the newest round first. */
export async function casesOfAuditor(transaction: Transaction, person: Id<'person'>): Promise<CaseFile[]> {
  const rows = await caseRows(transaction)
    .where((query) =>
      query.exists(
        query
          .selectFrom('audits.auditor as a')
          .select('a.id')
          .whereRef('a.authorityId', '=', 'c.authorityId')
          .whereRef('a.caseId', '=', 'c.id')
          .where('a.personId', '=', person)
          .where('a.untilAt', 'is', null),
      ),
    )
    .orderBy('r.madeAt', 'desc')
    .orderBy('c.position')
    .execute()
  return rows.map(caseOf)
}

export async function setStatus({ sql }: Transaction, id: Id<'case'>, status: CaseStatus): Promise<void> {
  await sql.updateTable('audits.caseFile').set({ status }).where('id', '=', id).execute()
}

function caseRows({ sql }: Transaction) {
  return sql
    .selectFrom('audits.caseFile as c')
    .innerJoin('audits.round as r', (join) =>
      join.onRef('r.authorityId', '=', 'c.authorityId').onRef('r.id', '=', 'c.roundId'),
    )
    .select(['c.id', 'c.childId', 'c.position', 'c.status', 'c.ageYears', 'c.isOpenToSocialCare'])
    .select([
      'r.id as roundId',
      'r.code',
      'r.theme',
      'r.status as roundStatus',
      'r.asAt',
      'r.knownOn',
      'r.periodFrom',
    ])
    .select(['r.periodUntil', 'r.announcedOn', 'r.dueOn', 'r.tool'])
    .select([teamName.as('team'), auditorIn('first').as('first'), auditorIn('second').as('second')])
    .select([givenIn('first').as('givenFirst'), givenIn('second').as('givenSecond')])
    .select([VIEWS_OPEN.as('areOpen'), RELEASE.as('release')])
}

type Row = Awaited<ReturnType<ReturnType<typeof caseRows>['execute']>>[number]

const teamName = raw<string | null>`(
  select t.name from organisation.team_version t
  where t.authority_id = c.authority_id and t.thing_id = c.team_id and t.known_until is null)`

/** Who sits there now: by account where there is one, else by the name of the worker. */
function auditorIn(seat: 'first' | 'second') {
  return raw<CaseFile['first']>`(
    select json_build_object('person', a.person_id, 'name', coalesce(p.display_name, w.name, 'Name not recorded'),
      'hasLeft', p.closed_at is not null)
    from audits.auditor a
    left join access.person p on p.authority_id = a.authority_id and p.id = a.person_id
    left join organisation.worker_version w
      on w.authority_id = a.authority_id and w.thing_id = a.worker_id and w.known_until is null
    where a.authority_id = c.authority_id and a.case_id = c.id and a.seat = ${seat} and a.until_at is null)`
}

interface SignedRow {
  readonly by: string
  readonly at: string
}

/** The first view of who sits there now; the view of somebody who sat there before is not it. */
function givenIn(seat: Seat) {
  return raw<SignedRow | null>`(
    select json_build_object('by', p.display_name, 'at', s.at)
    from audits.submission s
    join audits.auditor a on a.authority_id = s.authority_id and a.case_id = s.case_id and a.seat = s.view
      and a.person_id = s.by_person and a.until_at is null
    join access.person p on p.authority_id = s.authority_id and p.id = s.by_person
    where s.authority_id = c.authority_id and s.case_id = c.id and s.view = ${seat}
    order by s.attempt limit 1)`
}

const VIEWS_OPEN = raw<boolean>`audits.views_open(c.authority_id, c.id)`

const RELEASE = raw<(SignedRow & { readonly seat: Seat; readonly reason: string }) | null>`(
  select json_build_object('seat', a.seat, 'reason', r.reason, 'by', p.display_name, 'at', r.at)
  from audits.release r
  join audits.auditor a on a.authority_id = r.authority_id and a.case_id = r.case_id
    and a.person_id = r.person_id and a.until_at is null
  join access.person p on p.authority_id = r.authority_id and p.id = r.by_person
  where r.authority_id = c.authority_id and r.case_id = c.id limit 1)`

function signedOf(row: SignedRow | null): GivenView | null {
  return row && { by: row.by, at: instantOfColumn(row.at) }
}

function caseOf(row: Row): CaseFile {
  return {
    id: row.id as Id<'case'>,
    child: row.childId as Id<'child'>,
    position: row.position,
    status: row.status as CaseStatus,
    ageYears: row.ageYears,
    team: row.team,
    isOpenToSocialCare: row.isOpenToSocialCare,
    first: row.first,
    second: row.second,
    views: {
      first: signedOf(row.givenFirst),
      second: signedOf(row.givenSecond),
      areOpen: row.areOpen,
    },
    release: row.release && { ...row.release, at: instantOfColumn(row.release.at) },
    round: {
      id: row.roundId as Id<'round'>,
      code: row.code,
      theme: row.theme,
      status: row.roundStatus,
      asAt: dayOrNull(row.asAt),
      knownOn: dayOrNull(row.knownOn),
      periodFrom: dayOrNull(row.periodFrom),
      periodUntil: dayOrNull(row.periodUntil),
      announcedOn: dayOrNull(row.announcedOn),
      dueOn: dayOrNull(row.dueOn),
      tool: row.tool,
    },
  }
}
