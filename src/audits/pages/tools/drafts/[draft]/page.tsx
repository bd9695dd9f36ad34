import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { sayDay } from '../../../../../kernel/day.ts'
import { sayInstant } from '../../../../../kernel/instant.ts'
import { Button, ScrollRegion, SummaryList, Table } from '../../../../../platform/views/components/index.ts'
import { Problems } from '../../../../../platform/views/forms.tsx'
import { changeDraft } from '../../../../tool/drafts/commands.ts'
import { seenBy } from '../../../../tool/edits/seen.ts'
import { draftAddress, DraftHeading, MoveForm } from '../../draft-parts.tsx'
import { draftQuery, type SeenDraft } from './query.ts'

export const draftPage = definePage({
  path: '/tools/drafts/:draft',
  query: draftQuery,
  title: ({ tool }) => `Draft of ${tool.title}`,
  back: () => '/tools',
  width: 'full',
  view: DraftPage,
  posts: [
    definePost({
      suffix: '/move',
      command: changeDraft('moveTopic'),
      next: ({ draft }) => ({ to: draftAddress({ id: draft }) }),
    }),
  ],
})

function DraftPage(props: ViewProps<SeenDraft>) {
  const { seen, form } = props
  return (
    <>
      <Problems form={form} />
      <DraftHeading draft={seen}>Write a new version</DraftHeading>
      <p class="govuk-body">
        {`Made from ${seen.from.name}. ${seen.changedBy} changed it last on ${sayInstant(seen.changedAt)}. Nobody but audit leads sees it before it is published.`}
      </p>
      <SummaryList
        rows={[
          {
            ...{ key: 'Title', value: seen.tool.title },
            actions: [{ href: draftAddress(seen, '/details'), text: 'Change', visuallyHiddenText: 'title' }],
          },
          {
            ...{ key: 'In force from', value: sayDay(seen.tool.inForceFrom) },
            actions: [
              { href: draftAddress(seen, '/details'), text: 'Change', visuallyHiddenText: 'day in force' },
            ],
          },
          {
            ...{ key: 'Guidance', value: 'On grades, on whether the child is safeguarded, and on answers' },
            actions: [
              { href: draftAddress(seen, '/guidance'), text: 'Change', visuallyHiddenText: 'guidance' },
            ],
          },
        ]}
      />
      <Topics {...props} />
      <Button href={draftAddress(seen, '/add-topic')} classes="govuk-button--secondary">
        Add a topic
      </Button>
      <Ends seen={seen} />
    </>
  )
}

function Topics({ seen, csrfToken }: ViewProps<SeenDraft>) {
  const { topics } = seen.tool
  const hash = seenBy(seen.tool, { kind: 'moveTopic' })
  return (
    <ScrollRegion label="Topics">
      <Table
        caption="Topics, in the order of the form"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={['Topic', 'Questions', 'Order', 'Remove']}
        rows={topics.map(({ code, title, questions }, place) => [
          { text: <Link to={draftAddress(seen, `/topics/${code}`)} text={title} /> },
          questions.length,
          {
            text: (
              <MoveForm
                action={draftAddress(seen, '/move')}
                token={csrfToken}
                {...{ seen: hash, name: 'topic', value: code, about: title }}
                isFirst={place === 0}
                isLast={place === topics.length - 1}
              />
            ),
          },
          { text: <Remove to={draftAddress(seen, `/topics/${code}/remove`)} about={title} /> },
        ])}
      />
    </ScrollRegion>
  )
}

function Ends({ seen }: { readonly seen: SeenDraft }) {
  const first = seen.tool.topics[0]?.code ?? ''
  return (
    <>
      <h2 class="govuk-heading-m">When it says what it should</h2>
      <ul class="govuk-list">
        <li>
          <Link to={draftAddress(seen, `/preview/${first}`)} text="See it as an auditor does" />
        </li>
        <li>
          <Link to={draftAddress(seen, '/changes')} text="See what changed" />
        </li>
      </ul>
      <div class="govuk-button-group">
        <Button href={draftAddress(seen, '/publish')}>Publish this version</Button>
        <Link to={draftAddress(seen, '/discard')} text="Discard this draft" />
      </div>
    </>
  )
}

function Link({ to, text }: { readonly to: string; readonly text: string }) {
  return (
    <a class="govuk-link" href={to}>
      {text}
    </a>
  )
}

export function Remove({ to, about }: { readonly to: string; readonly about: string }) {
  return (
    <a class="govuk-link" href={to}>
      Remove<span class="govuk-visually-hidden">{`: ${about}`}</span>
    </a>
  )
}
