import type { Words } from '../../../../../kernel/words.ts'
import { nameOf } from '../../../../../organisation/index.ts'
import { Pagination, ScrollRegion, Table, type Cell } from '../../../../../platform/views/components/index.ts'
import type { Standard } from '../../../../model.ts'
import { VerdictTag } from '../../../parts/verdict-tag.tsx'
import { withWords } from '../../../parts/words.ts'
import { PAGE_SIZE, type ListedRow, type ListedStates, type SeenListStandards } from './query.ts'

interface ChildrenProps {
  readonly seen: SeenListStandards
  readonly listed: ListedStates
  readonly words: Words
}

/** A row for each child and a column for each standard, or for the one that was chosen; words, and colour beside them. */
export function ChildrenTable({ seen, listed, words }: ChildrenProps) {
  const { standards, chosen, register } = seen
  if (listed.rows.length === 0) return <p class="govuk-body">No child on the list is in your sight.</p>
  const columns = chosen === null ? standards : [chosen]
  const page = (number: number) => addressOf(register.code, chosen, number)
  const hasNext = listed.page * PAGE_SIZE < listed.count
  return (
    <>
      <ScrollRegion label="Children by standard">
        <Table
          caption="How each child stands now"
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          head={['Child', ...columns.map(({ name, clause }) => `${withWords(name, words)} (${clause})`)]}
          rows={listed.rows.map((row) => rowOf(row, columns))}
        />
      </ScrollRegion>
      {(listed.page > 1 || hasNext) && (
        <Pagination
          previous={listed.page > 1 ? { href: page(listed.page - 1), text: 'Page before' } : undefined}
          next={hasNext ? { href: page(listed.page + 1), text: 'Next page' } : undefined}
          landmarkLabel="Pages of children"
        />
      )}
    </>
  )
}

function addressOf(register: string, chosen: Standard | null, page: number): string {
  const parts = new URLSearchParams(chosen === null ? {} : { standard: chosen.code })
  if (page > 1) parts.append('page', String(page))
  return `/register/${register}/standards${parts.size === 0 ? '' : `?${parts.toString()}`}`
}

function rowOf({ known, states }: ListedRow, columns: readonly Standard[]): readonly Cell[] {
  const link = (
    <a class="govuk-link" href={`/children/${known.child}/standards`}>
      {nameOf(known)}
    </a>
  )
  return [
    { text: link },
    ...columns.map((standard): Cell => {
      const state = states.get(standard.code)
      return state === undefined ? '–' : { text: <VerdictTag verdict={state.now} standard={standard} /> }
    }),
  ]
}
