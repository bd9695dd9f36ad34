import type { ViewProps } from '../../../../../../access/index.ts'
import { Button, Details } from '../../../../../../platform/views/components/index.ts'
import { PostForm } from '../../../../../../platform/views/forms.tsx'
import { CASE_LIFECYCLE } from '../../../../../case/lifecycle.ts'
import { isAskedIn, type Tool } from '../../../../../tool/index.ts'
import { wasSent } from './form.ts'
import { canCheck, isTheirs, OneQuestion } from './one-question.tsx'
import type { TopicSeen } from './query.ts'
import { WaitingQuestions } from './waiting.tsx'

/** The form for what this auditor may write now; for the rest, and for everybody else, what was saved. */
export function Answers(props: ViewProps<TopicSeen>) {
  const { seen, form } = props
  const isOpen = canCheck(seen) || seen.topic.questions.some((question) => isTheirs(seen, question))
  const wasTyped = form.problems.length > 0
  return isOpen || wasTyped ? <AnswerForm {...props} isOpen={isOpen} /> : <AllAnswers {...props} />
}

function AnswerForm(props: ViewProps<TopicSeen> & { readonly isOpen: boolean }) {
  const { seen, actor, csrfToken, isOpen } = props
  const autosave = isOpen ? { 'data-autosave': actor.person } : {}
  return (
    <PostForm
      action={`/cases/${seen.file.id}/topics/${seen.topic.code}`}
      token={csrfToken}
      attributes={autosave}
    >
      <Details summary="Which answer to choose">
        <WhichAnswer tool={seen.tool} />
      </Details>
      <AskedAnswers {...props} />
      {isOpen && (
        <div class="govuk-button-group">
          <Button name="go" value="next">
            {CASE_LIFECYCLE.answer.button}
          </Button>
          <Button name="go" value="later" classes="govuk-button--secondary">
            Save and come back later
          </Button>
        </div>
      )}
    </PostForm>
  )
}

/** What is asked with the answers saved so far, what came back with this form, and what more could be opened. */
function AskedAnswers(props: ViewProps<TopicSeen>) {
  const { seen, form, words } = props
  const { tool, topic, standings } = seen
  const shown = topic.questions.filter(
    ({ code }) => isAskedIn(standings, topic.code, code) || wasSent(form, code),
  )
  return (
    <>
      {shown.map((question) => (
        <OneQuestion {...props} question={question} shown={shown} />
      ))}
      <WaitingQuestions tool={tool} topic={topic} standings={standings} words={words} />
    </>
  )
}

function AllAnswers(props: ViewProps<TopicSeen>) {
  const { questions } = props.seen.topic
  return (
    <>
      {questions.map((question) => (
        <OneQuestion {...props} question={question} shown={questions} />
      ))}
    </>
  )
}

function WhichAnswer({ tool }: { readonly tool: Tool }) {
  return (
    <>
      {tool.answers.map(({ wording, help }) => (
        <p class="govuk-body">
          <strong>{wording}.</strong> {help}
        </p>
      ))}
    </>
  )
}
