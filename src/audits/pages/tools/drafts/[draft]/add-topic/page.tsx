import { definePage, definePost, type ViewProps } from '../../../../../../access/index.ts'
import { Button, Input, Textarea } from '../../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../../platform/views/forms.tsx'
import { changeDraft } from '../../../../../tool/drafts/commands.ts'
import { draftAddress, DraftHeading } from '../../../draft-parts.tsx'
import { filledQuestion, QuestionForm } from '../../../question-form.tsx'
import { draftQuery, type SeenDraft } from '../query.ts'

export const addTopicPage = definePage({
  path: '/tools/drafts/:draft/add-topic',
  query: draftQuery,
  title: ({ tool }) => `Add a topic, draft of ${tool.title}`,
  back: (draft) => draftAddress(draft),
  view: AddTopic,
  posts: [
    definePost({
      command: changeDraft('addTopic'),
      next: ({ draft }) => ({
        to: draftAddress({ id: draft }),
        notice: 'The topic stands at the end. Move it to its place, and add its other questions.',
      }),
    }),
  ],
})

function AddTopic({ seen, form, words, csrfToken }: ViewProps<SeenDraft>) {
  const filled = filledQuestion(form, null)
  return (
    <>
      <Problems form={form} />
      <DraftHeading draft={seen}>Add a topic</DraftHeading>
      <PostForm action={draftAddress(seen, '/add-topic')} token={csrfToken}>
        <Input {...field(filled, 'title')} label="Title of the topic" />
        <Textarea {...field(filled, 'goodLooksLike')} label="What good looks like" rows={4} />
        <h2 class="govuk-heading-m">Its first question</h2>
        <QuestionForm form={filled} tool={seen.tool} words={words} at={null} />
        <Button preventDoubleClick>Add the topic</Button>
      </PostForm>
    </>
  )
}
