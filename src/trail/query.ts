import { sql as raw, type RawBuilder, type SqlBool } from 'kysely'
import type { Id } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import { instantOfColumn } from '../platform/database/columns.ts'
import type { Transaction } from '../platform/database/with-actor.ts'

export const LINES_ON_A_PAGE = 50

/** One line of the trail as it is read. */
export interface LineRead {
  readonly id: Id<'line'>
  readonly at: Instant
  readonly who: string
  /** The person who set a machine to work; null when nobody did. */
  readonly onBehalfOf: string | null
  readonly role: string
  readonly verb: string
  readonly room: string
  readonly result: string
  readonly childCount: number
}

/** One page of lines, and whether older ones follow. */
export interface LinesRead {
  readonly lines: readonly LineRead[]
  readonly hasMore: boolean
}

/** The lines that meet every condition, the newest first. */
export async function readLines(
  transaction: Transaction,
  conditions: readonly RawBuilder<SqlBool>[],
): Promise<LinesRead> {
  const rows = await selectLines(transaction)
    .where(({ and }) => and([...conditions]))
    .orderBy('l.at', 'desc')
    .orderBy('l.id', 'desc')
    .limit(LINES_ON_A_PAGE + 1)
    .execute()
  return { lines: rows.slice(0, LINES_ON_A_PAGE).map(lineOf), hasMore: rows.length > LINES_ON_A_PAGE }
}

export async function readLine(transaction: Transaction, line: string): Promise<LineRead | null> {
  const row = await selectLines(transaction).where('l.id', '=', line).executeTakeFirst()
  return row ? lineOf(row) : null
}

/** The condition that a line is older than another one. */
export function isOlderThan(line: string): RawBuilder<SqlBool> {
  return raw`(l.at, l.id) < (select o.at, o.id from trail.line o where o.id = ${line})`
}

function selectLines({ sql }: Transaction) {
  return sql
    .selectFrom('trail.line as l')
    .leftJoin('access.person as a', (join) =>
      join.onRef('a.authorityId', '=', 'l.authorityId').onRef('a.id', '=', 'l.actor'),
    )
    .leftJoin('access.person as b', (join) =>
      join.onRef('b.authorityId', '=', 'l.authorityId').onRef('b.id', '=', 'l.onBehalfOf'),
    )
    .select(['l.id', 'l.at', 'l.actor', 'l.role', 'l.verb', 'l.room', 'l.result'])
    .select(['a.displayName as who', 'b.displayName as onBehalfOf', childCount])
}

const childCount = raw<number>`(
  select count(*) from trail.line_child c where c.authority_id = l.authority_id and c.line_id = l.id)`.as(
  'childCount',
)

interface Row {
  readonly id: string
  readonly at: string
  readonly actor: string
  readonly who: string | null
  readonly onBehalfOf: string | null
  readonly role: string
  readonly verb: string
  readonly room: string
  readonly result: string
  readonly childCount: number
}

function lineOf({ actor, ...row }: Row): LineRead {
  return { ...row, id: row.id as Id<'line'>, at: instantOfColumn(row.at), who: row.who ?? actor }
}
