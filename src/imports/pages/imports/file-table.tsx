import { ScrollRegion, Table, type Cell } from '../../../platform/views/components/index.ts'
import type { FileSeen } from '../model.ts'
import { nameOf } from '../words.ts'

const COUNTS = ['Rows', 'Taken in', 'Nothing new', 'Refused']
const HEAD: readonly Cell[] = ['File', 'Recognised as', ...COUNTS.map(numeric), 'Problems']

interface FileTableProps {
  readonly caption: string
  /** What sets the table apart from others on the page; the caption, where it stands alone. */
  readonly label?: string
  readonly captionClasses?: string
  readonly files: readonly FileSeen[]
  /** The tables of which nothing is kept. */
  readonly unkept: ReadonlySet<string | null>
}

/** Files with what became of their rows; each leads to its problems. */
export function FileTable({
  caption,
  label = caption,
  captionClasses = 'govuk-table__caption--m',
  files,
  unkept,
}: FileTableProps) {
  return (
    <ScrollRegion label={label}>
      <Table
        caption={caption}
        captionClasses={captionClasses}
        head={HEAD}
        stackedHead={['', '', ...COUNTS, 'Problems']}
        firstCellIsHeader
        rows={files.map((file) => rowOf(file, unkept))}
      />
    </ScrollRegion>
  )
}

function rowOf(file: FileSeen, unkept: ReadonlySet<string | null>): readonly Cell[] {
  const { target, matched, readCount, acceptedCount, duplicateCount, rejectedCount } = file
  return [
    nameOf(file),
    unkept.has(target) ? `${matched}, which carries no evidence` : (matched ?? 'Not recognised'),
    ...[readCount, acceptedCount, duplicateCount, rejectedCount].map((count) =>
      numeric(count.toLocaleString('en-GB')),
    ),
    { text: <ProblemsLink file={file} /> },
  ]
}

function numeric(text: string): Cell {
  return { text, format: 'numeric' }
}

function ProblemsLink({ file }: { readonly file: FileSeen }) {
  return (
    <a class="govuk-link" href={`/imports/${file.id}`}>
      {file.problemCount === 0 ? 'None' : file.problemCount.toLocaleString('en-GB')}
      <span class="govuk-visually-hidden"> in {nameOf(file)}</span>
    </a>
  )
}
