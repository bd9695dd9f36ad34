import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { newestCut } from '../../../../../analysis/index.ts'
import { seesMaking } from '../../../../approval/policy.ts'
import type { ApprovalStep } from '../../../../approval/model.ts'
import { handsIn, stepsOf } from '../../../../approval/store.ts'
import { countedOtherwise, editedIn, type ChangedParagraph } from '../../../../changes/rules.ts'
import { draftFor, loadMaking } from '../../../../load.ts'
import { AUDIENCES, type Audience, type Report } from '../../../../model.ts'
import { findReport } from '../../../../store.ts'

/** What a person changed in a draft, and what newer figures would change. */
export interface SeenChanges {
  readonly report: Report
  readonly audience: Audience
  readonly edited: readonly ChangedParagraph[]
  /** Null where the round was not counted again since. */
  readonly counted: readonly ChangedParagraph[] | null
  readonly steps: readonly ApprovalStep[]
  readonly hands: readonly string[]
}

export const changesQuery = defineQuery({
  verb: 'reports.seeChanges',
  input: z.object({ report: z.uuid(), audience: z.enum(AUDIENCES).catch('restricted') }),
  load: async (transaction, { report: id, audience }, _actor, { words }): Promise<SeenChanges | null> => {
    const report = await findReport(transaction, id)
    if (report === null || report.issued !== null) return null
    const making = await loadMaking(transaction, report, words)
    if (making === null) return null
    const now = draftFor(making, audience)
    const newest = await newestCut(transaction, report.round.code)
    const isNewer = newest !== null && newest.id !== report.cut
    const later = isNewer ? await loadMaking(transaction, { ...report, cut: newest.id }, words) : null
    return {
      ...{ report, audience, edited: editedIn(now) },
      counted: later === null ? null : countedOtherwise(now, draftFor(later, audience)),
      steps: await stepsOf(transaction, report.id),
      hands: await handsIn(transaction, report.id),
    }
  },
  policy: (actor, seen) => seesMaking(actor, seen),
  trail: ({ report, audience }) => ({
    children: [],
    body: { report: report.id, version: report.version, audience },
  }),
})
