import { definePage, definePost, type ViewProps } from '../../../../../../access/index.ts'
import { Button, WarningText } from '../../../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../../../platform/views/forms.tsx'
import { publishDraft } from '../../../../../tool/drafts/commands.ts'
import { seenWhole } from '../../../../../tool/edits/seen.ts'
import { ChangeTable } from '../../../change-table.tsx'
import { draftAddress, DraftHeading } from '../../../draft-parts.tsx'
import { draftQuery, type SeenDraft } from '../query.ts'

export const publishDraftPage = definePage({
  path: '/tools/drafts/:draft/publish',
  query: draftQuery,
  title: ({ tool }) => `Publish, draft of ${tool.title}`,
  back: (draft) => draftAddress(draft),
  width: 'full',
  view: Publish,
  posts: [
    definePost({
      command: publishDraft,
      next: ({ name }) => ({
        to: `/tools/${name}`,
        notice: 'The version is published. Rounds can use it now.',
      }),
    }),
  ],
})

function Publish({ seen, form, words, csrfToken }: ViewProps<SeenDraft>) {
  return (
    <>
      <Problems form={form} />
      <DraftHeading draft={seen}>Publish this version</DraftHeading>
      <ChangeTable before={seen.from.tool} after={seen.tool} words={words} />
      <WarningText>
        A published version never changes again. Rounds that already use another version keep it.
      </WarningText>
      <PostForm action={draftAddress(seen, '/publish')} token={csrfToken}>
        <input type="hidden" name="seen" value={seenWhole(seen.tool)} />
        <Button preventDoubleClick>Publish it</Button>
      </PostForm>
    </>
  )
}
