import type { Actor, TrailNote } from '../access/index.ts'
import type { Id } from '../kernel/ids.ts'
import { formatInstant, type Instant } from '../kernel/instant.ts'
import type { Statement, Transaction } from '../platform/database/with-actor.ts'
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
 * The statement that writes one line and its children: it travels in one message with the commit, so that a change
 * and its line are stored together or not at all.
 */
export function lineStatement(line: Line): Statement {
  const { actor, note, id } = line
  const who = [actor.authority, id, formatInstant(line.at), actor.person, actor.onBehalfOf, roleOf(actor)]
  const what = [
    line.verb,
    line.verb.split('.')[0] ?? '',
    line.result,
    note.reason ?? null,
    canonical(note.body),
  ]
  const children = [...new Set(note.children)]
  if (children.length === 0) return { text: INSERT_LINE, values: [...who, ...what] }
  if (children.length === 1) return { text: INSERT_LINE_WITH_CHILD, values: [...who, ...what, children[0]] }
  return { text: INSERT_LINE_WITH_CHILDREN, values: [...who, ...what, children] }
}

const INSERT_LINE = `
  insert into trail.line (authority_id, id, at, actor, on_behalf_of, role, verb, room, result, reason, body)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`

// For itself, because it is planned once: a list of children is planned anew for each number of them.
const INSERT_LINE_WITH_CHILD = `
  with line as (${INSERT_LINE})
  insert into trail.line_child (authority_id, line_id, child_id) values ($1, $2, $12)`

const INSERT_LINE_WITH_CHILDREN = `
  with line as (${INSERT_LINE})
  insert into trail.line_child (authority_id, line_id, child_id) select $1, $2, unnest($12::uuid[])`

/** Machines are named as such; people by the roles they hold, in one fixed order. */
export function roleOf(actor: Actor): string {
  return actor.machine ?? ([...actor.roles].sort().join(',') || 'none')
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
