import { sql as raw } from 'kysely'
import { formatDay, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { knownOn } from '../../../organisation/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'

export interface Team {
  readonly id: Id<'team'>
  readonly name: string
}

/** The teams that work with a child on the day, by their names. */
export async function teamsWithChildren({ sql }: Transaction, today: Day): Promise<Team[]> {
  const day = formatDay(today)
  const rows = await sql
    .selectFrom('organisation.teamVersion as v')
    .select(['v.thingId', 'v.name'])
    .where(knownOn('v', null))
    .where((query) =>
      query.exists(
        query
          .selectFrom('organisation.involvementVersion as i')
          .select('i.childId')
          .whereRef('i.teamId', '=', 'v.thingId')
          .where(knownOn('i', null))
          .where('i.startsOn', '<=', day)
          .where((or) => or.or([or('i.endsOn', 'is', null), or('i.endsOn', '>', day)])),
      ),
    )
    .orderBy(raw`v.name collate "en-GB-x-icu"`)
    .orderBy('v.thingId')
    .execute()
  return rows.map(({ thingId, name }) => ({ id: thingId as Id<'team'>, name }))
}

/** The children with whom somebody of the team works on the day. */
export async function childrenOfTeam(
  { sql }: Transaction,
  team: Id<'team'>,
  today: Day,
): Promise<Id<'child'>[]> {
  const day = formatDay(today)
  const rows = await sql
    .selectFrom('organisation.involvementVersion as v')
    .select('v.childId')
    .distinct()
    .where('v.teamId', '=', team)
    .where(knownOn('v', null))
    .where('v.startsOn', '<=', day)
    .where((query) => query.or([query('v.endsOn', 'is', null), query('v.endsOn', '>', day)]))
    .orderBy('v.childId')
    .execute()
  return rows.map(({ childId }) => childId as Id<'child'>)
}

/** The children with whom a person or that person's team works: not those seen for another reason, such as an audit. */
export async function childrenWorkedWith({ sql }: Transaction, person: Id<'person'>): Promise<Id<'child'>[]> {
  const rows = await sql
    .selectFrom('access.sight as s')
    .select('s.childId')
    .distinct()
    .where('s.personId', '=', person)
    .where('s.why', 'in', ['involvement', 'team'])
    .where((query) => query.or([query('s.untilAt', 'is', null), query('s.untilAt', '>', raw<string>`now()`)]))
    .orderBy('s.childId')
    .execute()
  return rows.map(({ childId }) => childId as Id<'child'>)
}
