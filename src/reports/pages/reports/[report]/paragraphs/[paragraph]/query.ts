import { z } from 'zod'
import { defineQuery } from '../../../../../../access/index.ts'
import { loadParagraph, type ParagraphInMaking } from '../../../../../edits/load.ts'
import { AUDIENCES } from '../../../../../model.ts'
import { drafters } from '../../../../../policy.ts'

/** A paragraph of a draft as its words may be edited. */
export const paragraphQuery = defineQuery({
  verb: 'reports.seeParagraph',
  input: z.object({
    report: z.uuid(),
    paragraph: z.string(),
    audience: z.enum(AUDIENCES).catch('restricted'),
  }),
  load: async (transaction, input, _actor, moment): Promise<ParagraphInMaking | null> => {
    const found = await loadParagraph(transaction, { ...input, isToChange: false }, moment.words)
    return found === null || found.report.issued !== null || found.paragraph.isFixed ? null : found
  },
  policy: drafters,
  trail: ({ report, paragraph, audience }) => ({
    children: [],
    body: { report: report.id, paragraph: paragraph.key, audience },
  }),
})
