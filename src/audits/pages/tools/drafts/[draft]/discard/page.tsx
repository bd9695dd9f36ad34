import { definePage, definePost, type ViewProps } from '../../../../../../access/index.ts'
import { Button, WarningText } from '../../../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../../../platform/views/forms.tsx'
import { discardDraft } from '../../../../../tool/drafts/commands.ts'
import { seenWhole } from '../../../../../tool/edits/seen.ts'
import { draftAddress, DraftHeading } from '../../../draft-parts.tsx'
import { draftQuery, type SeenDraft } from '../query.ts'

export const discardDraftPage = definePage({
  path: '/tools/drafts/:draft/discard',
  query: draftQuery,
  title: ({ tool }) => `Discard, draft of ${tool.title}`,
  back: (draft) => draftAddress(draft),
  view: Discard,
  posts: [
    definePost({
      command: discardDraft,
      next: () => ({ to: '/tools', notice: 'The draft is discarded.' }),
    }),
  ],
})

function Discard({ seen, form, csrfToken }: ViewProps<SeenDraft>) {
  return (
    <>
      <Problems form={form} />
      <DraftHeading draft={seen}>Discard this draft?</DraftHeading>
      <WarningText>Everything written in it is gone from every page. This cannot be undone.</WarningText>
      <PostForm action={draftAddress(seen, '/discard')} token={csrfToken}>
        <input type="hidden" name="seen" value={seenWhole(seen.tool)} />
        <Button classes="govuk-button--warning" preventDoubleClick>
          Discard the draft
        </Button>
      </PostForm>
    </>
  )
}
