import { z } from 'zod'
import { defineQuery, onlyRoles } from '../../../../../access/index.ts'
import { IMPORTERS } from '../../../../asking.ts'
import { findWithdrawalLimit } from '../../../../store.ts'
import type { DeliverySeen } from '../../../model.ts'
import { findDelivery } from '../../query.ts'

export interface TriedDelivery extends DeliverySeen {
  /** The share of what is known above which a withdrawal needs a yes of its own. */
  readonly limitPercent: number
}

/** What the files of one delivery did, or would do. */
export const seeDelivery = defineQuery({
  verb: 'imports.seeDelivery',
  input: z.object({ delivery: z.uuid() }),
  load: async (transaction, { delivery }): Promise<TriedDelivery | null> => {
    const found = await findDelivery(transaction, delivery)
    return found === null ? null : { ...found, limitPercent: await findWithdrawalLimit(transaction) }
  },
  policy: onlyRoles(...IMPORTERS),
  trail: ({ id }) => ({ children: [], body: { delivery: id } }),
})
