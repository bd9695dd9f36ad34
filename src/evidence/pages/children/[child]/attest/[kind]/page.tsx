import { definePage, definePost, type ViewProps } from '../../../../../../access/index.ts'
import { nameOf } from '../../../../../../organisation/index.ts'
import { Button, InsetText } from '../../../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../../../platform/views/forms.tsx'
import { attestEntry } from '../../../../../attest/commands.ts'
import { sayFeeds } from '../../../../../attest/covered.ts'
import { sayOne, sayOneOf } from '../../../../../words.ts'
import { EntryFields, readEntry } from '../../../../entry-fields.tsx'
import { seeAttest, type SeenToAttest } from './query.ts'

export const attestKindPage = definePage({
  path: '/children/:child/attest/:kind',
  query: seeAttest,
  title: ({ kind }) => `Attest: ${sayOneOf(kind.code)}`,
  view: AttestKind,
  back: ({ known }) => `/children/${known.child}/attest`,
  posts: [
    definePost({
      command: attestEntry,
      read: readEntry,
      next: ({ id }) => ({ to: `/entries/${id}`, notice: 'The entry was kept as attested.' }),
    }),
  ],
})

function AttestKind({ seen, form, csrfToken, words }: ViewProps<SeenToAttest>) {
  const { known, kind, feeds } = seen
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Attest an entry of the case record of {nameOf(known)}</span>
        {sayOne(kind.code)}
      </h1>
      <InsetText>
        {sayFeeds(feeds, words.caseSystem.one).map((sentence) => (
          <p class="govuk-body govuk-!-margin-bottom-0">{sentence}</p>
        ))}
      </InsetText>
      <PostForm action={`/children/${known.child}/attest/${kind.code}`} token={csrfToken}>
        <EntryFields place={seen} form={form} caseSystem={words.caseSystem.one} />
        <Button preventDoubleClick>Attest this entry</Button>
      </PostForm>
    </>
  )
}
