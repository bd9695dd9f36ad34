import { defineQuery } from '../access/index.ts'
import { standingOf, type Printed } from './render/standing.ts'
import { reportQuery, type SeenReport } from './seen.ts'

/** A report that leaves the building as a file. */
export interface SeenFile extends SeenReport, Printed {
  readonly report: NonNullable<SeenReport['report']>
  readonly document: Printed['document']
}

/** The same report as on the page; there is no file where there is nothing written for the reader. */
export const fileQuery = defineQuery({
  verb: 'reports.takeOut',
  input: reportQuery.input,
  load: async (transaction, input, actor, moment): Promise<SeenFile | null> => {
    const seen = await reportQuery.load(transaction, input, actor, moment)
    if (seen === null || seen.report === null || seen.document === null) return null
    const { report, document } = seen
    return { ...seen, report, document, standing: standingOf(report) }
  },
  policy: reportQuery.policy,
  trail: reportQuery.trail,
})
