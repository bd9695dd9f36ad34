import { z } from 'zod'
import { defineQuery, onlyRoles } from '../../../../access/index.ts'
import { lastDeliveries } from '../../../last/store.ts'
import { latestTombstones, type TombstoneSeen } from '../../../purge/store.ts'

const AT_MOST = 200

export interface PurgingSeen {
  /** The sources from which something was taken in. */
  readonly sources: readonly string[]
  /** What was purged, the latest first. */
  readonly tombstones: readonly TombstoneSeen[]
}

/** What was purged, and from where something may be. */
export const seePurging = defineQuery({
  verb: 'imports.seePurging',
  input: z.object({}),
  load: async (transaction): Promise<PurgingSeen> => ({
    sources: [...(await lastDeliveries(transaction)).keys()].sort(),
    tombstones: await latestTombstones(transaction, AT_MOST),
  }),
  policy: onlyRoles('informationGovernance'),
  trail: ({ tombstones }) => ({ children: [], body: { shown: tombstones.length } }),
})
