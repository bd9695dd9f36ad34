import { z } from 'zod'
import { defineCommand, onlyRoles } from '../../access/index.ts'
import { ok } from '../../kernel/result.ts'
import { IMPORTERS } from '../asking.ts'
import { findKept, settle } from './store.ts'

/** Sets the files of a trial aside: they are not taken in, and may be removed. */
export const setAside = defineCommand({
  verb: 'imports.setAside',
  input: z.object({ delivery: z.uuid() }),
  load: (transaction, { delivery }) => findKept(transaction, delivery),
  policy: onlyRoles(...IMPORTERS),
  run: async (transaction, { id, files }, _input, moment) => {
    await settle(transaction, [id], moment.at)
    return ok(files.map(({ path }) => path))
  },
  trail: (_paths, { id }) => ({ children: [], body: { delivery: id } }),
})
