import { z } from 'zod'
import { defineQuery, onlyRoles } from '../../../../../access/index.ts'
import { IMPORTERS } from '../../../../asking.ts'
import { findDelivery } from '../../query.ts'

/** What the files of one delivery did, or would do. */
export const seeDelivery = defineQuery({
  verb: 'imports.seeDelivery',
  input: z.object({ delivery: z.uuid() }),
  load: (transaction, { delivery }) => findDelivery(transaction, delivery),
  policy: onlyRoles(...IMPORTERS),
  trail: ({ id }) => ({ children: [], body: { delivery: id } }),
})
