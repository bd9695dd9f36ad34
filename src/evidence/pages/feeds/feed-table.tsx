import { addDays, sayDay, type Day } from '../../../kernel/day.ts'
import { ScrollRegion, Table, Tag, type Cell } from '../../../platform/views/components/index.ts'
import { FEED_KINDS, feedName, type FeedOfSource } from '../../feeds/model.ts'
import { isStale } from '../../quality/rules.ts'

interface FeedTableProps {
  readonly source: string
  readonly feeds: readonly FeedOfSource[]
  readonly today: Day
}

/** What the feeds of a source cover, kind by kind. */
export function FeedTable({ source, feeds, today }: FeedTableProps) {
  const caption = `What ${source} covers`
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={['Kind', 'From', 'Up to and including']}
        stackedHead={['', 'From', 'Up to and including']}
        rows={inOrder(feeds).map((feed) => [feedName(feed.kind), sayDay(feed.from), lastDay(feed, today)])}
      />
    </ScrollRegion>
  )
}

function lastDay({ until }: FeedOfSource, today: Day): Cell {
  const last = addDays(until, -1)
  if (!isStale(last, today)) return sayDay(last)
  return {
    text: (
      <>
        {sayDay(last)} <Tag classes="govuk-tag--yellow">Stale</Tag>
      </>
    ),
  }
}

/** As the kinds stand everywhere else. */
function inOrder(feeds: readonly FeedOfSource[]): readonly FeedOfSource[] {
  const place = ({ kind }: FeedOfSource) => FEED_KINDS.findIndex(({ code }) => code === kind)
  return feeds.toSorted((one, other) => place(one) - place(other))
}
