import { z } from 'zod'
import { defineQuery, onlyRoles } from '../../../../../access/index.ts'
import { IMPORTERS } from '../../../../asking.ts'
import { rowsSoFar } from '../../../../asked/progress.ts'
import { findReading, type ReadingSeen } from '../../../../asked/store.ts'
import { findWithdrawalLimit } from '../../../../limit/store.ts'
import type { DeliverySeen } from '../../../model.ts'
import { findDelivery } from '../../query.ts'

export interface TriedDelivery extends DeliverySeen {
  /** The share of what is known above which a withdrawal needs a yes of its own. */
  readonly limitPercent: number
}

/** Files that are not read yet, or were not because of something. */
export interface ReadingShown extends ReadingSeen {
  readonly rowsSoFar: number | null
}

export type DeliveryOrReading = TriedDelivery | ReadingShown

/** What the files of one delivery did, or would do. */
export const seeDelivery = defineQuery({
  verb: 'imports.seeDelivery',
  input: z.object({ delivery: z.uuid() }),
  load: async (transaction, { delivery }): Promise<DeliveryOrReading | null> => {
    const found = await findDelivery(transaction, delivery)
    if (found !== null)
      return { ...found, limitPercent: await findWithdrawalLimit(transaction, found.source) }
    const reading = await findReading(transaction, delivery)
    return reading === null ? null : { ...reading, rowsSoFar: rowsSoFar(delivery) }
  },
  policy: onlyRoles(...IMPORTERS),
  trail: ({ id }) => ({ children: [], body: { delivery: id } }),
})
