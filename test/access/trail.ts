import type pg from 'pg'
import type { Role } from '../../src/access/index.ts'
import { downloads, pages } from '../../src/apps/rooms.ts'
import type { Cell } from './cells.ts'

/** Who was refused which verb for which id, as the trail has it; refusals of a form's fields are left out. */
export async function refusedLines(pool: pg.Pool): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ login: string; verb: string; body: string }>(
    `select p.login, l.verb, l.body from trail.line l join access.person p on p.id = coalesce(l.on_behalf_of, l.actor) where l.result = 'refused'`,
  )
  const lines = rows.flatMap(({ login, verb, body }) => {
    const { refusal, asked } = JSON.parse(body) as { refusal: string; asked: readonly string[] }
    return refusal === 'invalid' ? [] : ['', ...asked].map((id) => keyOf(login, verb, id))
  })
  return new Set(lines)
}

/** The refusals that the trail does not know, with the first id of theirs that it does not name. */
export function linesMissing(
  refused: readonly Cell[],
  loginOf: (role: Role) => string,
  lines: ReadonlySet<string>,
): string[] {
  return refused.flatMap(({ route, rule, role, asked }) => {
    const verbs = [VERBS.get(route) ?? 'unknown', ...(rule.verb === undefined ? [] : [rule.verb])]
    const isKnown = (id: string) => verbs.some((verb) => lines.has(keyOf(loginOf(role), verb, id)))
    // An earlier step of the way in refuses without looking at what was asked for.
    const ids = rule.verb === undefined ? asked.filter((text) => UUID.test(text)) : []
    const missing = ['', ...ids].find((id) => !isKnown(id))
    return missing === undefined ? [] : [`${role}: ${route} ${missing}`]
  })
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const keyOf = (login: string, verb: string, id: string) => `${login} ${verb} ${id}`

const VERBS = new Map<string, string>([
  ...pages.map(({ path, verb }) => [`GET ${path}`, verb] as const),
  ...pages.flatMap(({ path, posts }) =>
    posts.map(({ suffix, verb }) => [`POST ${path}${suffix}`, verb] as const),
  ),
  ...downloads.map(({ path, verb }) => [`GET ${path}`, verb] as const),
])
