import { z } from 'zod'
import { defineQuery, onlyRoles } from '../../../../access/index.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import { readLine } from '../../../query.ts'

const MOST_CHILDREN = 100
const BODY = z.record(z.string(), z.json())

/** One line with everything that was kept about it. */
export const lineQuery = defineQuery({
  verb: 'trail.seeLine',
  input: z.object({ line: z.uuid() }),
  load: async (transaction, { line }) => {
    const read = await readLine(transaction, line)
    if (read === null) return null
    const { reason, body } = await findNote(transaction, line)
    const children = await findChildren(transaction, line)
    const kept = BODY.parse(JSON.parse(body))
    return { line: read, reason, body: kept, children, names: await namesIn(transaction, body) }
  },
  policy: onlyRoles('informationGovernance'),
  trail: (_seen, { line }) => ({ children: [], body: { line } }),
})

function findNote({ sql }: Transaction, line: string) {
  return sql
    .selectFrom('trail.line')
    .select(['reason', 'body'])
    .where('id', '=', line)
    .executeTakeFirstOrThrow()
}

async function findChildren({ sql }: Transaction, line: string): Promise<string[]> {
  const rows = await sql
    .selectFrom('trail.lineChild')
    .select('childId')
    .where('lineId', '=', line)
    .orderBy('childId')
    .limit(MOST_CHILDREN)
    .execute()
  return rows.map(({ childId }) => childId)
}

const UUIDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** The people whose ids stand in the body, by id. */
async function namesIn({ sql }: Transaction, body: string): Promise<ReadonlyMap<string, string>> {
  const ids = body.match(UUIDS) ?? []
  if (ids.length === 0) return new Map()
  const rows = await sql
    .selectFrom('access.person')
    .select(['id', 'displayName'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, displayName }) => [id, displayName]))
}
