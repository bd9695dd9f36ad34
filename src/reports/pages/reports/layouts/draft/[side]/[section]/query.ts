import { z } from 'zod'
import { defineQuery } from '../../../../../../../access/index.ts'
import { isSide, type SectionLayout, type Side } from '../../../../../../layout/index.ts'
import { findLayoutDraft, type LayoutDraft } from '../../../../../../layouts/store.ts'
import { drafters } from '../../../../../../policy.ts'

export interface SeenSection {
  readonly draft: LayoutDraft
  readonly side: Side
  readonly section: SectionLayout
}

/** One section of the layout that is being written. */
export const sectionQuery = defineQuery({
  verb: 'reports.seeLayoutSection',
  input: z.object({ side: z.string(), section: z.string() }),
  load: async (transaction, { side, section: code }): Promise<SeenSection | null> => {
    if (!isSide(side)) return null
    const draft = await findLayoutDraft(transaction, { isToChange: false })
    const section = draft?.layout[side].find((each) => each.code === code)
    return draft === null || section === undefined ? null : { draft, side, section }
  },
  policy: drafters,
  trail: ({ draft, side, section }) => ({
    children: [],
    body: { draft: draft.id, side, section: section.code },
  }),
})
