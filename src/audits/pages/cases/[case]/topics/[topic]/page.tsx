import { definePage, defineQuickPost, type ViewProps } from '../../../../../../access/index.ts'
import { sayDay } from '../../../../../../kernel/day.ts'
import { InsetText, Pagination } from '../../../../../../platform/views/components/index.ts'
import { Problems } from '../../../../../../platform/views/forms.tsx'
import { answerTopic } from '../../../../../case/answers/commands.ts'
import { kindsBeside } from '../../../../../case/facts/rules.ts'
import { RECKONED_LATER } from '../../../../../case/facts/words.ts'
import { isBlindNow } from '../../../../../case/views.ts'
import { caseName, sayPeriod } from '../../../../../case/words.ts'
import { inWordsOf } from '../../../../../tool/index.ts'
import { CaseHeading } from '../../../case-parts.tsx'
import { placeAfterSaving } from './after-saving.ts'
import { Answers } from './answers.tsx'
import { readAnswers } from './form.ts'
import { topicQuery, type TopicSeen } from './query.ts'

export const topicPage = definePage({
  path: '/cases/:case/topics/:topic',
  query: topicQuery,
  title: ({ file, topic }) => `${topic.title}, ${caseName(file)}`,
  back: ({ file }) => `/cases/${file.id}`,
  width: 'full',
  view: TopicPage,
  posts: [
    defineQuickPost({
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
          <AboutFacts {...seen} />
        </div>
      </div>
      <Answers {...props} />
      <Pagination landmarkLabel="Topics" {...neighbours(seen, place)} />
    </>
  )
}

/** What the facts beside the questions are, and what to do with them; said once for the page. */
function AboutFacts({ file, seat, topic }: TopicSeen) {
  const { round } = file
  if (kindsBeside(topic).length === 0)
    return <p class="govuk-body">No imported entries bear on this topic. Read the file itself.</p>
  return (
    <>
      <p class="govuk-body">
        {`Beside each question stands what the record holds: ${sayPeriod(round)}`}
        {round.knownOn === null ? '. ' : `, as known on ${sayDay(round.knownOn)}. `}
        The file may say more: silence is not a no. Confirm what the file bears out and dispute what it
        contradicts. A dispute is kept as a finding about the record, and both auditors see it.
      </p>
      {seat !== null && isBlindNow(file) && <p class="govuk-body">{RECKONED_LATER}</p>}
    </>
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
