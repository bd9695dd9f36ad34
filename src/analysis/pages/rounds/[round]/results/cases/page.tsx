import { definePage, type ViewProps } from '../../../../../../access/index.ts'
import { plural } from '../../../../../../kernel/sentence.ts'
import { sayBehind } from '../../../../../behind-words.ts'
import { sayRound } from '../../../../../words.ts'
import { freshCut } from '../../../../../cut/commands.ts'
import { CaseTable } from '../case-table.tsx'
import { casesBehindQuery, type SeenCases } from './query.ts'

export const casesBehindPage = definePage({
  path: '/rounds/:round/results/cases',
  query: casesBehindQuery,
  prepare: ({ door, machine }, actor, input) => freshCut({ door, machine }, actor, String(input.round)),
  title: () => 'Cases behind a figure',
  back: ({ figures }) => `/rounds/${figures.round}/results`,
  width: 'full',
  view: CasesBehind,
})

function CasesBehind({ seen, words }: ViewProps<SeenCases>) {
  const { rows, figures, tool, behind } = seen
  return (
    <>
      <span class="govuk-caption-l">Results of {sayRound(figures)}</span>
      <h1 class="govuk-heading-l">Cases behind a figure</h1>
      <p class="govuk-body">{sayBehind(behind, { tool, words, asAt: figures.asAt })}</p>
      <p class="govuk-body">
        {rows.length} of {figures.auditedCount} {plural(figures.auditedCount, 'audit', 'audits')}.
      </p>
      {rows.length > 0 && <CaseTable rows={rows} figures={figures} tool={tool} />}
    </>
  )
}
