import { sql as raw } from 'kysely'
import type { Id } from '../../kernel/ids.ts'
import { dayOrNull } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { CaseFile, CaseStatus } from './model.ts'

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
}

type Row = Awaited<ReturnType<ReturnType<typeof caseRows>['execute']>>[number]

const teamName = raw<string | null>`(
  select t.name from organisation.team_version t
  where t.authority_id = c.authority_id and t.thing_id = c.team_id and t.known_until is null)`

/** Who sits there now: by account where there is one, else by the name of the worker. */
function auditorIn(seat: 'first' | 'second') {
  return raw<CaseFile['first']>`(
    select json_build_object('person', a.person_id, 'name', coalesce(p.display_name, w.name, 'Name not recorded'))
    from audits.auditor a
    left join access.person p on p.authority_id = a.authority_id and p.id = a.person_id
    left join organisation.worker_version w
      on w.authority_id = a.authority_id and w.thing_id = a.worker_id and w.known_until is null
    where a.authority_id = c.authority_id and a.case_id = c.id and a.seat = ${seat} and a.until_at is null)`
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
