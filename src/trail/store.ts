import pg from 'pg'
import type { Actor, TrailNote } from '../access/index.ts'
import type { Id } from '../kernel/ids.ts'
import { formatInstant, type Instant } from '../kernel/instant.ts'
import type { Transaction } from '../platform/database/with-actor.ts'
import { canonical } from './canonical.ts'

export interface Line {
  readonly id: Id<'line'>
  readonly at: Instant
  readonly actor: Actor
  readonly verb: `${string}.${string}`
  readonly result: 'done' | 'seen' | 'refused'
  readonly note: TrailNote
}

/**
 * SQL that writes one line and its children, with every value a quoted literal: it travels in one message with
 * the commit, so that a change and its line are stored together or not at all.
 */
export function insertLineSql(line: Line): string {
  const { actor, note } = line
  const values = [
    actor.authority,
    line.id,
    formatInstant(line.at),
    actor.person,
    actor.onBehalfOf,
    roleOf(actor),
    line.verb,
  ]
  const rest = [line.verb.split('.')[0] ?? '', line.result, note.reason ?? null, canonical(note.body)]
  return (
    `insert into trail.line (authority_id, id, at, actor, on_behalf_of, role, verb, room, result, reason, body) ` +
    `values (${[...values, ...rest].map(literal).join(', ')})${childrenSql(line)}`
  )
}

function childrenSql({ actor, id, note }: Line): string {
  const children = [...new Set(note.children)]
  if (children.length === 0) return ''
  const rows = children.map((child) => `(${[actor.authority, id, child].map(literal).join(', ')})`)
  return `; insert into trail.line_child (authority_id, line_id, child_id) values ${rows.join(', ')}`
}

/** Machines are named as such; people by the roles they hold, in one fixed order. */
export function roleOf(actor: Actor): string {
  return actor.machine ?? ([...actor.roles].sort().join(',') || 'none')
}

function literal(value: string | null): string {
  return value === null ? 'null' : pg.escapeLiteral(value)
}

/** What the lines say that were left by a verb at one instant: later checks compare it with what is kept elsewhere. */
export async function bodiesAt(
  { sql }: Transaction,
  verb: string,
  at: Instant,
): Promise<Record<string, unknown>[]> {
  const rows = await sql
    .selectFrom('trail.line')
    .select('body')
    .where('at', '=', formatInstant(at))
    .where('verb', '=', verb)
    .where('result', '=', 'done')
    .execute()
  return rows.map(({ body }) => JSON.parse(body) as Record<string, unknown>)
}
