import { definePage, definePost, type ViewProps } from '../../../../../../../../access/index.ts'
import { Button } from '../../../../../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../../../../../platform/views/forms.tsx'
import { changeDraft } from '../../../../../../../tool/drafts/commands.ts'
import { draftAddress, DraftHeading } from '../../../../../draft-parts.tsx'
import { filledQuestion, QuestionForm } from '../../../../../question-form.tsx'
import { draftTopicQuery, type SeenDraftTopic } from '../../../query.ts'

export const addQuestionPage = definePage({
  path: '/tools/drafts/:draft/topics/:topic/add-question',
  query: draftTopicQuery,
  title: ({ draft, topic }) => `Add a question to ${topic.title}, draft of ${draft.tool.title}`,
  back: ({ draft, topic }) => draftAddress(draft, `/topics/${topic.code}`),
  view: AddQuestion,
  posts: [
    definePost({
      command: changeDraft('addQuestion'),
      next: ({ draft }, form) => ({
        to: draftAddress({ id: draft }, `/topics/${String(form.topic)}`),
        notice: 'The question stands at the end of the topic.',
      }),
    }),
  ],
})

function AddQuestion({ seen: { draft, topic }, form, words, csrfToken }: ViewProps<SeenDraftTopic>) {
  const at = { topic: topic.code, code: null }
  return (
    <>
      <Problems form={form} />
      <DraftHeading draft={draft}>{`Add a question to “${topic.title}”`}</DraftHeading>
      <PostForm action={draftAddress(draft, `/topics/${topic.code}/add-question`)} token={csrfToken}>
        <QuestionForm form={filledQuestion(form, null)} tool={draft.tool} words={words} at={at} />
        <Button preventDoubleClick>Add the question</Button>
      </PostForm>
    </>
  )
}
