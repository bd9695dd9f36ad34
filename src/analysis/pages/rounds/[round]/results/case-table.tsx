import type { Tool } from '../../../../../audits/index.ts'
import { ScrollRegion, Table, type Cell } from '../../../../../platform/views/components/index.ts'
import type { CaseRow, Figures } from '../../../../cut/model.ts'
import { gradeName, SAFEGUARDED_WORDS } from '../../../../words.ts'

interface Props {
  readonly rows: readonly CaseRow[]
  readonly figures: Figures
  readonly tool: Tool | null
}

const AGE: Cell = { text: 'Age', format: 'numeric' }
const HEAD = ['Case', 'Auditors', 'Grade', AGE, 'Team', 'Safeguarded', 'Open to social care', 'Follow-up']

/** Audited cases in rows, for who may see single children. */
export function CaseTable({ rows, figures, tool }: Props) {
  return (
    <ScrollRegion label="Audited cases">
      <Table
        caption="Audited cases, in the order of the draw"
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={HEAD}
        rows={rows.map((row) => cells(row, tool, figures.asAt))}
      />
    </ScrollRegion>
  )
}

function cells(row: CaseRow, tool: Tool | null, asAt: string | null): Cell[] {
  const { position, pair, grade, ageYears, team, safeguarded, openToSocialCare, followUps } = row
  const link = (
    <a class="govuk-link" href={`/cases/${row.case}`}>
      Case {position}
    </a>
  )
  return [
    { text: link, classes: 'gt-reference' },
    pair,
    grade === null ? 'Not recorded' : gradeName(tool, grade, asAt),
    ageYears ?? 'Not recorded',
    team ?? 'Not recorded',
    safeguarded === null ? 'Not recorded' : SAFEGUARDED_WORDS[safeguarded],
    openToSocialCare === null ? 'Not recorded' : openToSocialCare ? 'Yes' : 'No',
    followUps.map(({ what }) => what).join('; ') || 'None',
  ]
}
