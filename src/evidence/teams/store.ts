import type { Actor } from '../../access/index.ts'
import { formatDay, type Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import { knownOn } from '../../organisation/index.ts'
import { dayOf, instantOfColumn } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { KnownTeam, TeamEntry } from './model.ts'

/** The teams that there are now; these alone where they are named. */
export async function knownTeams(
  { sql }: Transaction,
  teams: readonly string[] | null = null,
): Promise<KnownTeam[]> {
  const now = sql
    .selectFrom('organisation.teamVersion as v')
    .select(['v.thingId', 'v.name'])
    .select((query) =>
      query
        .selectFrom('organisation.teamVersion as f')
        .select((first) => first.fn.min('f.knownFrom').as('since'))
        .whereRef('f.thingId', '=', 'v.thingId')
        .as('since'),
    )
    .where(knownOn('v', null))
    .orderBy('v.name')
    .orderBy('v.thingId')
  const rows = await (teams === null ? now : now.where('v.thingId', 'in', [...teams, NOBODY])).execute()
  return rows.map(({ thingId, name, since }) => {
    return { id: thingId as Id<'team'>, name, knownSince: instantOfColumn(since ?? '') }
  })
}

/** An id that no team has: an empty list of teams is a list all the same. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** The teams in which the person’s own worker record stands. */
export async function teamsOfPerson({ sql }: Transaction, person: Id<'person'>): Promise<Id<'team'>[]> {
  const rows = await sql
    .selectFrom('access.person as p')
    .innerJoin('organisation.workerVersion as v', (join) =>
      join.onRef('v.authorityId', '=', 'p.authorityId').onRef('v.thingId', '=', 'p.workerId'),
    )
    .select('v.teamId')
    .where('p.id', '=', person)
    .where(knownOn('v', null))
    .execute()
  return rows.flatMap(({ teamId }) => (teamId === null ? [] : [teamId as Id<'team'>]))
}

/** What is attested of these teams and was not taken away, the newest first. */
export async function teamEntriesOf({ sql }: Transaction, teams: readonly string[]): Promise<TeamEntry[]> {
  const rows = await sql
    .selectFrom('evidence.teamEntry as e')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'e.authorityId').onRef('p.id', '=', 'e.madeBy'),
    )
    .leftJoin('evidence.teamEntryTakenAway as t', (join) =>
      join.onRef('t.authorityId', '=', 'e.authorityId').onRef('t.entryId', '=', 'e.id'),
    )
    .select(['e.id', 'e.teamId', 'e.kind', 'e.happenedOn', 'e.reference', 'p.displayName'])
    .where('e.teamId', 'in', [...teams, NOBODY])
    .where('t.entryId', 'is', null)
    .orderBy('e.happenedOn', 'desc')
    .orderBy('e.id', 'desc')
    .execute()
  return rows.map(({ id, teamId, kind, happenedOn, reference, displayName }) => ({
    ...{ id: id as Id<'teamEntry'>, team: teamId as Id<'team'>, kind, reference },
    ...{ happenedOn: dayOf(happenedOn), attestedBy: displayName },
  }))
}

/** Lets one of two who attest of the same team at once wait for the other. */
export async function lockTeam({ client }: Transaction, team: string): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(hashtext('evidence.team_entry'), hashtext($1))`, [team])
}

interface NewTeamEntry extends Pick<TeamEntry, 'id' | 'team' | 'kind' | 'reference'> {
  readonly happenedOn: Day
}

export async function insertTeamEntry(
  { sql }: Transaction,
  { authority: authorityId, person: madeBy }: Actor,
  { id, team: teamId, kind, happenedOn, reference }: NewTeamEntry,
  at: Instant,
): Promise<void> {
  await sql
    .insertInto('evidence.teamEntry')
    .values({
      ...{ authorityId, id, teamId, kind, happenedOn: formatDay(happenedOn), reference },
      ...{ madeBy, madeAt: formatInstant(at) },
    })
    .execute()
}

/** Takes an entry away; says whether it still stood. */
export async function takeTeamEntryAway(
  { sql }: Transaction,
  { authority: authorityId, person: byPerson }: Actor,
  entry: Id<'teamEntry'>,
  { at, reason }: { readonly at: Instant; readonly reason: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await sql
    .insertInto('evidence.teamEntryTakenAway')
    .values({ authorityId, entryId: entry, byPerson, at: formatInstant(at), reason })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0) > 0
}
