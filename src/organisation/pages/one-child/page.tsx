import { definePage, type ViewProps } from '../../../access/index.ts'
import { sayInstant } from '../../../kernel/instant.ts'
import { capitalised, plural } from '../../../kernel/sentence.ts'
import { Pagination, ScrollRegion, Table, Tag, type Cell } from '../../../platform/views/components/index.ts'
import { nameOf } from '../../children/model.ts'
import type { Joining, Proposal } from '../../joining/model.ts'
import { sayShared, sayUnmatched } from '../../joining/words.ts'
import { hasNext, seeMatches, type SeenMatches } from './query.ts'

export const oneChildPage = definePage({
  path: '/one-child',
  query: seeMatches,
  title: () => 'One child across sources',
  view: OneChild,
  width: 'full',
  back: () => '/',
})

function OneChild({ seen }: ViewProps<SeenMatches>) {
  const { counts, joinings } = seen
  return (
    <>
      <h1 class="govuk-heading-l">One child across sources</h1>
      <p class="govuk-body">
        Two sources may know the same child under ids of their own. They are matched by identifiers and never
        by name; somebody looks at both sides before they become one, and it can be undone.
      </p>
      <h2 class="govuk-heading-m">How many are known from one source alone</h2>
      {counts.length === 0 ? (
        <p class="govuk-body">No source has sent a child yet.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {counts.map((count) => (
            <li>{sayUnmatched(count)}</li>
          ))}
        </ul>
      )}
      <Proposals seen={seen} />
      {joinings.length > 0 && <Joinings joinings={joinings} />}
    </>
  )
}

function Proposals({ seen }: { readonly seen: SeenMatches }) {
  const { proposals, proposalCount, page } = seen
  if (proposalCount === 0)
    return (
      <>
        <h2 class="govuk-heading-m">To look at</h2>
        <p class="govuk-body">No two children share an identifier that could make them one.</p>
      </>
    )
  const caption = `${proposalCount} ${plural(proposalCount, 'pair', 'pairs')} to look at`
  return (
    <>
      <ScrollRegion label={caption}>
        <Table
          caption={caption}
          captionClasses="govuk-table__caption--m"
          head={['Pair', 'One', 'Other', 'What they share', 'Birth dates']}
          rows={proposals.map((proposal, at) => rowOf(proposal, at, seen))}
        />
      </ScrollRegion>
      {(page > 1 || hasNext(seen)) && (
        <Pagination
          previous={page > 1 ? { href: `/one-child?page=${page - 1}` } : undefined}
          next={hasNext(seen) ? { href: `/one-child?page=${page + 1}` } : undefined}
          landmarkLabel="Pages of pairs"
        />
      )}
    </>
  )
}

function rowOf({ one, other, verdict, shared }: Proposal, at: number, seen: SeenMatches): readonly Cell[] {
  const names = [one, other].map((child) => nameOf(seen.known.get(child) ?? NO_NAME))
  const link = (
    <a class="govuk-link" href={`/one-child/${one}/${other}`}>
      Look at pair {at + 1}
    </a>
  )
  const mark =
    verdict === 'strong' ? 'The same, or not recorded' : <Tag classes="govuk-tag--red">Different</Tag>
  return [{ text: link }, ...names, capitalised(sayShared(shared)), { text: mark }]
}

const NO_NAME = { forename: null, surname: null }

function Joinings({ joinings }: { readonly joinings: readonly Joining[] }) {
  const caption = 'Joined before'
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--m"
        head={['When', 'By', 'What they shared', 'Now']}
        rows={joinings.map(({ id, at, by, shared, undone }) => [
          {
            text: (
              <a class="govuk-link" href={`/one-child/joinings/${id}`}>
                {sayInstant(at)}
              </a>
            ),
          },
          by,
          capitalised(sayShared(shared)),
          undone === null ? 'One child' : `Undone on ${sayInstant(undone.at)}`,
        ])}
      />
    </ScrollRegion>
  )
}
