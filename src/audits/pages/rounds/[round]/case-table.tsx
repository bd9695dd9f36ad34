import { ScrollRegion, Table, type Cell } from '../../../../platform/views/components/index.ts'
import { sayPair } from '../../../allocation/words.ts'
import { SAFEGUARDED_WORDS } from '../../../case/words.ts'
import { canBeAllocated, type CaseInRound } from '../../../rounds/cases/model.ts'
import type { Round } from '../../../rounds/model.ts'
import { gradeWording, type Tool } from '../../../tool/index.ts'
import { StatusTag } from '../../cases/case-parts.tsx'
import { addressOf } from '../round-parts.tsx'

interface CaseTableProps {
  readonly round: Round
  readonly cases: readonly CaseInRound[]
  readonly tool: Tool | null
  readonly canReplace: boolean
}

/** The cases of a round as the table of a board report has them: no name, and what was agreed once it is submitted. */
export function CaseTable(props: CaseTableProps) {
  const head: Cell[] = [
    'Case',
    { text: 'Age', format: 'numeric' },
    'Team',
    'Auditors',
    'Status',
    'Grade',
    'Safeguarded',
  ]
  return (
    <ScrollRegion label="Cases of this round">
      <Table
        caption="Cases in the order of the draw"
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={props.canReplace ? [...head, 'Change'] : head}
        rows={props.cases.map((file) => rowOf(file, props))}
      />
    </ScrollRegion>
  )
}

function rowOf(file: CaseInRound, { round, tool, canReplace }: CaseTableProps): Cell[] {
  const row: Cell[] = [
    { text: <CaseLink file={file} /> },
    file.ageYears ?? 'Not recorded',
    teamOf(file),
    { text: <Auditors file={file} /> },
    { text: <StatusTag file={file} /> },
    gradeOf(file, round, tool),
    file.agreed?.safeguarded ? SAFEGUARDED_WORDS[file.agreed.safeguarded] : '',
  ]
  return canReplace
    ? [...row, { text: canBeAllocated(file) ? <ReplaceLink round={round} file={file} /> : '' }]
    : row
}

/** The reference stands below, as the frame file has it. */
function CaseLink({ file }: { readonly file: CaseInRound }) {
  return (
    <>
      <a class="govuk-link gt-reference" href={`/cases/${file.id}`}>
        Case {file.position}
      </a>
      <br />
      <code class="gt-digits gt-digits--small">{file.reference}</code>
    </>
  )
}

function teamOf({ team, isOpenToSocialCare }: CaseInRound): string {
  return `${team ?? 'Not recorded'}${isOpenToSocialCare === false ? ' (not open to social care)' : ''}`
}

function Auditors({ file: { pair } }: { readonly file: CaseInRound }) {
  const initials = sayPair(pair)
  if (initials === null) return <>Nobody yet</>
  return <abbr title={pair.map(({ name }) => name).join(' and ')}>{initials}</abbr>
}

function gradeOf({ agreed }: CaseInRound, { asAt }: Round, tool: Tool | null): string {
  const grade = agreed?.grade ?? null
  if (grade === null) return ''
  return tool === null || asAt === null ? grade : gradeWording(tool, grade, asAt)
}

function ReplaceLink({ round, file }: { readonly round: Round; readonly file: CaseInRound }) {
  return (
    <a class="govuk-link" href={addressOf(round, `cases/${file.id}/replace`)}>
      Replace<span class="govuk-visually-hidden"> case {file.position}</span>
    </a>
  )
}
