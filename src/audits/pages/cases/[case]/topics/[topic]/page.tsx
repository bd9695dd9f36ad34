import { definePage, definePost, type ViewProps } from '../../../../../../access/index.ts'
import {
  Button,
  Details,
  InsetText,
  Pagination,
  SummaryList,
} from '../../../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../../../platform/views/forms.tsx'
import { answerTopic } from '../../../../../case/answers/commands.ts'
import { statusAfter } from '../../../../../case/lifecycle.ts'
import { seatOf } from '../../../../../case/policy.ts'
import { caseName, sayOpening } from '../../../../../case/words.ts'
import { inWordsOf, isAskedIn, standingIn, type Tool } from '../../../../../tool/index.ts'
import { AnswerText } from '../../../answer-text.tsx'
import { CaseHeading } from '../../../case-parts.tsx'
import { FactsBeside } from './facts.tsx'
import { readAnswers } from './form.ts'
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
      next: (saved, form) => {
        const { file, topics, openedCount } = saved
        const said = sayOpening(saved)
        if (form.go === 'later')
          return {
            to: `/cases/${file.id}`,
            notice: ['What you wrote is saved.', said ?? ''].join(' ').trim(),
          }
        const to =
          openedCount > 0
            ? `/cases/${file.id}/topics/${String(form.topic)}`
            : placeAfter(file.id, topics, String(form.topic))
        return said === null ? { to } : { to, notice: `What you wrote is saved. ${said}` }
      },
    }),
  ],
})

function placeAfter(file: string, topics: readonly string[], topic: string): string {
  const next = topics[topics.indexOf(topic) + 1]
  return next === undefined ? `/cases/${file}/judgement` : `/cases/${file}/topics/${next}`
}

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

/** The form for who writes; for everybody else, and once it is too late, what was saved. */
function Answers(props: ViewProps<TopicSeen>) {
  const { seen, actor, form } = props
  const isOpen = seatOf(actor, seen.file) === 'first' && statusAfter(seen.file, 'answer') !== null
  const wasTyped = form.problems.length > 0
  if (isOpen || wasTyped) return <AnswerForm {...props} isOpen={isOpen} />
  return <SavedAnswers {...props} />
}

function AnswerForm({
  seen,
  form,
  words,
  csrfToken,
  isOpen,
}: ViewProps<TopicSeen> & { readonly isOpen: boolean }) {
  const { file, tool, topic, history, standings } = seen
  return (
    <PostForm action={`/cases/${file.id}/topics/${topic.code}`} token={csrfToken}>
      <Details summary="Which answer to choose">
        <WhichAnswer tool={tool} />
      </Details>
      {topic.questions
        .filter(({ code }) => isAskedIn(standings, topic.code, code))
        .map((question) => (
          <QuestionFields tool={tool} question={question} history={history} form={form} words={words} />
        ))}
      <WaitingQuestions tool={tool} topic={topic} standings={standings} words={words} />
      {isOpen && (
        <div class="govuk-button-group">
          <Button name="go" value="next">
            Save and continue
          </Button>
          <Button name="go" value="later" classes="govuk-button--secondary">
            Save and come back later
          </Button>
        </div>
      )}
    </PostForm>
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

function SavedAnswers({ seen: { topic, history, standings }, words }: ViewProps<TopicSeen>) {
  return (
    <SummaryList
      rows={topic.questions.map(({ code, text }) => ({
        key: inWordsOf(words, text),
        value: (
          <AnswerText
            said={history.findLast((each) => each.question === code) ?? null}
            standing={standingIn(standings, topic.code, code)}
          />
        ),
      }))}
    />
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
