import { sayDay } from '../../../../kernel/day.ts'
import { ScrollRegion, Table, type Cell } from '../../../../platform/views/components/index.ts'
import { ENTRY_KINDS, kindOf } from '../../../model.ts'
import type { KindCount } from './query.ts'

interface EntryKindsProps {
  readonly child: string
  readonly kinds: readonly KindCount[]
  readonly caseSystem: string
}

/** How much the case record holds of each kind; a kind that is known and empty says so. */
export function EntryKinds({ child, kinds, caseSystem }: EntryKindsProps) {
  const codes = new Set([...ENTRY_KINDS.map(({ code }) => code), ...kinds.map(({ kind }) => kind)])
  const caption = `In the case record (${caseSystem})`
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={['Kind', ...['Entries', 'Imported', 'Attested', 'Withdrawn'].map(numeric), 'First', 'Latest']}
        rows={[...codes].map((code) =>
          rowOf(
            child,
            code,
            kinds.find(({ kind }) => kind === code),
          ),
        )}
      />
    </ScrollRegion>
  )
}

function rowOf(child: string, code: string, count: KindCount | undefined): readonly Cell[] {
  const { name } = kindOf(code)
  if (!count) return [name, 0, 0, 0, 0, NONE, NONE]
  const link = (
    <a class="govuk-link" href={`/children/${child}/entries?kind=${encodeURIComponent(code)}`}>
      {name}
    </a>
  )
  const { count: all, attestedCount, withdrawnCount } = count
  const days = [count.first, count.last].map((day) => (day === null ? NONE : sayDay(day)))
  return [{ text: link }, all, all - attestedCount, attestedCount, withdrawnCount, ...days]
}

const NONE = 'None known'

function numeric(text: string): Cell {
  return { text, format: 'numeric' }
}
