import { definePage, type ViewProps } from '../../../access/index.ts'
import { sayInstant } from '../../../kernel/instant.ts'
import { ScrollRegion, Table } from '../../../platform/views/components/index.ts'
import { feedName } from '../../feeds/model.ts'
import { sayCovered } from '../../feeds/words.ts'
import { FeedTable } from './feed-table.tsx'
import { seeFeeds, type FeedsSeen } from './query.ts'

/** How far the feeds of every source go, and who said so. */
export const feedsPage = definePage({
  path: '/feeds',
  query: seeFeeds,
  title: () => 'What the feeds cover',
  view: Feeds,
  width: 'full',
})

function Feeds({ seen, today }: ViewProps<FeedsSeen>) {
  return (
    <>
      <h1 class="govuk-heading-l">What the feeds cover</h1>
      <p class="govuk-body">
        Standards are held against the record up to the last day that a feed covers. After that day nobody can
        tell: what is not there may still be on its way. So say how far the record goes whenever files were
        taken in.
      </p>
      {seen.sources.length === 0 && (
        <p class="govuk-body">Nothing was taken in yet, so no feed covers anything.</p>
      )}
      {seen.sources.map(({ source, feeds }) => (
        <>
          <h2 class="govuk-heading-m">{source}</h2>
          {feeds.length === 0 ? (
            <p class="govuk-body">Nothing was said of this source yet. Its standards cannot be told.</p>
          ) : (
            <FeedTable source={source} feeds={feeds} today={today} />
          )}
          {seen.maySay && <SayLink source={source} />}
        </>
      ))}
      {seen.said.length > 0 && <Said said={seen.said} />}
    </>
  )
}

function SayLink({ source }: { readonly source: string }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/feeds/${encodeURIComponent(source)}`}>
        Say how far {source} goes
      </a>
    </p>
  )
}

const SAID = 'What was said'

function Said({ said }: Pick<FeedsSeen, 'said'>) {
  return (
    <ScrollRegion label={SAID}>
      <Table
        caption={SAID}
        captionClasses="govuk-table__caption--m"
        head={['When', 'By', 'Source', 'Days covered', 'Kinds']}
        stackedHead={['When', 'By', 'Source', 'Days covered', 'Kinds']}
        rows={said.map(({ at, by, source, kinds, ...days }) => [
          ...[sayInstant(at), by ?? 'Not written down', source, sayCovered(days)],
          kinds.map(feedName).join(', '),
        ])}
      />
    </ScrollRegion>
  )
}
