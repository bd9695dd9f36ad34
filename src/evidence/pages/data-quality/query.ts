import { z } from 'zod'
import { defineQuery, holds, onlyRoles } from '../../../access/index.ts'
import { QUALITY_READERS } from '../../quality/commands.ts'
import { newestCut, type QualityCut } from '../../quality/count/store.ts'
import { countingOf } from '../../quality/rules.ts'

export interface SeenQuality {
  readonly cut: QualityCut | null
  /** Whether a job was asked to count again what is shown. */
  readonly isRenewed: boolean
  /** Whether the person may say which children are one. */
  readonly mayJoin: boolean
  readonly maySetLinks: boolean
}

/** How complete, recent and free of contradiction the evidence is, as it was counted last. */
export const seeQuality = defineQuery({
  verb: 'evidence.seeQuality',
  input: z.object({}),
  load: async (transaction, _input, actor, { at }): Promise<SeenQuality> => {
    const cut = await newestCut(transaction)
    return {
      cut,
      isRenewed: countingOf(cut?.countedAt ?? null, at) === 'later',
      mayJoin: holds(actor, 'auditLead', 'informationGovernance'),
      maySetLinks: holds(actor, 'auditLead'),
    }
  },
  policy: onlyRoles(...QUALITY_READERS),
  trail: () => ({ children: [], body: {} }),
})
