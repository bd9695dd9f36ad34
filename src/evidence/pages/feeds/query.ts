import { z } from 'zod'
import { defineQuery, holds, onlyRoles } from '../../../access/index.ts'
import { lastDeliveries } from '../../../imports/index.ts'
import { FEED_READERS, FEED_SAYERS, type FeedOfSource } from '../../feeds/model.ts'
import { feedsKnown, feedsSaid, type FeedsSaid } from '../../feeds/query.ts'

const AT_MOST = 50

export interface FeedsSeen {
  /** Every source from which files came or of which something was said, each with its feeds. */
  readonly sources: readonly { readonly source: string; readonly feeds: readonly FeedOfSource[] }[]
  /** What was said, the latest first. */
  readonly said: readonly FeedsSaid[]
  readonly maySay: boolean
}

/** How far the feeds of every source go. */
export const seeFeeds = defineQuery({
  verb: 'evidence.seeFeeds',
  input: z.object({}),
  load: async (transaction, _input, actor): Promise<FeedsSeen> => {
    const feeds = await feedsKnown(transaction)
    const names = new Set([
      ...feeds.map(({ source }) => source),
      ...(await lastDeliveries(transaction)).keys(),
    ])
    const sources = [...names].sort().map((source) => ({
      source,
      feeds: feeds.filter((feed) => feed.source === source),
    }))
    return { sources, said: await feedsSaid(transaction, AT_MOST), maySay: holds(actor, ...FEED_SAYERS) }
  },
  policy: onlyRoles(...FEED_READERS),
  trail: ({ sources }) => ({ children: [], body: { shown: sources.length } }),
})
