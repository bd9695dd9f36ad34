import { definePage, definePost, type ViewProps } from '../../../../../../access/index.ts'
import { Button, Details, InsetText, Pagination } from '../../../../../../platform/views/components/index.ts'
import type { Words } from '../../../../../../kernel/words.ts'
import { PostForm, Problems } from '../../../../../../platform/views/forms.tsx'
import { answerTopic } from '../../../../../case/answers/commands.ts'
import { CASE_LIFECYCLE, statusAfter } from '../../../../../case/lifecycle.ts'
import { saidFirst, type SaidFirst } from '../../../../../case/prefill.ts'
import { isBlindNow, viewToRead, viewToWrite } from '../../../../../case/views.ts'
import { BLIND_UNTIL_BOTH, caseName, FOR_BOTH, OWN_VIEW } from '../../../../../case/words.ts'
import { inWordsOf, isAskedIn, standingIn, type Question, type Tool } from '../../../../../tool/index.ts'
import { AnswerText } from '../../../answer-text.tsx'
import { CaseHeading } from '../../../case-parts.tsx'
import { FirstSaid } from '../../../first-said.tsx'
import { placeAfterSaving } from './after-saving.ts'
import { FactsBeside } from './facts.tsx'
import { readAnswers, wasSent } from './form.ts'
import { topicQuery, type TopicSeen } from './query.ts'
import { QuestionFields } from './question.tsx'
import { WaitingQuestions } from './waiting.tsx'

export const topicPage = definePage({
  path: '/cases/:case/topics/:topic',
  query: topicQuery,
  title: ({ file, topic }) => `${topic.title}, ${caseName(file)}`,
  back: ({ file }) => `/cases/${file.id}`,
  width: 'full',
  view: TopicPage,
  posts: [
    definePost({
      command: answerTopic,
      read: readAnswers,
      next: (saved, form) => ({ ...placeAfterSaving(saved, form), fields: saved.seen }),
    }),
  ],
})

function TopicPage(props: ViewProps<TopicSeen>) {
  const { seen, words, form } = props
  const { tool, topic } = seen
  const place = tool.topics.indexOf(topic)
  return (
    <>
      <Problems form={form} />
      <CaseHeading caption={`${caseName(seen.file)}, topic ${place + 1} of ${tool.topics.length}`}>
        {topic.title}
      </CaseHeading>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <InsetText>
            <strong>What good looks like.</strong> {inWordsOf(words, topic.goodLooksLike)}
          </InsetText>
          <Answers {...props} />
        </div>
        <aside class="govuk-grid-column-one-third" aria-label="What the record holds">
          <FactsBeside seen={seen} />
        </aside>
      </div>
      <Pagination landmarkLabel="Topics" {...neighbours(seen, place)} />
    </>
  )
}

/** The form for what this auditor may write now; for the rest, and for everybody else, what was saved. */
function Answers(props: ViewProps<TopicSeen>) {
  const { seen, form } = props
  const isOpen = seen.topic.questions.some((question) => isTheirs(seen, question))
  const wasTyped = form.problems.length > 0
  return isOpen || wasTyped ? <AnswerForm {...props} isOpen={isOpen} /> : <AllAnswers {...props} />
}

function isTheirs({ file, seat }: TopicSeen, { blind }: Question): boolean {
  return seat !== null && statusAfter(file, 'answer') !== null && viewToWrite(file, seat, blind) !== null
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
        <OneAnswer {...props} question={question} />
      ))}
      <WaitingQuestions tool={tool} topic={topic} standings={standings} words={words} />
    </>
  )
}

function AllAnswers(props: ViewProps<TopicSeen>) {
  return (
    <>
      {props.seen.topic.questions.map((question) => (
        <OneAnswer {...props} question={question} />
      ))}
    </>
  )
}

function OneAnswer({ seen, form, words, question }: ViewProps<TopicSeen> & { readonly question: Question }) {
  const { tool, topic, history, file } = seen
  const first = question.blind
    ? saidFirst(seen.firstAnswers, { topic: topic.code, question: question.code })
    : []
  if (!isTheirs(seen, question) && !wasSent(form, question.code))
    return <SavedAnswer seen={seen} question={question} first={first} words={words} />
  const whose = isBlindNow(file) ? (question.blind ? OWN_VIEW : FOR_BOTH) : ''
  return <QuestionFields {...{ tool, question, history, form, words, first, whose }} />
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

interface SavedProps {
  readonly seen: TopicSeen
  readonly question: Question
  readonly first: readonly SaidFirst[]
  readonly words: Words
}

function SavedAnswer({ seen, question, first, words }: SavedProps) {
  const isHidden = question.blind && viewToRead(seen.file, seen.seat) === null
  const said = seen.history.findLast((each) => each.question === question.code) ?? null
  const standing = standingIn(seen.standings, seen.topic.code, question.code)
  const text = inWordsOf(words, question.text)
  return (
    <section>
      <h2 class="govuk-heading-s" id={`answer-${question.code}`}>
        {text}
      </h2>
      <FirstSaid said={first} text={text} />
      <div class="govuk-body">
        {isHidden ? BLIND_UNTIL_BOTH : <AnswerText said={said} standing={standing} />}
      </div>
    </section>
  )
}

function neighbours({ file, tool }: TopicSeen, place: number) {
  const link = (at: number) => {
    const topic = tool.topics[at]
    return topic && { href: `/cases/${file.id}/topics/${topic.code}`, labelText: topic.title }
  }
  const judgement = { href: `/cases/${file.id}/judgement`, labelText: 'Judgement' }
  return { previous: link(place - 1), next: link(place + 1) ?? judgement }
}
