import { definePage, definePost, type ViewProps } from '../../../../../../../../../access/index.ts'
import { Button } from '../../../../../../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../../../../../../platform/views/forms.tsx'
import { changeDraft } from '../../../../../../../../tool/drafts/commands.ts'
import { seenBy } from '../../../../../../../../tool/edits/seen.ts'
import { draftAddress, DraftHeading, Meanwhile } from '../../../../../../draft-parts.tsx'
import { filledQuestion, QuestionForm, QuestionSummary } from '../../../../../../question-form.tsx'
import { draftQuestionNowQuery, type SeenQuestionNow } from '../../../../query.ts'
import { GoneQuestion } from './gone.tsx'

export const draftQuestionPage = definePage({
  path: '/tools/drafts/:draft/topics/:topic/questions/:question',
  query: draftQuestionNowQuery,
  title: ({ draft, topic }) =>
    `Change a question of ${topic?.title ?? 'a topic'}, draft of ${draft.tool.title}`,
  back: ({ draft, topic }) => draftAddress(draft, topic === null ? '' : `/topics/${topic.code}`),
  view: QuestionPage,
  posts: [
    definePost({
      command: changeDraft('changeQuestion'),
      read: (form) => ({ ...form, code: form.question }),
      next: ({ draft }, form) => ({
        to: draftAddress({ id: draft }, `/topics/${String(form.topic)}`),
        notice: 'The question is saved.',
      }),
    }),
  ],
})

function QuestionPage(props: ViewProps<SeenQuestionNow>) {
  const { draft, topic, question } = props.seen
  if (topic === null || question === null) return <GoneQuestion {...props} />
  const { form, words, csrfToken } = props
  const at = { topic: topic.code, code: question.code }
  const address = draftAddress(draft, `/topics/${topic.code}/questions/${question.code}`)
  return (
    <>
      <Problems form={form} />
      <DraftHeading draft={draft}>{`Change a question of “${topic.title}”`}</DraftHeading>
      <Meanwhile draft={draft} form={form}>
        <QuestionSummary tool={draft.tool} question={question} words={words} />
      </Meanwhile>
      <PostForm action={address} token={csrfToken}>
        <input type="hidden" name="seen" value={seenBy(draft.tool, { kind: 'changeQuestion', ...at })} />
        <QuestionForm form={filledQuestion(form, question)} tool={draft.tool} words={words} at={at} />
        <Button preventDoubleClick>Save the question</Button>
      </PostForm>
    </>
  )
}
