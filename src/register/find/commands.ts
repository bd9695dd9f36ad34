import { z } from 'zod'
import { defineCommand } from '../../access/index.ts'
import { ok } from '../../kernel/result.ts'
import { findChildren } from '../../organisation/index.ts'
import { readersOnly } from '../policy.ts'

const MOST_FOUND = 25
// Longer than any name; the time that a search takes grows with what is looked for.
const LONGEST_LOOKED_FOR = 100
const LOOK_FOR = 'Enter a name or a case number'
const TOO_LONG = `Look for at most ${LONGEST_LOOKED_FOR} characters: a part of the name or the case number is enough`

/**
 * Finds children by a typed name or the id of a source, among those in the actor's sight. It answers with our own
 * ids, so that what was typed stands in no address.
 */
export const findByText = defineCommand({
  verb: 'register.find',
  input: z.object({ find: z.string().trim().min(1, LOOK_FOR).max(LONGEST_LOOKED_FOR, TOO_LONG) }),
  load: async (transaction, { find }) => ({ found: await findChildren(transaction, find, MOST_FOUND) }),
  policy: readersOnly,
  run: async (_transaction, { found }) => ok(found),
  trail: (found) => ({ children: found, body: { found: found.length } }),
})
