import { sql as raw, type RawBuilder, type SqlBool } from 'kysely'
import type { Actor } from '../../../access/index.ts'
import { formatDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { dayOf } from '../../../platform/database/columns.ts'
import type { Look } from '../look.ts'
import { sayAskedForChild, sayAudited, sayMoreAsked, sayOwnChildren } from './words.ts'

/** How many of the children this person works with are on each register today. */
export const ownChildren: Look = async ({ sql }, actor, { today }) => {
  const day = formatDay(today)
  const rows = await sql
    .selectFrom('register.register as r')
    .select(['r.code', 'r.name'])
    .select(
      raw<number>`(
        select count(distinct v.child_id)::int from register.stay_version v
        where v.authority_id = r.authority_id and v.register_id = r.id
          and v.known_until is null and not v.is_withdrawn
          and v.starts_on <= ${day}::date and (v.ends_on is null or v.ends_on > ${day}::date)
          and ${isOwn(actor, 'v')})`.as('count'),
    )
    .orderBy('r.name')
    .execute()
  return { tasks: [], facts: rows.map((row) => sayOwnChildren(row, row.count)), children: [] }
}

/** What audits asked for the children this person works with, the first due first. */
export const askedForOwn: Look = async ({ sql }, actor, { today }) => {
  const rows = await sql
    .selectFrom('audits.caseAction as a')
    .innerJoin('audits.caseFile as c', (join) =>
      join.onRef('c.authorityId', '=', 'a.authorityId').onRef('c.id', '=', 'a.caseId'),
    )
    .innerJoin('audits.round as r', (join) =>
      join.onRef('r.authorityId', '=', 'c.authorityId').onRef('r.id', '=', 'c.roundId'),
    )
    .select(['a.childId', 'a.what', 'a.owner', 'a.dueOn', 'c.position', 'r.code as round'])
    .where('a.doneOn', 'is', null)
    .where(isOwn(actor, 'a'))
    .orderBy('a.dueOn')
    .orderBy('a.id')
    .execute()
  const asked = rows.map((row) => ({ ...row, child: row.childId as Id<'child'>, dueOn: dayOf(row.dueOn) }))
  const shown = asked.slice(0, MOST)
  return {
    tasks: shown.map((each) => sayAskedForChild(each, today)),
    facts: sayMoreAsked(asked.length - shown.length),
    children: shown.map(({ child }) => child),
  }
}

const MOST = 5

/** How many of the children this person works with the latest announced rounds look at. */
export const auditsOfOwn: Look = async ({ sql }, actor, { today }) => {
  const rows = await sql
    .selectFrom('audits.caseFile as c')
    .innerJoin('audits.round as r', (join) =>
      join.onRef('r.authorityId', '=', 'c.authorityId').onRef('r.id', '=', 'c.roundId'),
    )
    .select(['r.code', 'r.status', raw<number>`count(distinct c.child_id)::int`.as('count')])
    .where('c.status', 'not in', ['replaced', 'cancelled'])
    .where('r.status', 'in', ['auditing', 'closed'])
    .where('r.announcedOn', '<=', formatDay(today))
    .where(isOwn(actor, 'c'))
    .groupBy(['r.code', 'r.status', 'r.announcedOn'])
    .orderBy('r.announcedOn', 'desc')
    .limit(2)
    .execute()
  const facts = rows.map(({ code, status, count }) =>
    sayAudited({ code, isClosed: status === 'closed' }, count),
  )
  return { tasks: [], facts, children: [] }
}

/** The child is one of this person's own or their team's, and not only one of an audit. */
function isOwn({ person }: Actor, alias: string): RawBuilder<SqlBool> {
  return raw`exists (
    select from access.sight s
    where s.authority_id = ${raw.ref(`${alias}.authorityId`)} and s.child_id = ${raw.ref(`${alias}.childId`)}
      and s.person_id = ${person} and (s.until_at is null or s.until_at > now())
      and s.why in ('involvement', 'team'))`
}
