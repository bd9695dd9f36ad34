import { definePage, type ViewProps } from '../../../access/index.ts'
import type { Day } from '../../../kernel/day.ts'
import { ScrollRegion, Table, type Cell } from '../../../platform/views/components/index.ts'
import type { ClockedCase } from '../../re-audit/model.ts'
import { stageOf } from '../../re-audit/rules.ts'
import { sayCancelled, sayNext, STAGE_WORDS } from '../../re-audit/words.ts'
import { DueTag } from './due-tag.tsx'
import { reAuditsQuery } from './query.ts'

export const reAuditsPage = definePage({
  path: '/re-audits',
  query: reAuditsQuery,
  title: () => 'Re-audits',
  back: () => '/rounds',
  width: 'full',
  view: ReAudits,
})

function ReAudits({ seen, today }: ViewProps<readonly ClockedCase[]>) {
  return (
    <>
      <h1 class="govuk-heading-l">Re-audits</h1>
      <p class="govuk-body">
        A weak case gets a plan and is audited again on a clock. A re-audit looks at one chosen case, so it
        comes into no figure of a sample and does not stand among the rounds.
      </p>
      {seen.length === 0 ? (
        <p class="govuk-body">No case is weak, so none is to be audited again.</p>
      ) : (
        <ScrollRegion label="Re-audits">
          <Table
            caption="Weak cases, the first due first"
            captionClasses="govuk-visually-hidden"
            firstCellIsHeader
            head={['Case', 'Due', 'Where it stands', 'What is next', 'Re-audit']}
            rows={seen.map((file) => rowOf(file, today))}
          />
        </ScrollRegion>
      )}
    </>
  )
}

function rowOf(file: ClockedCase, today: Day): Cell[] {
  const { id, position, round, next } = file
  return [
    {
      text: (
        <>
          <a class="govuk-link" href={`/cases/${id}/re-audit`}>
            Case {position} of {round.code}
          </a>
          {round.isCancelled && <span class="govuk-hint">{sayCancelled(file)}</span>}
        </>
      ),
    },
    { text: <DueTag file={file} today={today} /> },
    STAGE_WORDS[stageOf(file)],
    sayNext(file),
    next === null
      ? 'Not begun'
      : {
          text: (
            <a class="govuk-link" href={`/rounds/${next.round}`}>
              {next.round}
            </a>
          ),
        },
  ]
}
