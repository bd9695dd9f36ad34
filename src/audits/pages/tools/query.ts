import { z } from 'zod'
import { defineQuery, holds } from '../../../access/index.ts'
import { findRounds } from '../../rounds/store.ts'
import type { Draft } from '../../tool/drafts/model.ts'
import { readsTools } from '../../tool/drafts/policy.ts'
import { openDrafts } from '../../tool/drafts/store.ts'
import { toolVersions } from '../../tool/index.ts'

/** Every version that rounds can name, with the rounds that do, and the drafts for who writes them. */
export const toolsQuery = defineQuery({
  verb: 'audits.seeTools',
  input: z.object({}),
  load: async (transaction, _input, actor) => {
    const versions = await toolVersions(transaction)
    const rounds = await findRounds(transaction)
    const drafts: readonly Draft[] = holds(actor, 'auditLead') ? await openDrafts(transaction) : []
    return { versions, rounds: rounds.map(({ code, tool }) => ({ code, tool })), drafts }
  },
  policy: readsTools,
  trail: ({ versions }) => ({ children: [], body: { count: versions.length } }),
})

export type SeenTools = NonNullable<Awaited<ReturnType<typeof toolsQuery.load>>>
