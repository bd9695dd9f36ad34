import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import { instantOfColumn, instantOrNull } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { SessionTimes } from './rules.ts'

export interface Session extends SessionTimes {
  readonly person: Id<'person'>
}

export async function findSession({ sql }: Transaction, tokenSha256: string): Promise<Session | null> {
  const row = await sql
    .selectFrom('access.webSession')
    .select(['personId', 'lastSeenAt', 'endsAt', 'endedAt'])
    .where('tokenSha256', '=', tokenSha256)
    .executeTakeFirst()
  if (!row) return null
  return {
    person: row.personId as Id<'person'>,
    lastSeenAt: instantOfColumn(row.lastSeenAt),
    endsAt: instantOfColumn(row.endsAt),
    endedAt: instantOrNull(row.endedAt),
  }
}

export interface NewSession {
  readonly authority: string
  readonly person: string
  readonly tokenSha256: string
  readonly startedAt: Instant
  readonly endsAt: Instant
}

export async function insertSession({ sql }: Transaction, session: NewSession): Promise<void> {
  const startedAt = formatInstant(session.startedAt)
  await sql
    .insertInto('access.webSession')
    .values({
      authorityId: session.authority,
      tokenSha256: session.tokenSha256,
      personId: session.person,
      startedAt,
      lastSeenAt: startedAt,
      endsAt: formatInstant(session.endsAt),
    })
    .execute()
}

export async function touchSession({ sql }: Transaction, tokenSha256: string, at: Instant): Promise<void> {
  await sql
    .updateTable('access.webSession')
    .set({ lastSeenAt: formatInstant(at) })
    .where('tokenSha256', '=', tokenSha256)
    .execute()
}

/** Ends one session, or every session of the person when no token is given. */
export async function endSessions(
  { sql }: Transaction,
  person: string,
  at: Instant,
  tokenSha256: string | null,
): Promise<void> {
  const all = sql
    .updateTable('access.webSession')
    .set({ endedAt: formatInstant(at) })
    .where('personId', '=', person)
    .where('endedAt', 'is', null)
  await (tokenSha256 === null ? all : all.where('tokenSha256', '=', tokenSha256)).execute()
}

/** The argon2id hash of an account that is open, under the doorkeeper's eyes alone. */
export async function findPassword(
  { sql }: Transaction,
  login: string,
): Promise<{ person: Id<'person'>; hash: string } | null> {
  const row = await sql
    .selectFrom('access.person as p')
    .innerJoin('access.password as w', (join) =>
      join.onRef('w.personId', '=', 'p.id').onRef('w.authorityId', '=', 'p.authorityId'),
    )
    .select(['p.id', 'w.hash'])
    .where('p.login', '=', login)
    .where('p.closedAt', 'is', null)
    .executeTakeFirst()
  return row ? { person: row.id as Id<'person'>, hash: row.hash } : null
}

export async function insertPassword(
  { sql }: Transaction,
  password: {
    readonly authority: string
    readonly person: string
    readonly hash: string
    readonly at: Instant
  },
): Promise<void> {
  const setAt = formatInstant(password.at)
  await sql
    .insertInto('access.password')
    .values({ authorityId: password.authority, personId: password.person, hash: password.hash, setAt })
    .onConflict((conflict) =>
      conflict.columns(['authorityId', 'personId']).doUpdateSet({ hash: password.hash, setAt }),
    )
    .execute()
}
