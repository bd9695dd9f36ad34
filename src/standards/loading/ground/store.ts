import { addDays, formatDay, type Day } from '../../../kernel/day.ts'
import { dayOf } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { CoveredDays } from '../../timeline.ts'

const FEEDS_NOW =
  'select kind, max(from_on) as from_on, min(until_on) as until_on from evidence.feed group by kind'

// A feed of which nothing had been said by then covered nothing, and none can have covered a day that was still to come.
const FEEDS_KNOWN = `select f.kind, max(coalesce(s.from_on, $1::date)) as from_on,
    min(least(coalesce(s.until_on, $1::date), $1::date)) as until_on
  from evidence.feed f left join lateral (
    select from_on, until_on from evidence.feed_said s
     where s.authority_id = f.authority_id and s.source = f.source and s.kind = f.kind
       and s.said_at < ($1::date::timestamp at time zone 'Europe/London')
     order by s.said_at desc, s.id desc limit 1) s on true
  group by f.kind`

/**
 * The days that feeds cover, by kind, as was said by the end of a day (now when none is given): where several sources
 * feed one kind, only those that all of them cover.
 */
export async function coveredDays(
  { client }: Transaction,
  asKnown: Day | null = null,
): Promise<ReadonlyMap<string, CoveredDays>> {
  const query = asKnown === null ? FEEDS_NOW : FEEDS_KNOWN
  const { rows } = await client.query<{ kind: string; from_on: string; until_on: string }>(
    query,
    asKnown === null ? [] : [formatDay(addDays(asKnown, 1))],
  )
  return new Map(
    rows.map(({ kind, from_on: from, until_on: until }) => [
      kind,
      { from: dayOf(from), until: dayOf(until) },
    ]),
  )
}

/** England's bank holidays, as far as they are known. */
export async function bankHolidays({ sql }: Transaction): Promise<ReadonlySet<Day>> {
  const rows = await sql.selectFrom('reference.bankHoliday').select('day').execute()
  return new Set(rows.map(({ day }) => dayOf(day)))
}
