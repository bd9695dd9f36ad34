import { z } from 'zod'
import { defineQuery } from '../../../../../../../access/index.ts'
import { seesMaking } from '../../../../../../approval/policy.ts'
import { loadCommented, type CommentedParagraph } from '../../../../../../comments/load.ts'
import { AUDIENCES } from '../../../../../../model.ts'

/** What was said about a paragraph of a version in the making. */
export const commentsQuery = defineQuery({
  verb: 'reports.seeComments',
  input: z.object({
    report: z.uuid(),
    paragraph: z.string(),
    audience: z.enum(AUDIENCES).catch('restricted'),
  }),
  load: (transaction, input, _actor, { words }): Promise<CommentedParagraph | null> =>
    loadCommented(transaction, { ...input, isToChange: false }, words),
  policy: (actor, seen) => seesMaking(actor, seen),
  trail: ({ report, paragraph }) => ({
    children: [],
    body: { report: report.id, paragraph: paragraph.key },
  }),
})
