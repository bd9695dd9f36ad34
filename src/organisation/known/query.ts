import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { addDays, formatDay, type Day } from '../../kernel/day.ts'

/**
 * The condition that a version was what we knew by the end of the day, or is what we know now when no day is
 * given. What its source withdrew is no longer known.
 */
export function knownOn(alias: string, day: Day | null): RawBuilder<SqlBool> {
  const from = sql.ref(`${alias}.knownFrom`)
  const until = sql.ref(`${alias}.knownUntil`)
  const isWithdrawn = sql.ref(`${alias}.isWithdrawn`)
  if (day === null) return sql<SqlBool>`(${until} is null and not ${isWithdrawn})`
  const end = endOf(day)
  return sql<SqlBool>`(${from} < ${end} and (${until} is null or ${until} >= ${end}) and not ${isWithdrawn})`
}

/** The condition that a column holds one of these ids, sent as one parameter however many there are. */
export function isOneOf(column: string, ids: readonly string[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} = any(${ids}::uuid[])`
}

function endOf(day: Day): RawBuilder<unknown> {
  return sql`(${formatDay(addDays(day, 1))}::timestamp at time zone 'Europe/London')`
}
