import { sayDay } from '../../../../kernel/day.ts'
import { ScrollRegion, Table, type Cell } from '../../../../platform/views/components/index.ts'
import { ENTRY_KINDS, kindOf } from '../../../model.ts'
import type { KindCount } from './query.ts'

interface EntryKindsProps {
  readonly child: string
  readonly kinds: readonly KindCount[]
  readonly caseSystem: string
}

/** How much the case record holds of each kind; the kinds of which nothing is known are named below. */
export function EntryKinds({ child, kinds, caseSystem }: EntryKindsProps) {
  const codes = [...new Set([...ENTRY_KINDS.map(({ code }) => code), ...kinds.map(({ kind }) => kind)])]
  const held = codes.flatMap((code) => kinds.filter(({ kind }) => kind === code))
  const empty = codes.filter((code) => kinds.every(({ kind }) => kind !== code))
  const caption = `In the case record (${caseSystem})`
  return (
    <>
      {held.length === 0 ? (
        <h2 class="govuk-heading-m">{caption}</h2>
      ) : (
        <ScrollRegion label={caption}>
          <Table
            caption={caption}
            captionClasses="govuk-table__caption--m"
            firstCellIsHeader
            head={['Kind', ...COUNTS.map(numeric), 'First', 'Latest']}
            stackedHead={['', ...COUNTS, 'First', 'Latest']}
            rows={held.map((count) => rowOf(child, count))}
          />
        </ScrollRegion>
      )}
      {empty.length > 0 && <p class="govuk-body">{sayNothingOf(empty)}</p>}
    </>
  )
}

const COUNTS = ['Entries', 'Imported', 'Attested', 'Withdrawn']

function rowOf(child: string, count: KindCount): readonly Cell[] {
  const link = (
    <a class="govuk-link" href={`/children/${child}/entries?kind=${encodeURIComponent(count.kind)}`}>
      {kindOf(count.kind).name}
    </a>
  )
  const { count: all, attestedCount, withdrawnCount } = count
  const days = [count.first, count.last].map((day) => (day === null ? NONE : sayDay(day)))
  return [{ text: link }, all, all - attestedCount, attestedCount, withdrawnCount, ...days]
}

/** Of what no entry is known: it may still be in the case system. */
function sayNothingOf(kinds: readonly string[]): string {
  const names = kinds.map(
    (code) => `${kindOf(code).name.slice(0, 1).toLowerCase()}${kindOf(code).name.slice(1)}`,
  )
  return `No entry is known of: ${names.join(', ')}.`
}

const NONE = 'None known'

function numeric(text: string): Cell {
  return { text, format: 'numeric' }
}
