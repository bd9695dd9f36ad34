import type { Actor } from '../../access/index.ts'
import { formatDay, type Day } from '../../kernel/day.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { ShareCounts } from './model.ts'

const LISTED = `select distinct v.register_id, v.child_id from register.stay_version v
  where v.known_until is null and not v.is_withdrawn and v.starts_on <= $1::date
    and (v.ends_on is null or v.ends_on > $1::date)`

// A child without a state has no duty by the standard: to that child it does not apply.
const COUNT = `with listed as materialized (${LISTED}),
  sizes as (select register_id, count(*)::int as n from listed group by register_id)
  select l.register_id as register, s.standard, z.n as "listCount", array[
    count(*) filter (where s.verdict_now = 'met'), count(*) filter (where s.verdict_now = 'notMet'),
    count(*) filter (where s.verdict_now = 'cannotTell'), count(*) filter (where s.verdict_now = 'notYetDue'),
    z.n - count(*) filter (where s.verdict_now <> 'notApplicable')]::int[] as counts
  from listed l join sizes z on z.register_id = l.register_id
    join standards.child_state s on s.child_id = l.child_id
  group by l.register_id, s.standard, z.n order by l.register_id, s.standard`

/** Counts the kept states of the whole list of each register on a day. */
export async function countShares({ client }: Transaction, on: Day): Promise<ShareCounts[]> {
  return (await client.query<ShareCounts>(COUNT, [formatDay(on)])).rows
}

/** Who is on which register on a day, as known now. */
export async function listedOn(
  { client }: Transaction,
  on: Day,
): Promise<{ readonly register: string; readonly child: string }[]> {
  const { rows } = await client.query<{ register_id: string; child_id: string }>(LISTED, [formatDay(on)])
  return rows.map(({ register_id: register, child_id: child }) => ({ register, child }))
}

/** The day of the first cut; null before it. */
export async function firstCutDay({ client }: Transaction): Promise<string | null> {
  const { rows } = await client.query<{ day: string | null }>(
    'select min(cut_on) as day from standards.share',
  )
  return rows[0]?.day ?? null
}

const INSERT = `insert into standards.share (authority_id, id, register_id, standard, cut_on, made_at, met_count,
    not_met_count, cannot_tell_count, not_yet_due_count, not_applicable_count, list_count)
  select $1, s.id, s.register_id, s.standard, $2::date, $3::timestamptz, s.a, s.b, s.c, s.d, s.e, s.n
  from unnest($4::uuid[], $5::uuid[], $6::text[], $7::int[], $8::int[], $9::int[], $10::int[], $11::int[], $12::int[])
    as s (id, register_id, standard, a, b, c, d, e, n)
  where not exists (
    select from (select * from standards.share l
      where l.register_id = s.register_id and l.standard = s.standard and l.cut_on = $2::date
      order by l.made_at desc, l.id desc limit 1) newest
    where (newest.met_count, newest.not_met_count, newest.cannot_tell_count, newest.not_yet_due_count,
      newest.not_applicable_count) = (s.a, s.b, s.c, s.d, s.e))
  returning 1`

/** Keeps the counts of a day where they differ from its newest cut; gives how many were kept. */
export async function insertShares(
  { client }: Transaction,
  { authority }: Actor,
  cut: { readonly on: Day; readonly at: Instant; readonly newId: () => string },
  shares: readonly ShareCounts[],
): Promise<number> {
  const column = (place: number) => shares.map(({ counts }) => counts[place] ?? 0)
  const { rowCount } = await client.query(INSERT, [
    ...[authority, formatDay(cut.on), formatInstant(cut.at), shares.map(() => cut.newId())],
    ...[shares.map(({ register }) => register), shares.map(({ standard }) => standard)],
    ...[column(0), column(1), column(2), column(3), column(4), shares.map(({ listCount }) => listCount)],
  ])
  return rowCount ?? 0
}
