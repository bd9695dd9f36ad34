import { sayDay, type Day } from '../../../kernel/day.ts'
import { nameOf } from '../../../organisation/index.ts'
import { Pagination, ScrollRegion, Table, type Cell } from '../../../platform/views/components/index.ts'
import type { ListedChild } from '../../list/model.ts'
import { NOT_RECORDED, OPEN_WORDS, sayRisk, sayStrands } from '../../words.ts'
import { addressOf } from './address.ts'
import type { SeenList } from './query.ts'

interface ListTableProps {
  readonly list: SeenList
  readonly caption: string
  readonly today: Day
}

const HEAD: readonly Cell[] = [
  'Name',
  { text: 'Age', format: 'numeric' },
  'Strands',
  'Risk level',
  'On the list since',
  'Team',
  'Worker',
]

/** One row for each child of this page of the list, and the way to the other pages. */
export function ListTable({ list: { rows, next, asked }, caption, today }: ListTableProps) {
  const first = asked.after === null ? undefined : { href: addressOf(asked, today, null), text: 'First page' }
  const following = next === null ? undefined : { href: addressOf(asked, today, next), text: 'Next page' }
  return (
    <>
      <ScrollRegion label={caption}>
        <Table
          caption={caption}
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          head={HEAD}
          rows={rows.map(rowOf)}
        />
      </ScrollRegion>
      {(first || following) && (
        <Pagination previous={first} next={following} landmarkLabel="Pages of the list" />
      )}
    </>
  )
}

/** Nearly every child is open to social care, so only the others are told. */
function sayTeam({ team, isOpen }: ListedChild['socialCare']): string {
  const name = team?.name ?? 'Not known'
  return isOpen === 'yes' ? name : `${name} (open to social care: ${OPEN_WORDS[isOpen].toLowerCase()})`
}

function rowOf({
  child,
  known,
  ageYears,
  strands,
  riskLevel,
  from,
  socialCare,
}: ListedChild): readonly Cell[] {
  const name = (
    <a class="govuk-link" href={`/children/${child}`}>
      {nameOf(known)}
    </a>
  )
  return [
    { text: name },
    ageYears ?? NOT_RECORDED,
    sayStrands(strands),
    sayRisk(riskLevel),
    { text: sayDay(from), classes: 'gt-reference' },
    sayTeam(socialCare),
    socialCare.worker?.name ?? 'Not known',
  ]
}
