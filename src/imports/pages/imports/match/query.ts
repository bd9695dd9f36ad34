import { z } from 'zod'
import { defineQuery, onlyRoles } from '../../../../access/index.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import { instantOfColumn } from '../../../../platform/database/columns.ts'
import { IMPORTERS } from '../../../asking.ts'

export interface MatchSeen {
  readonly target: string
  readonly headers: readonly string[]
  readonly at: Instant
  readonly by: string
}

const MOST = 50

/** The matches that somebody made, the newest first. */
export const seeMatches = defineQuery({
  verb: 'imports.seeMatches',
  input: z.object({}),
  load: async ({ sql }): Promise<{ readonly matches: readonly MatchSeen[] }> => {
    const rows = await sql
      .selectFrom('imports.columnMatch as m')
      .innerJoin('access.person as p', (join) =>
        join.onRef('p.authorityId', '=', 'm.authorityId').onRef('p.id', '=', 'm.byPerson'),
      )
      .select(['m.target', 'm.headers', 'm.madeAt', 'p.displayName'])
      .orderBy('m.id', 'desc')
      .limit(MOST)
      .execute()
    return {
      matches: rows.map(({ target, headers, madeAt, displayName }) => ({
        target,
        headers,
        at: instantOfColumn(madeAt),
        by: displayName,
      })),
    }
  },
  policy: onlyRoles(...IMPORTERS),
  trail: ({ matches }) => ({ children: [], body: { shown: matches.length } }),
})
