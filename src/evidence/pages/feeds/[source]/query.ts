import { z } from 'zod'
import { defineQuery, onlyRolesAndMachines } from '../../../../access/index.ts'
import { lastDeliveries } from '../../../../imports/index.ts'
import type { Day } from '../../../../kernel/day.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import { FEED_SAYERS, type FeedOfSource } from '../../../feeds/model.ts'
import { feedsKnown } from '../../../feeds/query.ts'

export interface SourceSeen {
  readonly source: string
  readonly feeds: readonly FeedOfSource[]
  /** When files of it were taken in last. */
  readonly deliveredAt: Instant | null
  readonly today: Day
}

/** How far the feeds of one source go. */
export const seeSource = defineQuery({
  verb: 'evidence.seeSource',
  input: z.object({ source: z.string() }),
  load: async (transaction, { source }, _actor, { today }): Promise<SourceSeen | null> => {
    const feeds = (await feedsKnown(transaction)).filter((feed) => feed.source === source)
    const deliveredAt = (await lastDeliveries(transaction)).get(source) ?? null
    return feeds.length === 0 && deliveredAt === null ? null : { source, feeds, deliveredAt, today }
  },
  policy: onlyRolesAndMachines(FEED_SAYERS, ['operator']),
  trail: ({ source }) => ({ children: [], body: { source } }),
})
