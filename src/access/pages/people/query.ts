import { sql as raw, type RawBuilder, type SqlBool } from 'kysely'
import { z } from 'zod'
import type { Instant } from '../../../kernel/instant.ts'
import { instantOrNull } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { defineQuery } from '../../door.ts'
import { rolesOfRow } from '../../people/store.ts'
import { STATUSES, statusOf, type Status } from '../../people/words.ts'
import { onlyRoles } from '../../policy.ts'
import { ROLES } from '../../roles.ts'

export const PEOPLE_ON_A_PAGE = 50

const FILTER = z.object({
  name: z.string().trim().max(100).catch(''),
  role: z.enum(ROLES).or(z.literal('')).catch(''),
  status: z.enum(STATUSES).or(z.literal('')).catch(''),
  after: z.uuid().nullable().catch(null),
})

export type PeopleFilter = z.infer<typeof FILTER>

export interface PersonRow {
  readonly id: string
  readonly login: string
  readonly displayName: string
  readonly roles: readonly string[]
  readonly status: Status
  readonly lastSignInAt: Instant | null
}

/** Everybody who has an account, by name, as far as the filter lets them through. */
export const peopleQuery = defineQuery({
  verb: 'access.seePeople',
  input: FILTER,
  load: async (transaction, filter) => {
    const rows = await selectPeople(transaction, filter).execute()
    const people = rows.slice(0, PEOPLE_ON_A_PAGE).map(({ closedAt, passwordSetAt, ...row }) => ({
      ...row,
      status: statusOf({ closedAt, passwordSetAt }),
      lastSignInAt: instantOrNull(row.lastSignInAt),
    }))
    return { filter, people, hasMore: rows.length > PEOPLE_ON_A_PAGE }
  },
  policy: onlyRoles('administrator'),
  trail: ({ people }) => ({ children: [], body: { count: people.length } }),
})

const NAME = raw.ref<string>('p.displayName')
const BY_NAME = raw`${NAME} collate "en-GB-x-icu"`

function selectPeople({ sql }: Transaction, filter: PeopleFilter) {
  return sql
    .selectFrom('access.person as p')
    .select(['p.id', 'p.login', 'p.displayName', 'p.passwordSetAt', 'p.closedAt', rolesOfRow, lastSignIn])
    .where('p.kind', '=', 'person')
    .where(({ and }) => and(conditionsOf(filter)))
    .orderBy(BY_NAME)
    .orderBy('p.id')
    .limit(PEOPLE_ON_A_PAGE + 1)
}

const lastSignIn = raw<string | null>`(
  select max(s.started_at) from access.web_session s
  where s.authority_id = p.authority_id and s.person_id = p.id)`.as('lastSignInAt')

function conditionsOf({ name, role, status, after }: PeopleFilter): RawBuilder<SqlBool>[] {
  return [
    ...(name === ''
      ? []
      : [raw<SqlBool>`strpos(lower(p.display_name || ' ' || p.login), lower(${name})) > 0`]),
    ...(role === '' ? [] : [holdsRole(role)]),
    ...(status === '' ? [] : [IS[status]]),
    ...(after === null ? [] : [isAfter(after)]),
  ]
}

const IS: Readonly<Record<Status, RawBuilder<SqlBool>>> = {
  active: raw<SqlBool>`p.closed_at is null and p.password_set_at is not null`,
  waiting: raw<SqlBool>`p.closed_at is null and p.password_set_at is null`,
  closed: raw<SqlBool>`p.closed_at is not null`,
}

function holdsRole(role: string): RawBuilder<SqlBool> {
  return raw`exists (select from access.role_held h
    where h.authority_id = p.authority_id and h.person_id = p.id and h.role = ${role} and h.until_at is null)`
}

function isAfter(person: string): RawBuilder<SqlBool> {
  return raw`(${BY_NAME}, p.id) > (
    select l.display_name collate "en-GB-x-icu", l.id from access.person l where l.id = ${person})`
}
