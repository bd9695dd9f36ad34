import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import type { Report } from '../../../../model.ts'
import { drafters } from '../../../../policy.ts'
import { findReport } from '../../../../store.ts'

/** The header of a draft; that of an issued report is not there to be edited. */
export const headerQuery = defineQuery({
  verb: 'reports.seeHeader',
  input: z.object({ report: z.uuid() }),
  load: async (transaction, input): Promise<Report | null> => {
    const report = await findReport(transaction, input.report)
    return report?.issued === null ? report : null
  },
  policy: drafters,
  trail: ({ id }) => ({ children: [], body: { report: id } }),
})
