import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { loadToIssue } from '../../../../issue/commands.ts'
import { drafters } from '../../../../policy.ts'

/** What would be issued, as it stands; there is nothing to issue twice. */
export const issueQuery = defineQuery({
  verb: 'reports.seeIssue',
  input: z.object({ report: z.uuid() }),
  load: async (transaction, { report }, _actor, moment) => {
    const found = await loadToIssue(transaction, { report, isToChange: false }, moment.words)
    if (found === null || found.report.issued !== null) return null
    return { report: found.report, seen: found.seen }
  },
  policy: drafters,
  trail: ({ report }) => ({ children: [], body: { report: report.id, version: report.version } }),
})

export type SeenIssue = NonNullable<Awaited<ReturnType<typeof issueQuery.load>>>
