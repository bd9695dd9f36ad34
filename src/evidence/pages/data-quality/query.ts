import { z } from 'zod'
import { defineQuery, holds, onlyRoles } from '../../../access/index.ts'
import { QUALITY_READERS } from '../../quality/commands.ts'
import { newestCut, type QualityCut } from '../../quality/count/store.ts'

export interface SeenQuality {
  readonly cut: QualityCut | null
  /** Whether the person may say which children are one. */
  readonly mayJoin: boolean
  readonly maySetLinks: boolean
}

/** How complete, recent and free of contradiction the evidence is, as it was counted last. */
export const seeQuality = defineQuery({
  verb: 'evidence.seeQuality',
  input: z.object({}),
  load: async (transaction, _input, actor): Promise<SeenQuality> => ({
    cut: await newestCut(transaction),
    mayJoin: holds(actor, 'auditLead', 'informationGovernance'),
    maySetLinks: holds(actor, 'auditLead'),
  }),
  policy: onlyRoles(...QUALITY_READERS),
  trail: () => ({ children: [], body: {} }),
})
