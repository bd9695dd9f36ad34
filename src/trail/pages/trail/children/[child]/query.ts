import { sql as raw, type RawBuilder, type SqlBool } from 'kysely'
import { z } from 'zod'
import { defineQuery, onlyRoles } from '../../../../../access/index.ts'
import type { Id } from '../../../../../kernel/ids.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import { isOlderThan, readLines } from '../../../../query.ts'

/** Who saw or changed anything of one child, the newest first. */
export const childTrailQuery = defineQuery({
  verb: 'trail.seeChildTrail',
  input: z.object({ child: z.uuid(), before: z.uuid().nullable().catch(null) }),
  load: async (transaction, { child, before }) => {
    if (!(await isKnown(transaction, child))) return null
    const older = before === null ? [] : [isOlderThan(before)]
    return { child: child as Id<'child'>, ...(await readLines(transaction, [concerns(child), ...older])) }
  },
  policy: onlyRoles('informationGovernance'),
  trail: ({ child, lines }) => ({ children: [child], body: { count: lines.length } }),
})

async function isKnown({ sql }: Transaction, child: string): Promise<boolean> {
  const found = sql.selectFrom('organisation.child').select('childId').where('childId', '=', child)
  return (await found.executeTakeFirst()) !== undefined
}

function concerns(child: string): RawBuilder<SqlBool> {
  return raw`l.id in (select c.line_id from trail.line_child c where c.child_id = ${child})`
}
