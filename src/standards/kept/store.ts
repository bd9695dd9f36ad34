import type { Actor } from '../../access/index.ts'
import { formatDay, type Day } from '../../kernel/day.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { ToKeep } from './rules.ts'

export interface KeptAt {
  readonly at: Instant
  readonly asAt: Day
  readonly newId: () => string
}

const STAGED = `unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::date[], $7::date[], $8::text[], $9::text[],
  $10::boolean[], $11::text[])
  as s (id, child_id, standard, stay_id, from_on, due_on, verdict, reason, is_history, entries)`

const SAME = `d.child_id = s.child_id and d.standard = s.standard and d.from_on = s.from_on
  and d.verdict = s.verdict and d.reason = s.reason and d.is_history = s.is_history
  and d.entry_ids = string_to_array(s.entries, ',')::uuid[]
  and coalesce(d.due_on, '-infinity') = coalesce(s.due_on, '-infinity')
  and d.stay_id is not distinct from s.stay_id`

// Both halves look at the table as it was before the statement, so that neither undoes the other.
const KEEP_DUTIES = `with staged as materialized (select * from ${STAGED}),
  held as materialized (
    select * from standards.duty d
    where d.authority_id = $1 and d.superseded_at is null and d.child_id = any ($12::uuid[])),
  closed as (
    update standards.duty d set superseded_at = $13
    where d.authority_id = $1 and d.superseded_at is null and d.id in (
      select d.id from held d where not exists (select from staged s where ${SAME}))
    returning d.child_id),
  added as (
    insert into standards.duty (authority_id, id, child_id, standard, stay_id, from_on, due_on, verdict, reason,
      is_history, entry_ids, as_at, evaluated_at)
    select $1, s.id, s.child_id, s.standard, s.stay_id, s.from_on, s.due_on, s.verdict, s.reason, s.is_history,
      string_to_array(s.entries, ',')::uuid[], $14, $13
    from staged s where not exists (select from held d where ${SAME})
    returning child_id)
  select child_id from closed union select child_id from added`

/** Keeps what was found and closes what no longer holds; what stays the same is left alone. Gives whose verdicts moved. */
export async function keepVerdicts(
  transaction: Transaction,
  { authority }: Actor,
  toKeep: ToKeep,
  keptAt: KeptAt,
): Promise<string[]> {
  const { children, duties } = toKeep
  const { rows } = await transaction.client.query<{ child_id: string }>(KEEP_DUTIES, [
    authority,
    duties.map(() => keptAt.newId()),
    duties.map(({ child }) => child),
    duties.map(({ standard }) => standard),
    duties.map(({ stay }) => stay),
    duties.map(({ from }) => formatDay(from)),
    duties.map(({ due }) => (due === null ? null : formatDay(due))),
    duties.map(({ verdict }) => verdict),
    duties.map(({ reason }) => reason),
    duties.map(({ isHistory }) => isHistory),
    duties.map(({ entries }) => entries.join()),
    children,
    formatInstant(keptAt.at),
    formatDay(keptAt.asAt),
  ])
  await keepStates(transaction, authority, toKeep, keptAt)
  await keepAlarms(transaction, authority, toKeep, keptAt)
  return rows.map(({ child_id: child }) => child)
}

const KEEP_STATES = `insert into standards.child_state as t (authority_id, child_id, standard, verdict_now, verdict_stay,
    next_due_on, not_met_count, history_count, as_at, evaluated_at)
  select $1, s.*, $9::date, $10::timestamptz
  from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::date[], $7::int[], $8::int[]) as s
  on conflict (authority_id, child_id, standard) do update set (verdict_now, verdict_stay, next_due_on,
    not_met_count, history_count, as_at, evaluated_at) = (excluded.verdict_now, excluded.verdict_stay,
    excluded.next_due_on, excluded.not_met_count, excluded.history_count, excluded.as_at, excluded.evaluated_at)
  where (t.verdict_now, t.verdict_stay, t.next_due_on, t.not_met_count, t.history_count) is distinct from
    (excluded.verdict_now, excluded.verdict_stay, excluded.next_due_on, excluded.not_met_count, excluded.history_count)`

/** Where nothing is asked of a child any more, the state says so. */
const CLEAR_STATES = `update standards.child_state t set verdict_now = 'notApplicable', verdict_stay = 'notApplicable',
    next_due_on = null, not_met_count = 0, history_count = 0, as_at = $5::date, evaluated_at = $6::timestamptz
  where t.authority_id = $1 and t.child_id = any ($2::uuid[]) and t.verdict_stay <> 'notApplicable'
    and not exists (select from unnest($3::uuid[], $4::text[]) as s (child_id, standard)
      where s.child_id = t.child_id and s.standard = t.standard)`

async function keepStates(
  { client }: Transaction,
  authority: string,
  { children, states }: ToKeep,
  { at, asAt }: KeptAt,
): Promise<void> {
  const named = [states.map(({ child }) => child), states.map(({ standard }) => standard)]
  await client.query(CLEAR_STATES, [authority, children, ...named, formatDay(asAt), formatInstant(at)])
  await client.query(KEEP_STATES, [
    authority,
    ...named,
    states.map(({ now }) => now),
    states.map(({ overall }) => overall),
    states.map(({ nextDue }) => (nextDue === null ? null : formatDay(nextDue))),
    states.map(({ notMetCount }) => notMetCount),
    states.map(({ historyCount }) => historyCount),
    formatDay(asAt),
    formatInstant(at),
  ])
}

/** An alarm stays until its child is evaluated without a fault; the same one again is the same alarm. */
async function keepAlarms(
  { client }: Transaction,
  authority: string,
  { children, alarms }: ToKeep,
  { at, newId }: KeptAt,
): Promise<void> {
  const named = alarms.map(({ child, standard }) => `${child} ${standard}`)
  await client.query(
    `update standards.alarm set settled_at = $3
     where authority_id = $1 and settled_at is null and child_id = any ($2::uuid[])
       and not (child_id || ' ' || standard = any ($4::text[]))`,
    [authority, children, formatInstant(at), named],
  )
  if (alarms.length === 0) return
  await client.query(
    `insert into standards.alarm (authority_id, id, child_id, standard, fault, at)
     select $1, s.*, $6::timestamptz from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) as s
     on conflict (authority_id, child_id, standard) where settled_at is null do nothing`,
    [
      authority,
      alarms.map(() => newId()),
      alarms.map(({ child }) => child),
      alarms.map(({ standard }) => standard),
      alarms.map(({ fault }) => fault),
      formatInstant(at),
    ],
  )
}
