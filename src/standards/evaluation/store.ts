import type { Actor } from '../../access/index.ts'
import { formatDay } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { formatInstant, instantOf, type Instant } from '../../kernel/instant.ts'
import { dayOf, instantOfColumn, instantOrNull } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Evaluation, Freshness, News } from './model.ts'

/** The renewal of everybody that began last; null before the first. */
export async function newestFullEvaluation({ sql }: Transaction): Promise<Evaluation | null> {
  const row = await sql
    .selectFrom('standards.evaluation')
    .select(['id', 'asAt', 'ground', 'startedAt', 'endedAt', 'childrenCount', 'doneCount'])
    .where('kind', '=', 'all')
    .orderBy('startedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return {
    ...{ id: row.id as Id<'evaluation'>, kind: 'all', asAt: dayOf(row.asAt), ground: row.ground },
    ...{ startedAt: instantOfColumn(row.startedAt), endedAt: instantOrNull(row.endedAt) },
    ...{ childrenCount: row.childrenCount, doneCount: row.doneCount },
  }
}

export async function insertEvaluation(
  { sql }: Transaction,
  { authority: authorityId }: Actor,
  { id, kind, asAt, ground, startedAt, childrenCount }: Omit<Evaluation, 'endedAt' | 'doneCount'>,
): Promise<void> {
  const days = { asAt: formatDay(asAt), ground, startedAt: formatInstant(startedAt) }
  await sql
    .insertInto('standards.evaluation')
    .values({ authorityId, id, kind, ...days, childrenCount, doneCount: 0 })
    .execute()
}

/**
 * Waits until nobody else renews verdicts that these could be. Ranges of everybody go beside each other; who renews changed
 * children goes alone and last, so that no verdict of an older record is kept over one of a newer.
 */
export async function takeTurn(
  { client }: Transaction,
  { authority }: Actor,
  turn: 'ranges' | 'changed',
): Promise<void> {
  const lock = turn === 'changed' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared'
  await client.query(`select ${lock}(hashtextextended('verdicts ' || $1, 0))`, [authority])
}

const GROUND = `select md5(concat_ws('#',
  (select string_agg(concat_ws('|', source, kind, from_on, until_on), ',' order by source, kind) from evidence.feed),
  (select string_agg(concat_ws('|', code, is_open_to_social_care), ',' order by code) from organisation.involvement_role),
  (select string_agg(day::text, ',' order by day) from reference.bank_holiday))) as ground`

/** What records are held against now, beside the standards, as a sum. */
export async function groundNow({ client }: Transaction): Promise<string> {
  const { rows } = await client.query<{ ground: string }>(GROUND)
  return rows[0]?.ground ?? ''
}

/** Adds to what is done; says whether that was the last of it. */
export async function addDone(
  { client }: Transaction,
  evaluation: string,
  count: number,
  at: Instant,
): Promise<boolean> {
  const { rows } = await client.query<{ isDone: boolean }>(
    `update standards.evaluation set done_count = done_count + $2,
       ended_at = case when done_count + $2 >= children_count then $3::timestamptz end
     where id = $1 returning done_count >= children_count as "isDone"`,
    [evaluation, count, formatInstant(at)],
  )
  return rows[0]?.isDone ?? false
}

/** How many children were ever on a register. */
export async function listedCount({ client }: Transaction): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    'select count(distinct child_id)::int as n from register.stay',
  )
  return rows[0]?.n ?? 0
}

/** Those of the children who were ever on a register. */
export async function everListed({ client }: Transaction, children: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ child_id: string }>(
    'select distinct child_id from register.stay where child_id = any ($1::uuid[]) order by child_id',
    [children],
  )
  return rows.map(({ child_id: child }) => child)
}

/** Of which day kept verdicts of these children are, and of how many of them the records changed after. */
export async function freshnessOf(
  transaction: Transaction,
  children: readonly string[],
): Promise<Freshness | null> {
  const newest = await newestFullEvaluation(transaction)
  if (newest === null) return null
  const { rows } = await transaction.client.query<{ n: number }>(
    `select count(distinct c.child_id)::int as n ${NEWS} and c.child_id = any ($3::uuid[])`,
    [ROOMS_WITH_RECORDS, formatInstant(newest.startedAt), children],
  )
  return { asAt: newest.asAt, isRunning: newest.endedAt === null, changedCount: rows[0]?.n ?? 0 }
}

const DAY_MS = 86_400_000
const NEWS = `from trail.line l join trail.line_child c on c.authority_id = l.authority_id and c.line_id = l.id
  where l.result = 'done' and l.room = any ($1::text[]) and l.at >= $2::timestamptz
    and not exists (select from standards.news_taken t where t.line_id = l.id)
    and (exists (select from register.stay s where s.child_id = c.child_id)
      or exists (select from standards.child_state s where s.child_id = c.child_id))`
const ROOMS_WITH_RECORDS = ['imports', 'organisation', 'register', 'evidence']

/**
 * Whose records changed, by the lines of the trail that nobody took up: whatever changes a record leaves a line that
 * names the child, listed or listed before: of one that was joined to another no verdict may stay. Everything before a
 * renewal of everybody began is old news; a day more, for lines that were written late.
 */
export async function findNews({ client }: Transaction, since: Instant): Promise<News[]> {
  const { rows } = await client.query<News>(
    `select l.id as line, array_agg(c.child_id)::text[] as children ${NEWS} group by l.id order by l.id`,
    [ROOMS_WITH_RECORDS, formatInstant(instantOf(since - DAY_MS))],
  )
  return rows
}

export async function takeNews(
  { client }: Transaction,
  { authority }: Actor,
  lines: readonly string[],
  at: Instant,
): Promise<void> {
  await client.query(
    `insert into standards.news_taken (authority_id, line_id, taken_at)
     select $1, line, $3::timestamptz from unnest($2::uuid[]) as line on conflict do nothing`,
    [authority, lines, formatInstant(at)],
  )
}
