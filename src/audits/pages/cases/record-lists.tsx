import { sayDay } from '../../../kernel/day.ts'
import type { Words } from '../../../kernel/words.ts'
import {
  ScrollRegion,
  SummaryList,
  Table,
  type SummaryRow,
} from '../../../platform/views/components/index.ts'
import type { CaseAction } from '../../case/actions/store.ts'
import { statusOf } from '../../case/follow-up/lifecycle.ts'
import type { FollowUp } from '../../case/follow-up/model.ts'
import { FOLLOW_UP_STATUS_WORDS, sayDue, URGENCY_WORDS } from '../../case/follow-up/words.ts'
import { saidFirst } from '../../case/prefill.ts'
import type { CaseRecord } from '../../case/record/query.ts'
import { isBlindNow } from '../../case/views.ts'
import { BLIND_UNTIL_BOTH } from '../../case/words.ts'
import type { Moderation } from '../../moderation/model.ts'
import { inWordsOf, standingIn, standingsOf, type Standings, type Topic } from '../../tool/index.ts'
import { AnswerText } from './answer-text.tsx'
import { Disputes } from './disputes.tsx'
import { FirstJudgements } from './first-judgements.tsx'
import { FirstSaid } from './first-said.tsx'
import { JudgementList } from './judgement-list.tsx'
import { Voices } from './voice-list.tsx'

interface RecordProps {
  readonly record: CaseRecord
  readonly words: Words
  readonly canChange: boolean
  /** The second looks, where the page says what stands; without them it shows the record of the pair alone. */
  readonly moderations?: readonly Moderation[]
}

interface RowProps extends RecordProps {
  readonly standings: Standings
}

/** The whole record as it may be read now: every topic, the judgement with both first ones, and what belongs to it. */
export function RecordLists({ record, words, canChange, moderations = [] }: RecordProps) {
  const { file, tool, answers, judgement, followUps, actions } = record
  const standings = standingsOf(tool, answers)
  return (
    <>
      {tool.topics.map((topic) => (
        <>
          <h2 class="govuk-heading-m">{topic.title}</h2>
          <SummaryList
            rows={topic.questions
              .filter(({ blind }) => !blind || !isBlindNow(file))
              .map((question) => rowOf({ record, words, canChange, standings }, topic, question))}
          />
        </>
      ))}
      <h2 class="govuk-heading-m">Judgement</h2>
      {isBlindNow(file) ? (
        <p class="govuk-body">{BLIND_UNTIL_BOTH}</p>
      ) : (
        <JudgementList
          tool={tool}
          judgement={judgement}
          on={file.round.asAt}
          moderations={moderations}
          change={canChange ? `/cases/${file.id}/judgement` : undefined}
        />
      )}
      <FirstJudgements first={record.firstJudgements} tool={tool} on={file.round.asAt} />
      <Voices voices={record.voices} />
      <h2 class="govuk-heading-m">Facts disputed</h2>
      <Disputes disputes={record.disputes} />
      <h2 class="govuk-heading-m">Follow-ups</h2>
      <FollowUps followUps={followUps} />
      <h2 class="govuk-heading-m">Case actions</h2>
      <CaseActions actions={actions} />
    </>
  )
}

/** One question with its answer, and the way to change it. */
export function rowOf(
  { record, words, canChange, standings }: RowProps,
  topic: Topic,
  question: Topic['questions'][number],
): SummaryRow {
  const text = inWordsOf(words, question.text)
  const said =
    record.answers.find((each) => each.topic === topic.code && each.question === question.code) ?? null
  const standing = standingIn(standings, topic.code, question.code)
  const mayChange = canChange && standing === 'asked'
  const href = `/cases/${record.file.id}/topics/${topic.code}#answer-${question.code}`
  const change = { href, text: said?.answer ? 'Change' : 'Answer', visuallyHiddenText: text }
  const first = question.blind
    ? saidFirst(record.firstAnswers, { topic: topic.code, question: question.code })
    : []
  const value = (
    <>
      <AnswerText said={said} standing={standing} />
      <FirstSaid said={first} text={text} />
    </>
  )
  return { key: text, value, ...(mayChange ? { actions: [change] } : {}) }
}

/** The follow-ups of a case, each with how far it is. */
export function FollowUps({ followUps }: { readonly followUps: readonly FollowUp[] }) {
  if (followUps.length === 0) return <p class="govuk-body">None was raised.</p>
  return (
    <ScrollRegion label="Follow-ups">
      <Table
        caption="Follow-ups"
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={['What', 'How soon', 'Manager', 'Due', 'Status']}
        rows={followUps.map((each) => [
          { text: <FollowUpLink followUp={each} /> },
          URGENCY_WORDS[each.urgency],
          each.manager?.name ?? 'Not recorded',
          sayDue(each),
          FOLLOW_UP_STATUS_WORDS[statusOf(each)],
        ])}
      />
    </ScrollRegion>
  )
}

function FollowUpLink({ followUp }: { readonly followUp: FollowUp }) {
  return (
    <a class="govuk-link" href={`/follow-ups/${followUp.id}`}>
      {followUp.what}
    </a>
  )
}

/** What is asked for the child, by whom and until when. */
export function CaseActions({ actions }: { readonly actions: readonly CaseAction[] }) {
  if (actions.length === 0) return <p class="govuk-body">None is asked for.</p>
  return (
    <ScrollRegion label="Case actions">
      <Table
        caption="Case actions"
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={['What', 'Who', 'Due', 'Done']}
        rows={actions.map(({ what, owner, dueOn, doneOn }) => [
          what,
          owner,
          sayDay(dueOn),
          doneOn === null ? 'Not yet' : sayDay(doneOn),
        ])}
      />
    </ScrollRegion>
  )
}
