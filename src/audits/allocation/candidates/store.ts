import { sql as raw } from 'kysely'
import { asDay, dayOfInstant, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { dayOf, dayOrNull, instantOfColumn, instantOrNull } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { absencesFrom } from '../../../organisation/index.ts'
import type { TeamSpell } from '../../independence.ts'
import type { Candidate, WorkerRecord } from '../model.ts'

type Worker = Id<'worker'>

/** Everybody who holds the role, by name, with what the checks of independence need. */
export async function findCandidates(
  transaction: Transaction,
  today: Day,
  role: 'auditor' | 'moderator' = 'auditor',
): Promise<Candidate[]> {
  const rows = await holders(transaction, role)
  const workers = rows.flatMap(({ workerId }) => (workerId === null ? [] : [workerId as Worker]))
  const records = await workerRecords(transaction, workers)
  const absences = await absencesFrom(transaction, today, null)
  return rows.map((row) => ({
    person: row.id as Id<'person'>,
    name: row.displayName,
    agency: row.agency,
    isOfOtherAgency: row.agency === null ? null : row.agency !== row.authority,
    worker: records.get(row.workerId as Worker) ?? null,
    manages: row.manages,
    related: row.related,
    load: row.load,
    absences: absences.filter(({ person }) => person === row.id),
  }))
}

function holders({ sql }: Transaction, role: string) {
  return sql
    .selectFrom('access.person as p')
    .innerJoin('access.roleHeld as r', (join) =>
      join.onRef('r.authorityId', '=', 'p.authorityId').onRef('r.personId', '=', 'p.id'),
    )
    .innerJoin('organisation.authority as a', 'a.authorityId', 'p.authorityId')
    .select(['p.id', 'p.displayName', 'p.workerId', 'p.agency', 'a.name as authority', LOAD.as('load')])
    .select([declared('manages').as('manages'), declared('related').as('related')])
    .where('r.role', '=', role)
    .where('r.untilAt', 'is', null)
    .where('p.closedAt', 'is', null)
    .orderBy(raw`p.display_name collate "en-GB-x-icu"`)
    .execute()
}

const LOAD = raw<number>`(
  select count(*)::int from audits.auditor s
  join audits.case_file c on c.authority_id = s.authority_id and c.id = s.case_id
  where s.authority_id = p.authority_id and s.person_id = p.id and s.until_at is null
    and c.status in ('allocated', 'inProgress'))`

function declared(kind: 'manages' | 'related') {
  return raw<Worker[]>`array(
    select d.worker_id from organisation.relationship d
    where d.authority_id = p.authority_id and d.person_id = p.id and d.kind = ${kind} and d.ended_at is null)::text[]`
}

async function workerRecords(
  transaction: Transaction,
  workers: readonly Worker[],
): Promise<ReadonlyMap<Worker, WorkerRecord>> {
  if (workers.length === 0) return new Map()
  const known = await membershipsOf(transaction, workers)
  const worked = await workedFor(transaction, workers)
  return new Map(
    workers.map((id) => {
      const own = known.filter(({ worker }) => worker === id)
      const teams = [...own, ...worked.filter(({ worker }) => worker === id)].flatMap(
        ({ spell }) => spell ?? [],
      )
      return [id, { id, teams, service: own.at(-1)?.service ?? null }]
    }),
  )
}

const BEFORE_ALL_DAYS: Day = asDay(-1_000_000)

/** In which team each worker is known to be and was: what was known first counts for all time before. */
async function membershipsOf({ sql }: Transaction, workers: readonly Worker[]) {
  const rows = await sql
    .selectFrom('organisation.workerVersion as w')
    .leftJoin('organisation.teamVersion as t', (join) =>
      join
        .onRef('t.authorityId', '=', 'w.authorityId')
        .onRef('t.thingId', '=', 'w.teamId')
        .on('t.knownUntil', 'is', null),
    )
    .select(['w.thingId', 'w.teamId', 'w.knownFrom', 'w.knownUntil', 't.serviceName'])
    .where('w.thingId', 'in', workers)
    .where('w.isWithdrawn', '=', false)
    .orderBy('w.knownFrom')
    .execute()
  const begun = new Set<string>()
  return rows.map((row) => {
    const from = begun.has(row.thingId) ? dayOfInstant(instantOfColumn(row.knownFrom)) : BEFORE_ALL_DAYS
    begun.add(row.thingId)
    const until = instantOrNull(row.knownUntil)
    const spell = spellOf(row.teamId, from, until === null ? null : dayOfInstant(until))
    return { worker: row.thingId as Worker, service: row.serviceName, spell }
  })
}

/** The teams for which each worker worked with a child. */
async function workedFor({ sql }: Transaction, workers: readonly Worker[]) {
  const rows = await sql
    .selectFrom('organisation.involvementVersion as v')
    .select(['v.workerId', 'v.teamId', 'v.startsOn', 'v.endsOn'])
    .where('v.workerId', 'in', workers)
    .where('v.knownUntil', 'is', null)
    .where('v.isWithdrawn', '=', false)
    .execute()
  return rows.map(({ workerId, teamId, startsOn, endsOn }) => ({
    worker: workerId as Worker,
    spell: spellOf(teamId, dayOf(startsOn), dayOrNull(endsOn)),
  }))
}

function spellOf(team: string | null, from: Day, until: Day | null): TeamSpell | null {
  return team === null ? null : { team: team as Id<'team'>, period: { from, until } }
}
