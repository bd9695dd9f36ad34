import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { loadToIssue, type ReportToIssue } from '../../../../approval/load.ts'
import { seesMaking } from '../../../../approval/policy.ts'
import { loadFindings, type SeenFindings } from '../../../../screening/load.ts'

/** The version, and what was found in it that could point to a child; null where it was not screened as it stands. */
export interface SeenIssue extends ReportToIssue {
  readonly screened: SeenFindings | null
}

/** What would be issued, as it stands; there is nothing to issue twice. */
export const issueQuery = defineQuery({
  verb: 'reports.seeIssue',
  input: z.object({ report: z.uuid() }),
  load: async (transaction, { report }, _actor, moment): Promise<SeenIssue | null> => {
    const found = await loadToIssue(transaction, { report, isToChange: false }, moment.words)
    if (found === null || found.status === 'issued') return null
    return { ...found, screened: await loadFindings(transaction, found.report.id, found.seen) }
  },
  policy: (actor, found) => seesMaking(actor, found),
  trail: ({ report, children }) => ({ children, body: { report: report.id, version: report.version } }),
})
