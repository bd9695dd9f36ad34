import { definePage, type ViewProps } from '../../../../access/index.ts'
import { Button, SummaryList, TaskList } from '../../../../platform/views/components/index.ts'
import { statusAfter } from '../../../case/lifecycle.ts'
import { mayRaise } from '../../../case/policy.ts'
import { countComplete, topicProgress } from '../../../case/progress.ts'
import { caseName, sayOpenness, sayPeriod, sayProgress } from '../../../case/words.ts'
import { CaseHeading, StatusTag } from '../case-parts.tsx'
import { caseQuery, type CaseSeen } from './query.ts'
import { wordingOf } from './judgement/fields.tsx'
import { moderationRow } from './moderation/row.tsx'
import { reAuditRows } from './re-audit/rows.tsx'
import { aboutTasks, endTasks, topicTasks } from './tasks.tsx'

export const casePage = definePage({
  path: '/cases/:case',
  query: caseQuery,
  title: ({ file }) => caseName(file),
  back: () => '/cases',
  view: Case,
})

function Case({ seen, actor }: ViewProps<CaseSeen>) {
  const { file, tool, answers } = seen
  const progress = topicProgress(tool, answers)
  const canRaise = mayRaise(actor, file) && statusAfter(file, 'raiseFollowUp') !== null
  return (
    <>
      <CaseHeading caption={`${file.round.theme}, ${file.round.code}`}>{`Case ${file.position}`}</CaseHeading>
      <Facts seen={seen} />
      {canRaise && (
        <Button href={`/cases/${file.id}/follow-ups/new`} classes="govuk-button--warning">
          Raise a follow-up
        </Button>
      )}
      <h2 class="govuk-heading-m">Topics</h2>
      <p class="govuk-body">{sayProgress(countComplete(progress))}</p>
      <TaskList idPrefix="topic" items={topicTasks(seen, progress)} />
      <h2 class="govuk-heading-m">Judgement and what is to be done</h2>
      <TaskList idPrefix="judgement" items={aboutTasks(seen)} />
      <h2 class="govuk-heading-m">When all is said</h2>
      <TaskList idPrefix="end" items={endTasks(seen, actor)} />
    </>
  )
}

function Facts({ seen }: { readonly seen: CaseSeen }) {
  const { file, child, moderated, tool } = seen
  const age = file.ageYears === null ? 'Age not recorded' : `${file.ageYears} years`
  return (
    <SummaryList
      rows={[
        { key: 'Child', value: child.name },
        { key: 'Number in the case system', value: child.numbers.join(', ') || 'Not recorded' },
        {
          key: 'On the day of the draw',
          value: [age, file.team ?? 'team not recorded', sayOpenness(file)].join(', '),
        },
        { key: 'Period examined', value: sayPeriod(file.round) },
        { key: 'Writes the agreed record', value: file.first?.name ?? 'Nobody yet' },
        { key: 'Confirms it', value: file.second?.name ?? 'Nobody yet' },
        { key: 'Status', value: <StatusTag file={file} /> },
        ...moderationRow(moderated, (grade) => wordingOf(tool, grade, file.round.asAt)),
        ...reAuditRows(seen),
      ]}
    />
  )
}
