import { z } from 'zod'
import { defineQuery } from '../../../../access/index.ts'
import { findRounds } from '../../../rounds/store.ts'
import { beginsVersions, readsTools } from '../../../tool/drafts/policy.ts'
import { findVersion } from '../../../tool/versions/store.ts'

const input = z.object({ tool: z.string() })

/** One version that can be used, the one that it was made from, and the rounds that use it. */
export const toolQuery = defineQuery({
  verb: 'audits.seeTool',
  input,
  load: async (transaction, { tool: name }) => {
    const version = await findVersion(transaction, name)
    if (version === null) return null
    const madeFrom = version.published?.madeFrom ?? null
    const rounds = (await findRounds(transaction)).filter(({ tool }) => tool === name)
    return {
      ...version,
      before: madeFrom === null ? null : await findVersion(transaction, madeFrom),
      rounds: rounds.map(({ code }) => code),
    }
  },
  policy: readsTools,
  trail: ({ name }) => ({ children: [], body: { tool: name } }),
})

export type SeenTool = NonNullable<Awaited<ReturnType<typeof toolQuery.load>>>

/** The version that a new one is to be begun from. */
export const newVersionQuery = defineQuery({
  verb: 'audits.seeNewToolVersion',
  input,
  load: (transaction, { tool }) => findVersion(transaction, tool),
  policy: beginsVersions,
  trail: ({ name }) => ({ children: [], body: { tool: name } }),
})
