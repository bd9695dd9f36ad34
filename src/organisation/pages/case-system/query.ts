import { z } from 'zod'
import { defineQuery, onlyRoles } from '../../../access/index.ts'
import { recordAddresses, type RecordAddress } from '../../case-system/store.ts'

const AT_MOST = 20

export interface SeenCaseSystem {
  /** What was set, the latest first. */
  readonly addresses: readonly RecordAddress[]
}

/** How records of the case system are opened from here, and how they were before. */
export const seeCaseSystem = defineQuery({
  verb: 'organisation.seeCaseSystem',
  input: z.object({}),
  load: async (transaction): Promise<SeenCaseSystem> => ({
    addresses: await recordAddresses(transaction, AT_MOST),
  }),
  policy: onlyRoles('administrator', 'auditLead'),
  trail: () => ({ children: [], body: {} }),
})
