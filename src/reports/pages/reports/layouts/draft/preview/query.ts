import { z } from 'zod'
import { defineQuery } from '../../../../../../access/index.ts'
import { findLayoutDraft } from '../../../../../layouts/store.ts'
import { draftFor, loadMaking } from '../../../../../load.ts'
import { AUDIENCES, type Audience, type ReportDocument } from '../../../../../model.ts'
import { drafters } from '../../../../../policy.ts'
import { documentOf } from '../../../../../rules/draft.ts'
import { listReports } from '../../../../../store.ts'
import type { Id } from '../../../../../../kernel/ids.ts'

export interface SeenPreview {
  readonly audience: Audience
  /** Null where no report was drafted yet. */
  readonly document: ReportDocument | null
  readonly children: readonly Id<'child'>[]
}

/** The layout that is being written, on the report that was drafted last. */
export const previewQuery = defineQuery({
  verb: 'reports.previewLayout',
  input: z.object({ audience: z.enum(AUDIENCES).catch('restricted') }),
  load: async (transaction, { audience }, _actor, { words }): Promise<SeenPreview | null> => {
    const draft = await findLayoutDraft(transaction, { isToChange: false })
    if (draft === null) return null
    const report = (await listReports(transaction, 'all')).find(({ cut }) => cut !== null)
    const making = report === undefined ? null : await loadMaking(transaction, report, words)
    if (making === null) return { audience, document: null, children: [] }
    const document = documentOf(draftFor({ ...making, layout: draft.layout }, audience))
    return { audience, document, children: audience === 'restricted' ? making.children : [] }
  },
  policy: drafters,
  trail: ({ audience, children }) => ({ children, body: { audience } }),
})
