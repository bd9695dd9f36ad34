import { definePage, type ViewProps } from '../../../../../../../access/index.ts'
import { Button, InsetText, Pagination } from '../../../../../../../platform/views/components/index.ts'
import { EMPTY_FORM } from '../../../../../../../platform/views/forms.tsx'
import { FOR_BOTH, OWN_VIEW } from '../../../../../../case/words.ts'
import {
  ANSWERS,
  inWordsOf,
  isAskedIn,
  questionsOf,
  standingsOf,
  type Given,
} from '../../../../../../tool/index.ts'
import { QuestionFields } from '../../../../../cases/[case]/topics/[topic]/question.tsx'
import { WaitingQuestions } from '../../../../../cases/[case]/topics/[topic]/waiting.tsx'
import { draftAddress, DraftHeading } from '../../../../draft-parts.tsx'
import { draftTopicQuery, type SeenDraftTopic } from '../../query.ts'

export const previewPage = definePage({
  path: '/tools/drafts/:draft/preview/:topic',
  query: draftTopicQuery,
  title: ({ draft, topic }) => `${topic.title} as an auditor sees it, draft of ${draft.tool.title}`,
  back: ({ draft }) => draftAddress(draft),
  view: Preview,
})

/** The topic as its page will be. Answers stand in the address alone: they open questions and are kept nowhere. */
function Preview({ seen, words }: ViewProps<SeenDraftTopic>) {
  const { draft, topic } = seen
  const { tool } = draft
  const given = triedIn(seen)
  const standings = standingsOf(tool, given)
  const form = { ...EMPTY_FORM, values: valuesOf(given) }
  return (
    <>
      <DraftHeading draft={draft}>{topic.title}</DraftHeading>
      <p class="govuk-body">This is what an auditor will see. Nothing that you choose here is kept.</p>
      <InsetText>
        <strong>What good looks like.</strong> {inWordsOf(words, topic.goodLooksLike)}
      </InsetText>
      <form method="get" action={draftAddress(draft, `/preview/${topic.code}`)}>
        {topic.questions
          .filter(({ code }) => isAskedIn(standings, topic.code, code))
          .map((question) => (
            <QuestionFields
              {...{ tool, question, form, words, history: [], first: [] }}
              whose={question.blind ? OWN_VIEW : FOR_BOTH}
            />
          ))}
        <WaitingQuestions tool={tool} topic={topic} standings={standings} words={words} />
        <Button classes="govuk-button--secondary">See what these answers open</Button>
      </form>
      <Pagination landmarkLabel="Topics" {...neighbours(seen)} />
    </>
  )
}

/** The answers that the address tries in this topic; those that other topics need are taken as opening everything. */
function triedIn({ draft, topic, tried }: SeenDraftTopic): Given[] {
  const own = topic.questions.map(({ code }) => {
    const answer = ANSWERS.find((each) => each === tried[`answer-${code}`]) ?? null
    return { topic: topic.code, question: code, answer }
  })
  const others = questionsOf(draft.tool).filter((each) => each.topic !== topic.code)
  const needed = questionsOf(draft.tool).flatMap(({ question }) => question.askedWhen ?? [])
  const opening = others.map(({ topic: of, question: { code, answers } }) => {
    const condition = needed.find((each) => each.topic === of && each.question === code)
    return { topic: of, question: code, answer: condition?.answers[0] ?? answers[0] ?? null }
  })
  return [...opening, ...own]
}

function valuesOf(given: readonly Given[]) {
  const values = given.flatMap(({ question, answer }) => [
    [`answer-${question}`, answer ?? ''] as const,
    [`seen-${question}`, ''] as const,
  ])
  return Object.fromEntries(values)
}

function neighbours({ draft, topic }: SeenDraftTopic) {
  const { topics } = draft.tool
  const place = topics.indexOf(topic)
  const link = (at: number) => {
    const other = topics[at]
    return other && { href: draftAddress(draft, `/preview/${other.code}`), labelText: other.title }
  }
  return { previous: link(place - 1), next: link(place + 1) }
}
