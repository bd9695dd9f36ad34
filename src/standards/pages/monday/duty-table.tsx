import type { Day } from '../../../kernel/day.ts'
import type { Words } from '../../../kernel/words.ts'
import { nameOf } from '../../../organisation/index.ts'
import { Pagination, ScrollRegion, Table, type Cell } from '../../../platform/views/components/index.ts'
import { ClearingLinks } from '../parts/clearing-links.tsx'
import { sayWhy } from '../parts/why.ts'
import { sayDistance, sayDue, withWords } from '../parts/words.ts'
import { PAGE_SIZE, type DutyRow, type PageOf } from './query.ts'

interface DutyTableProps {
  readonly of: PageOf
  readonly page: number
  readonly caption: string
  readonly today: Day
  readonly words: Words
  readonly address: (page: number) => string
  readonly isHistory?: boolean
}

/** A row for each duty: whose it is, what asks for it, why it stands so and what would clear it. */
export function DutyTable(props: DutyTableProps) {
  const { of, page, caption, address, isHistory = false } = props
  const hasNext = page * PAGE_SIZE < of.count
  return (
    <>
      <ScrollRegion label={caption}>
        <Table
          caption={caption}
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          stackedHead={['', 'Due', '']}
          head={['Child', 'Due', isHistory ? 'What was asked' : 'What is asked, and what clears it']}
          rows={of.rows.map((row) => rowOf(row, props))}
        />
      </ScrollRegion>
      {(page > 1 || hasNext) && (
        <Pagination
          previous={page > 1 ? { href: address(page - 1), text: 'Page before' } : undefined}
          next={hasNext ? { href: address(page + 1), text: 'Next page' } : undefined}
          landmarkLabel={`Pages: ${caption}`}
        />
      )}
    </>
  )
}

function rowOf({ duty, known, standard, clearing }: DutyRow, props: DutyTableProps): readonly Cell[] {
  const { today, words, isHistory = false } = props
  const child = (
    <a class="govuk-link" href={`/children/${duty.child}/standards`}>
      {nameOf(known)}
    </a>
  )
  const due = (
    <>
      {sayDue(duty.due)}
      {duty.due !== null && !isHistory && (
        <>
          <br />
          {sayDistance(duty.due, today)}
        </>
      )}
    </>
  )
  const name = withWords(standard.name, words)
  const of = `${nameOf(known)}, ${name}`
  return [
    { text: child },
    { text: due, classes: 'gt-day' },
    {
      text: (
        <>
          <strong>
            {name} ({standard.clause})
          </strong>
          <br />
          {sayWhy(duty, standard, words)}
          {!isHistory && (
            <>
              <br />
              <ClearingLinks child={duty.child} clearing={clearing} of={of} />
            </>
          )}
        </>
      ),
    },
  ]
}
