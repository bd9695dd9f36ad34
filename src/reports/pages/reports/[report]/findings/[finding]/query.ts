import { z } from 'zod'
import { defineQuery } from '../../../../../../access/index.ts'
import { seesMaking } from '../../../../../approval/policy.ts'
import { loadFinding, type SeenFinding } from '../../../../../screening/finding.ts'

/** One thing in a report that could point to a child, for who may take the report further. */
export const findingQuery = defineQuery({
  verb: 'reports.seeFinding',
  input: z.object({ report: z.uuid(), finding: z.uuid() }),
  load: async (transaction, input): Promise<SeenFinding | null> => {
    const found = await loadFinding(transaction, input)
    return found?.report.issued === null ? found : null
  },
  policy: (actor, found) => seesMaking(actor, found),
  trail: ({ report, finding }) => ({ children: [], body: { report: report.id, finding: finding.id } }),
})
