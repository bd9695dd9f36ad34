import { formatDay, type Day } from '../../../../kernel/day.ts'
import { dayOf } from '../../../../platform/database/columns.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'

/** England's bank holidays after the day, as far ahead as they are known. */
export async function bankHolidaysAfter({ sql }: Transaction, day: Day): Promise<ReadonlySet<Day>> {
  const rows = await sql
    .selectFrom('reference.bankHoliday')
    .select('day')
    .where('day', '>', formatDay(day))
    .execute()
  return new Set(rows.map((row) => dayOf(row.day)))
}
