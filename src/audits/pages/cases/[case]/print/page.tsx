import { definePage, type ViewProps } from '../../../../../access/index.ts'
import { SummaryList, type SummaryRow } from '../../../../../platform/views/components/index.ts'
import type { StoredAnswer } from '../../../../case/answers/model.ts'
import { sayDisputed } from '../../../../case/checks/words.ts'
import type { CaseRecord } from '../../../../case/record/query.ts'
import { isBlindNow } from '../../../../case/views.ts'
import { VOICES } from '../../../../case/voices/model.ts'
import { heardOf } from '../../../../case/voices/rules.ts'
import { sayHeard, VOICE_WORDS } from '../../../../case/voices/words.ts'
import { ANSWER_WORDS, BLIND_UNTIL_BOTH, caseName, sayPeriod, STATUS_WORDS } from '../../../../case/words.ts'
import { sayLine, sayPlanDone } from '../../../../re-audit/words.ts'
import { answersAsked, gradeWording, inWordsOf } from '../../../../tool/index.ts'
import { CaseHeading } from '../../case-parts.tsx'
import { Disputes } from '../../disputes.tsx'
import { JudgementList } from '../../judgement-list.tsx'
import { CaseActions, FollowUps } from '../../record-lists.tsx'
import { printQuery, type Printed } from './query.ts'

export const printPage = definePage({
  path: '/cases/:case/print',
  query: printQuery,
  title: ({ file }) => `For supervision, ${caseName(file)}`,
  back: ({ file }) => `/cases/${file.id}`,
  width: 'full',
  view: Print,
})

/** One page to take into supervision. Paper gets lost, so the child's name is not on it, nor a word about workers. */
function Print({ seen, words }: ViewProps<Printed>) {
  const { file, tool, judgement, moderations, followUps, actions, disputes, plan } = seen
  const say = (text: string) => inWordsOf(words, text)
  return (
    <div class="gt-one-page">
      <CaseHeading caption={`${file.round.theme}, ${file.round.code}`}>
        {`Case ${file.position}: what the audit found`}
      </CaseHeading>
      <SummaryList rows={aboutCase(seen)} />
      {isBlindNow(file) ? (
        <p class="govuk-body">{BLIND_UNTIL_BOTH}</p>
      ) : (
        <JudgementList tool={tool} judgement={judgement} moderations={moderations} on={file.round.asAt} />
      )}
      <div class="gt-one-page__columns">
        <Marked record={seen} mark="strength" heading="What was strong" say={say} />
        <Marked record={seen} mark="concern" heading="What gives concern" say={say} />
      </div>
      {disputes.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{sayDisputed(disputes.length)}</h2>
          <Disputes disputes={disputes} />
        </>
      )}
      <h2 class="govuk-heading-m">Follow-ups</h2>
      <FollowUps followUps={followUps} />
      <h2 class="govuk-heading-m">What is asked for this child</h2>
      <CaseActions actions={actions} />
      {plan.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{sayPlanDone(plan)}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {plan.map((line) => (
              <li>{sayLine(line)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function aboutCase({ file, tool, firstJudgements, voices }: CaseRecord): SummaryRow[] {
  const auditors = [file.first?.name, file.second?.name].filter(Boolean).join(' and ') || 'Nobody yet'
  const on = file.round.asAt ?? tool.inForceFrom
  const grades = firstJudgements.map(({ judgement: { grade } }) =>
    grade ? gradeWording(tool, grade, on) : 'no grade',
  )
  const heard = VOICES.map(
    (who) => `${VOICE_WORDS[who].title}: ${sayHeard(heardOf(voices, who)).toLowerCase()}`,
  )
  return [
    { key: 'Child', value: 'Write the number from the case system here by hand: ______________' },
    { key: 'Period examined', value: sayPeriod(file.round) },
    { key: 'Audited by', value: file.release ? `${auditors}; single-audited` : auditors },
    { key: 'Status', value: STATUS_WORDS[file.status] },
    ...(grades.length > 0 ? [{ key: 'First grades', value: grades.join(' and ') }] : []),
    ...(voices.length > 0 ? [{ key: 'Heard', value: heard.join('; ') }] : []),
  ]
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
    <div>
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
    </div>
  )
}

function sayAnswer({ answer, comment }: StoredAnswer): string {
  const said = answer === null ? 'No answer yet' : ANSWER_WORDS[answer]
  return comment === null ? `${said}.` : `${said}: ${comment}`
}
