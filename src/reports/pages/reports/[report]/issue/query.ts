import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { loadToIssue, type ReportToIssue } from '../../../../approval/load.ts'
import { seesMaking } from '../../../../approval/policy.ts'

/** What would be issued, as it stands; there is nothing to issue twice. */
export const issueQuery = defineQuery({
  verb: 'reports.seeIssue',
  input: z.object({ report: z.uuid() }),
  load: async (transaction, { report }, _actor, moment): Promise<ReportToIssue | null> => {
    const found = await loadToIssue(transaction, { report, isToChange: false }, moment.words)
    return found?.status === 'issued' ? null : found
  },
  policy: (actor, found) => seesMaking(actor, found),
  trail: ({ report, children }) => ({ children, body: { report: report.id, version: report.version } }),
})
