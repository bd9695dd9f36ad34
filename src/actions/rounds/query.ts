import { sql as raw } from 'kysely'

/** The month of a round `r`: that of its as-at day, or the one that it is known by. */
export const MONTH_OF_ROUND = raw<string | null>`coalesce(to_char(r.as_at, 'YYYY-MM'), r.month)`

/** The same with the day where it is known. */
export const DAY_OF_ROUND = raw<string | null>`coalesce(to_char(r.as_at, 'YYYY-MM-DD'), r.month)`
