import { definePage, type ViewProps } from '../../../../access/index.ts'
import { Button, InsetText, SummaryList, TaskList } from '../../../../platform/views/components/index.ts'
import { CASE_LIFECYCLE } from '../../../case/lifecycle.ts'
import type { Seat } from '../../../case/model.ts'
import { mayTake } from '../../../case/policy.ts'
import { countComplete, toolInSight, topicProgress } from '../../../case/progress.ts'
import { isBlindNow, writerSeat } from '../../../case/views.ts'
import { sayDisputed } from '../../../case/checks/words.ts'
import { caseName, sayOpenness, sayPeriod, sayProgress, sayWhoLeft } from '../../../case/words.ts'
import { CaseHeading, StatusTag } from '../case-parts.tsx'
import { Disputes } from '../disputes.tsx'
import { FirstJudgements } from '../first-judgements.tsx'
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
  const progress = topicProgress(toolInSight(tool, file, seen.seat), answers)
  return (
    <>
      <CaseHeading caption={`${file.round.theme}, ${file.round.code}`}>{`Case ${file.position}`}</CaseHeading>
      <Facts seen={seen} />
      {sayWhoLeft(file).map((sentence) => (
        <InsetText>{sentence}</InsetText>
      ))}
      {mayTake(actor, file, 'raiseFollowUp') && (
        <Button href={`/cases/${file.id}/follow-ups/new`} classes="govuk-button--warning">
          {CASE_LIFECYCLE.raiseFollowUp.button}
        </Button>
      )}
      <h2 class="govuk-heading-m">Topics</h2>
      <p class="govuk-body">{sayProgress(countComplete(progress))}</p>
      <TaskList idPrefix="topic" items={topicTasks(seen, progress)} />
      <h2 class="govuk-heading-m">Judgement and what is to be done</h2>
      <TaskList idPrefix="judgement" items={aboutTasks(seen)} />
      {seen.disputes.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Findings about the record</h2>
          <p class="govuk-body">{`${sayDisputed(seen.disputes.length)}.`}</p>
          <Disputes disputes={seen.disputes} />
        </>
      )}
      <FirstJudgements first={seen.firstJudgements} tool={tool} on={file.round.asAt} />
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
        { key: 'First-named auditor', value: sayAuditor(file, 'first') },
        { key: 'Second-named auditor', value: sayAuditor(file, 'second') },
        { key: 'Status', value: <StatusTag file={file} /> },
        ...moderationRow(moderated, (grade) => wordingOf(tool, grade, file.round.asAt)),
        ...reAuditRows(seen),
      ]}
    />
  )
}

/** Who sits there, what that auditor does, and whether the first view is given; never what it says. */
function sayAuditor(file: CaseSeen['file'], seat: Seat): string {
  const auditor = file[seat]
  if (auditor === null) return 'Nobody yet'
  const duty = seat === writerSeat(file) ? 'writes the agreed record' : 'confirms the agreed record'
  if (file.release?.seat === seat)
    return `${auditor.name}; the ${file.views[seat] ? 'confirmation' : 'first view'} is not waited for`
  if (!isBlindNow(file)) return `${auditor.name}, ${file.release ? 'writes the record alone' : duty}`
  return `${auditor.name}, ${duty}; first view ${file.views[seat] ? 'given' : 'not given yet'}`
}
