import type { ViewProps } from '../../../../../../../../../access/index.ts'
import { Button, InsetText } from '../../../../../../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../../../../../../platform/views/forms.tsx'
import { draftAddress, DraftHeading } from '../../../../../../draft-parts.tsx'
import { QuestionForm } from '../../../../../../question-form.tsx'
import type { SeenQuestionNow } from '../../../../query.ts'

/** Where the question was removed: what somebody typed for it meanwhile is kept, to be added as a new one. */
export function GoneQuestion(props: ViewProps<SeenQuestionNow>) {
  const { draft } = props.seen
  const hasTyped = props.form.problems.length > 0
  return (
    <>
      <Problems form={props.form} />
      <DraftHeading draft={draft}>This question is not there any more</DraftHeading>
      {!hasTyped && (
        <p class="govuk-body">
          {`It was removed from the draft. ${draft.changedBy} changed the draft last.`}
        </p>
      )}
      {hasTyped && <TypedBefore {...props} />}
      <p class="govuk-body">
        <a class="govuk-link" href={draftAddress(draft)}>
          Look at the draft as it is now
        </a>
      </p>
    </>
  )
}

/** The words as they were typed; they go into the same topic, or into one that is still there. */
function TypedBefore({ seen: { draft, topic }, form, words, csrfToken }: ViewProps<SeenQuestionNow>) {
  const into = topic ?? draft.tool.topics[0]
  // A tool always has a topic.
  if (into === undefined) return null
  return (
    <>
      <InsetText>
        {`Leave it as it is, or add what you typed to “${into.title}” as a new question.`}
        {topic === null && ' The topic that it stood in was removed too.'}
      </InsetText>
      <PostForm action={draftAddress(draft, `/topics/${into.code}/add-question`)} token={csrfToken}>
        <QuestionForm
          form={{ ...form, problems: [] }}
          tool={draft.tool}
          words={words}
          at={{ topic: into.code, code: null }}
        />
        <Button preventDoubleClick>Add it as a new question</Button>
      </PostForm>
    </>
  )
}
