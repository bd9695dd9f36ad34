import { definePage, type ViewProps } from '../../../../../access/index.ts'
import { sayDay } from '../../../../../kernel/day.ts'
import { sayInstant } from '../../../../../kernel/instant.ts'
import { BY_HAND, nameOf } from '../../../../../organisation/index.ts'
import { Pagination, ScrollRegion, Table, type Cell } from '../../../../../platform/views/components/index.ts'
import { NOT_RECORDED } from '../../../../../register/index.ts'
import { kindOf, type EntryKind } from '../../../../model.ts'
import { sayValue } from '../../../../words.ts'
import { seeEntries, type SeenEntries, type SeenEntry } from './query.ts'

export const entriesPage = definePage({
  path: '/children/:child/entries',
  query: seeEntries,
  title: ({ kind }) => `${kindOf(kind).name} in a case record`,
  view: EntriesPage,
  width: 'full',
  back: ({ known }) => `/children/${known.child}`,
})

function EntriesPage({ seen, words }: ViewProps<SeenEntries>) {
  const kind = kindOf(seen.kind)
  return (
    <>
      <h1 class="govuk-heading-l">
        {kind.name} of {nameOf(seen.known)}
      </h1>
      {seen.entries.length === 0 ? (
        <p class="govuk-body">No entry of this kind is known.</p>
      ) : (
        <Entries seen={seen} kind={kind} caseSystem={words.caseSystem.one} />
      )}
    </>
  )
}

interface EntriesProps {
  readonly seen: SeenEntries
  readonly kind: EntryKind
  readonly caseSystem: string
}

function Entries({ seen: { known, entries, isFirstPage, next }, kind, caseSystem }: EntriesProps) {
  const here = `/children/${known.child}/entries?kind=${encodeURIComponent(kind.code)}`
  const caption = `${kind.name}, the latest first`
  const head = ['Happened', 'Recorded', ...kind.attributes.map(({ name }) => name), 'Worker']
  return (
    <>
      <ScrollRegion label={caption}>
        <Table
          caption={caption}
          captionClasses="govuk-visually-hidden"
          head={[...head, `Where in ${caseSystem}`]}
          rows={entries.map((entry) => rowOf(entry, kind))}
        />
      </ScrollRegion>
      {(!isFirstPage || next !== null) && (
        <Pagination
          previous={isFirstPage ? undefined : { href: here, text: 'Latest entries' }}
          next={next === null ? undefined : { href: `${here}&after=${next}`, text: 'Earlier entries' }}
          landmarkLabel="Pages of entries"
        />
      )}
    </>
  )
}

function rowOf(entry: SeenEntry, kind: EntryKind): readonly Cell[] {
  const { happenedOn, happenedAt, recordedOn, worker, reference, source } = entry
  const where = reference ?? NOT_RECORDED
  return [
    { text: happenedAt === null ? sayDay(happenedOn) : sayInstant(happenedAt), classes: 'gt-reference' },
    recordedOn === null ? NOT_RECORDED : sayDay(recordedOn),
    ...kind.attributes.map((attribute) => sayValue(attribute, entry.attributes[attribute.code])),
    worker ?? NOT_RECORDED,
    { text: source === BY_HAND ? `${where} (attested here)` : where, classes: 'gt-reference' },
  ]
}
