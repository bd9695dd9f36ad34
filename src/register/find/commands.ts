import { z } from 'zod'
import { defineCommand } from '../../access/index.ts'
import { ok } from '../../kernel/result.ts'
import { findChildren } from '../../organisation/index.ts'
import { readersOnly } from '../policy.ts'

const MOST_FOUND = 25

/**
 * Finds children by a typed name or the id of a source, among those in the actor's sight. It answers with our own
 * ids, so that what was typed stands in no address.
 */
export const findByText = defineCommand({
  verb: 'register.find',
  input: z.object({ find: z.string().trim().min(1, 'Enter a name or a case number') }),
  load: async (transaction, { find }) => ({ found: await findChildren(transaction, find, MOST_FOUND) }),
  policy: readersOnly,
  run: async (_transaction, { found }) => ok(found),
  trail: (found) => ({ children: found, body: { found: found.length } }),
})
