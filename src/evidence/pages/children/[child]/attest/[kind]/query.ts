import { z } from 'zod'
import { defineQuery, type Actor, type Moment } from '../../../../../../access/index.ts'
import type { Transaction } from '../../../../../../platform/database/with-actor.ts'
import type { FeedOfSource } from '../../../../../feeds/model.ts'
import { loadChildToAttest, type ChildToAttest } from '../../../../../attest/load.ts'
import { feedsOf } from '../../../../../feeds/query.ts'
import { attestersOnly } from '../../../../../policy.ts'

export interface SeenToAttest extends ChildToAttest {
  readonly feeds: readonly FeedOfSource[]
}

/** A child of whom an entry of one kind is to be attested, and how far the feeds of that kind reach. */
export const seeAttest = defineQuery({
  verb: 'evidence.seeAttest',
  input: z.object({ child: z.uuid(), kind: z.string().max(100) }),
  load,
  policy: attestersOnly,
  trail: ({ known, kind }) => ({ children: [known.child], body: { kind: kind.code } }),
})

async function load(
  transaction: Transaction,
  { child, kind }: { readonly child: string; readonly kind: string },
  _actor: Actor,
  moment: Moment,
): Promise<SeenToAttest | null> {
  const place = await loadChildToAttest(transaction, { child, kind }, moment)
  return place && { ...place, feeds: await feedsOf(transaction, kind) }
}
