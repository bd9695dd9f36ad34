import { definePage, definePost, type ViewProps } from '../../../../../../../../../../access/index.ts'
import { Button } from '../../../../../../../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../../../../../../../platform/views/forms.tsx'
import { changeDraft } from '../../../../../../../../../tool/drafts/commands.ts'
import { seenBy } from '../../../../../../../../../tool/edits/seen.ts'
import { draftAddress, DraftHeading } from '../../../../../../../draft-parts.tsx'
import { QuestionSummary } from '../../../../../../../question-form.tsx'
import { draftQuestionQuery, type SeenDraftQuestion } from '../../../../../query.ts'

export const removeQuestionPage = definePage({
  path: '/tools/drafts/:draft/topics/:topic/questions/:question/remove',
  query: draftQuestionQuery,
  title: ({ draft, topic }) => `Remove a question of ${topic.title}, draft of ${draft.tool.title}`,
  back: ({ draft, topic }) => draftAddress(draft, `/topics/${topic.code}`),
  view: RemoveQuestion,
  posts: [
    definePost({
      command: changeDraft('removeQuestion'),
      read: (form) => ({ ...form, code: form.question }),
      next: ({ draft }, form) => ({
        to: draftAddress({ id: draft }, `/topics/${String(form.topic)}`),
        notice: 'The question is removed.',
      }),
    }),
  ],
})

function RemoveQuestion({ seen, form, words, csrfToken }: ViewProps<SeenDraftQuestion>) {
  const { draft, topic, question } = seen
  const at = { topic: topic.code, code: question.code }
  const address = draftAddress(draft, `/topics/${topic.code}/questions/${question.code}/remove`)
  return (
    <>
      <Problems form={form} />
      <DraftHeading draft={draft}>Remove this question?</DraftHeading>
      <QuestionSummary tool={draft.tool} question={question} words={words} />
      <PostForm action={address} token={csrfToken}>
        <input type="hidden" name="seen" value={seenBy(draft.tool, { kind: 'removeQuestion', ...at })} />
        <Button classes="govuk-button--warning" preventDoubleClick>
          Remove the question
        </Button>
      </PostForm>
    </>
  )
}
