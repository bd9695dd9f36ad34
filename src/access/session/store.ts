import type pg from 'pg'
import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import { instantOfColumn, instantOrNull } from '../../platform/database/columns.ts'
import { askAs, goOnAsFound, type Transaction, type Who } from '../../platform/database/with-actor.ts'
import { actorOf, rolesIn, type PersonRow } from '../store.ts'
import type { Sitter } from '../arriving.ts'

/** Who sits behind a token, whether or not the session still lives; null where nobody with an open account does. */
export async function findSitter(
  pool: pg.Pool,
  doorkeeper: Who,
  tokenSha256: string,
): Promise<Sitter | null> {
  const [row] = await askAs<SitterRow>(pool, doorkeeper, { text: SITTER, values: [tokenSha256] })
  return sitterOf(row)
}

/** The same within a transaction of the doorkeeper's, which goes on as whoever sits there. */
export async function letSit(transaction: Transaction, tokenSha256: string): Promise<Sitter | null> {
  const [row] = await goOnAsFound<SitterRow>(transaction, { text: SITTER, values: [tokenSha256] })
  return sitterOf(row)
}

function sitterOf(row: SitterRow | undefined): Sitter | null {
  if (row === undefined) return null
  const session = {
    lastSeenAt: instantOfColumn(row.lastSeenAt),
    endsAt: instantOfColumn(row.endsAt),
    endedAt: instantOrNull(row.endedAt),
  }
  return { actor: actorOf(row, rolesIn(row.roles)), session }
}

type SitterRow = PersonRow & {
  readonly lastSeenAt: string
  readonly endsAt: string
  readonly endedAt: string | null
  readonly roles: readonly string[]
}

const SITTER = `
  select p.id, p.authority_id, p.display_name, p.kind, p.login, p.worker_id, p.agency_id,
    s.last_seen_at, s.ends_at, s.ended_at,
    array(select h.role from access.role_held h
      where h.authority_id = p.authority_id and h.person_id = p.id and h.until_at is null) as roles
  from access.web_session s
  join access.person p on p.authority_id = s.authority_id and p.id = s.person_id
  where s.token_sha256 = $1 and p.closed_at is null`

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

/** Ends one session; row security lets nobody end another person's but the doorkeeper and an administrator. */
export async function endSession({ sql }: Transaction, tokenSha256: string, at: Instant): Promise<void> {
  await sql
    .updateTable('access.webSession')
    .set({ endedAt: formatInstant(at) })
    .where('tokenSha256', '=', tokenSha256)
    .where('endedAt', 'is', null)
    .execute()
}

/** Ends every session of the person, but for the one that may be spared: the one that the person sits in. */
export async function endSessions(
  { sql }: Transaction,
  person: string,
  at: Instant,
  sparedTokenSha256: string | null = null,
): Promise<void> {
  await sql
    .updateTable('access.webSession')
    .set({ endedAt: formatInstant(at) })
    .where('personId', '=', person)
    .where('endedAt', 'is', null)
    .where('tokenSha256', '<>', sparedTokenSha256 ?? '')
    .execute()
}

/** The argon2id hash of an account that is open, under the doorkeeper's eyes alone. */
export async function findPassword(
  transaction: Transaction,
  login: string,
): Promise<{ person: Id<'person'>; hash: string } | null> {
  const row = await passwords(transaction)
    .where((query) => query(query.fn('lower', ['p.login']), '=', login.toLowerCase()))
    .executeTakeFirst()
  return row ? { person: row.id as Id<'person'>, hash: row.hash } : null
}

/** The argon2id hash of the person who asks, with the login that the next password may not repeat. */
export async function findOwnPassword(
  transaction: Transaction,
  person: string,
): Promise<{ login: string; hash: string } | null> {
  const row = await passwords(transaction).where('p.id', '=', person).executeTakeFirst()
  return row ? { login: row.login, hash: row.hash } : null
}

function passwords({ sql }: Transaction) {
  return sql
    .selectFrom('access.person as p')
    .innerJoin('access.password as w', (join) =>
      join.onRef('w.personId', '=', 'p.id').onRef('w.authorityId', '=', 'p.authorityId'),
    )
    .select(['p.id', 'p.login', 'w.hash'])
    .where('p.closedAt', 'is', null)
}

/** Keeps the password that the person chose, in the place of the one before. */
export async function insertPassword(
  { sql }: Transaction,
  password: {
    readonly authority: string
    readonly person: string
    readonly hash: string
    readonly at: Instant
  },
): Promise<void> {
  const { authority, person, hash, at } = password
  await sql
    .insertInto('access.password')
    .values({ authorityId: authority, personId: person, hash })
    .onConflict((conflict) => conflict.columns(['authorityId', 'personId']).doUpdateSet({ hash }))
    .execute()
  await sql
    .updateTable('access.person')
    .set({ passwordSetAt: formatInstant(at) })
    .where('id', '=', person)
    .execute()
}
