import type { Actor } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import { instantOfColumn } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { NonceRole } from '../../draw/nonce.ts'
import type { Ceremony, KeptDraw, NoncePromise, Redraw } from './model.ts'

/** Where the draw of the round stands. */
export async function findCeremony(transaction: Transaction, round: Id<'round'>): Promise<Ceremony> {
  const redraws = await redrawsOf(transaction, round)
  const attempt = 1 + redraws.filter(({ agreedBy }) => agreedBy !== null).length
  const [promises, draw] = await Promise.all([
    promisesOf(transaction, round, attempt),
    drawOf(transaction, round, attempt),
  ])
  return { attempt, promises, redraws, draw }
}

async function promisesOf(
  { sql }: Transaction,
  round: Id<'round'>,
  attempt: number,
): Promise<NoncePromise[]> {
  const rows = await sql
    .selectFrom('audits.commitment as c')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'c.authorityId').onRef('p.id', '=', 'c.personId'),
    )
    .select(['c.seat', 'c.personId', 'p.displayName', 'c.commitment', 'c.committedAt', 'c.nonce'])
    .where('c.roundId', '=', round)
    .where('c.attempt', '=', attempt)
    .execute()
  return rows.map((row) => ({
    seat: row.seat as NonceRole,
    person: row.personId as Id<'person'>,
    name: row.displayName,
    commitment: row.commitment,
    committedAt: instantOfColumn(row.committedAt),
    nonce: row.nonce,
  }))
}

async function redrawsOf({ sql }: Transaction, round: Id<'round'>): Promise<Redraw[]> {
  const rows = await sql
    .selectFrom('audits.redraw as r')
    .innerJoin('access.person as a', (join) =>
      join.onRef('a.authorityId', '=', 'r.authorityId').onRef('a.id', '=', 'r.askedBy'),
    )
    .leftJoin('access.person as b', (join) =>
      join.onRef('b.authorityId', '=', 'r.authorityId').onRef('b.id', '=', 'r.agreedBy'),
    )
    .select(['r.attempt', 'r.reason', 'r.askedAt', 'r.askedBy', 'r.agreedBy'])
    .select(['a.displayName as askedByName', 'b.displayName as agreedByName'])
    .where('r.roundId', '=', round)
    .orderBy('r.attempt')
    .orderBy('r.askedAt')
    .execute()
  return rows.map(({ askedBy, agreedBy, ...redraw }) => ({
    ...{ attempt: redraw.attempt, reason: redraw.reason, askedAt: instantOfColumn(redraw.askedAt) },
    ...{ askedBy: askedBy as Id<'person'>, askedByName: redraw.askedByName },
    ...{ agreedBy: agreedBy as Id<'person'> | null, agreedByName: redraw.agreedByName },
  }))
}

async function drawOf({ sql }: Transaction, round: Id<'round'>, attempt: number): Promise<KeptDraw | null> {
  const row = await sql
    .selectFrom('audits.draw as d')
    .select(['d.attempt', 'd.seed', 'd.sample', 'd.drawnAt'])
    .where('d.roundId', '=', round)
    .where('d.attempt', '=', attempt)
    .executeTakeFirst()
  return row
    ? { attempt: row.attempt, seed: row.seed, sample: row.sample, drawnAt: instantOfColumn(row.drawnAt) }
    : null
}

/** One turn of a draw: which round, which attempt, who acts and when. */
export interface Turn {
  readonly round: Id<'round'>
  readonly attempt: number
  readonly actor: Actor
  readonly at: Instant
}

export async function insertPromise(
  { sql }: Transaction,
  { round: roundId, attempt, actor, at }: Turn,
  { seat, commitment }: Pick<NoncePromise, 'seat' | 'commitment'>,
): Promise<void> {
  const of = { authorityId: actor.authority, roundId, attempt, seat, personId: actor.person }
  await sql
    .insertInto('audits.commitment')
    .values({ ...of, commitment, committedAt: formatInstant(at) })
    .execute()
}

export async function keepNonce(
  { sql }: Transaction,
  turn: Turn,
  seat: NonceRole,
  nonce: string,
): Promise<void> {
  await sql
    .updateTable('audits.commitment')
    .set({ nonce, revealedAt: formatInstant(turn.at) })
    .where('roundId', '=', turn.round)
    .where('attempt', '=', turn.attempt)
    .where('seat', '=', seat)
    .execute()
}

export async function insertDraw(
  { sql }: Transaction,
  { round: roundId, attempt, actor, at }: Turn,
  { seed, sample }: Pick<KeptDraw, 'seed' | 'sample'>,
): Promise<void> {
  await sql
    .insertInto('audits.draw')
    .values({
      authorityId: actor.authority,
      roundId,
      attempt,
      seed,
      sample: [...sample],
      drawnAt: formatInstant(at),
    })
    .execute()
}

export async function insertRedraw({ sql }: Transaction, turn: Turn, reason: string): Promise<void> {
  const { round: roundId, attempt, actor, at } = turn
  await sql
    .insertInto('audits.redraw')
    .values({
      authorityId: actor.authority,
      roundId,
      attempt,
      reason,
      askedBy: actor.person,
      askedAt: formatInstant(at),
    })
    .execute()
}

export async function agreeToRedraw(
  { sql }: Transaction,
  { round, attempt, actor, at }: Turn,
  { askedAt }: Pick<Redraw, 'askedAt'>,
): Promise<void> {
  await sql
    .updateTable('audits.redraw')
    .set({ agreedBy: actor.person, agreedAt: formatInstant(at) })
    .where('roundId', '=', round)
    .where('attempt', '=', attempt)
    .where('askedAt', '=', formatInstant(askedAt))
    .execute()
}
