import { definePage, type ViewProps } from '../../../../../access/index.ts'
import { SummaryList } from '../../../../../platform/views/components/index.ts'
import type { StoredAnswer } from '../../../../case/answers/model.ts'
import type { CaseRecord } from '../../../../case/record/query.ts'
import { ANSWER_WORDS, caseName, sayPeriod, STATUS_WORDS } from '../../../../case/words.ts'
import { answersAsked, inWordsOf } from '../../../../tool/index.ts'
import { CaseHeading } from '../../case-parts.tsx'
import { JudgementList } from '../../judgement-list.tsx'
import { CaseActions, FollowUps } from '../../record-lists.tsx'
import { printQuery } from './query.ts'

export const printPage = definePage({
  path: '/cases/:case/print',
  query: printQuery,
  title: ({ file }) => `For supervision, ${caseName(file)}`,
  back: ({ file }) => `/cases/${file.id}`,
  width: 'full',
  view: Print,
})

/** One page to take into supervision. Paper gets lost, so the child's name is not on it. */
function Print({ seen, words }: ViewProps<CaseRecord>) {
  const { file, tool, judgement, followUps, actions } = seen
  return (
    <>
      <CaseHeading caption={`${file.round.theme}, ${file.round.code}`}>
        {`Case ${file.position}: what the audit found`}
      </CaseHeading>
      <SummaryList
        rows={[
          { key: 'Child', value: 'Write the number from the case system here by hand: ______________' },
          { key: 'Period examined', value: sayPeriod(file.round) },
          {
            key: 'Audited by',
            value: [file.first?.name, file.second?.name].filter(Boolean).join(' and ') || 'Nobody yet',
          },
          { key: 'Status', value: STATUS_WORDS[file.status] },
        ]}
      />
      <JudgementList tool={tool} judgement={judgement} on={file.round.asAt} />
      <Marked
        record={seen}
        mark="strength"
        heading="What was strong"
        say={(text) => inWordsOf(words, text)}
      />
      <Marked
        record={seen}
        mark="concern"
        heading="What gives concern"
        say={(text) => inWordsOf(words, text)}
      />
      <h2 class="govuk-heading-m">Follow-ups</h2>
      <FollowUps followUps={followUps} />
      <h2 class="govuk-heading-m">What is asked for this child</h2>
      <CaseActions actions={actions} />
    </>
  )
}

interface MarkedProps {
  readonly record: CaseRecord
  readonly mark: 'strength' | 'concern'
  readonly heading: string
  readonly say: (text: string) => string
}

function Marked({ record, mark, heading, say }: MarkedProps) {
  const marked = answersAsked(record.tool, record.answers).filter((each) => each.mark === mark)
  const inOrder = record.tool.topics.flatMap(({ code, title, questions }) =>
    questions.flatMap((question) => {
      const said = marked.find((each) => each.topic === code && each.question === question.code)
      return said ? [{ title, text: say(question.text), said }] : []
    }),
  )
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      {inOrder.length === 0 ? (
        <p class="govuk-body">Nothing was marked so.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {inOrder.map(({ title, text, said }) => (
            <li>
              <strong>{title}.</strong> {text} {sayAnswer(said)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function sayAnswer({ answer, comment }: StoredAnswer): string {
  const said = answer === null ? 'No answer yet' : ANSWER_WORDS[answer]
  return comment === null ? `${said}.` : `${said}: ${comment}`
}
