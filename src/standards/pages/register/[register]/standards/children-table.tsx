import type { Day } from '../../../../../kernel/day.ts'
import type { Words } from '../../../../../kernel/words.ts'
import { nameOf } from '../../../../../organisation/index.ts'
import { Pagination, ScrollRegion, Table, type Cell } from '../../../../../platform/views/components/index.ts'
import { lacksFigure } from '../../../../changes/figure.ts'
import { versionOn } from '../../../../clearing.ts'
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
  const [judged, unjudged] = parted(standards, seen.today)
  const columns = chosen === null ? judged : [chosen]
  const page = (number: number) => addressOf(register.code, chosen, number)
  const hasNext = listed.page * PAGE_SIZE < listed.count
  return (
    <>
      {chosen === null && unjudged.length > 0 && (
        <p class="govuk-body">{sayUnjudged(unjudged.map(({ name }) => withWords(name, words)))}</p>
      )}
      <ScrollRegion label="Children by standard">
        <Table
          caption="How each child stands now"
          captionClasses="govuk-visually-hidden"
          classes="gt-first-stays"
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

/** The standards by which somebody can be judged today, and those that lack their figure. */
function parted(standards: readonly Standard[], today: Day): [Standard[], Standard[]] {
  const isOpen = (standard: Standard) => {
    const version = versionOn(standard, today)
    return version !== null && lacksFigure(version.rule)
  }
  return [standards.filter((each) => !isOpen(each)), standards.filter(isOpen)]
}

function sayUnjudged(names: readonly string[]): string {
  return `Nobody can tell of any child until the authority sets a figure, so these have no column: ${names.join('; ')}.`
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
