import { definePage, type ViewProps } from '../../../../../access/index.ts'
import { sayDay } from '../../../../../kernel/day.ts'
import { sayInstant } from '../../../../../kernel/instant.ts'
import { nameOf } from '../../../../../organisation/index.ts'
import {
  Pagination,
  ScrollRegion,
  Table,
  Tag,
  type Cell,
} from '../../../../../platform/views/components/index.ts'
import { NOT_RECORDED } from '../../../../../register/index.ts'
import { ATTESTED, kindOf, type EntryKind } from '../../../../model.ts'
import { sayLateness, sayOrigin, sayPrecision, sayValue } from '../../../../words.ts'
import { ReferenceLink } from '../../../reference-link.tsx'
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

function Entries({ seen, kind, caseSystem }: EntriesProps) {
  const { known, entries, isFirstPage, next, recordPattern } = seen
  const here = `/children/${known.child}/entries?kind=${encodeURIComponent(kind.code)}`
  const caption = `${kind.name}, the latest first`
  const head = [
    ...['Happened', 'Recorded', ...kind.attributes.map(({ name }) => name), 'Worker'],
    ...['How exactly', 'Where it came from', `Where in ${caseSystem}`],
  ]
  return (
    <>
      <ScrollRegion label={caption}>
        <Table
          caption={caption}
          captionClasses="govuk-visually-hidden"
          head={head}
          stackedHead={head}
          rows={entries.map((entry) => rowOf(entry, kind, recordPattern))}
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

function rowOf(entry: SeenEntry, kind: EntryKind, pattern: string | null): readonly Cell[] {
  const { id, happenedOn, happenedAt, recordedOn, worker, reference, source } = entry
  const day = (
    <a class="govuk-link" href={`/entries/${id}`}>
      {happenedAt === null ? sayDay(happenedOn) : sayInstant(happenedAt)}
    </a>
  )
  const recorded = recordedOn === null ? '' : `${sayDay(recordedOn)}, `
  return [
    { text: day, classes: 'gt-reference' },
    `${recorded}${recordedOn === null ? NOT_RECORDED : sayLateness(happenedOn, recordedOn).toLowerCase()}`,
    ...kind.attributes.map((attribute) => sayValue(attribute, entry.attributes[attribute.code])),
    worker ?? NOT_RECORDED,
    sayPrecision(happenedAt !== null),
    { text: <Origin entry={entry} source={source} /> },
    { text: <ReferenceLink reference={reference} pattern={pattern} />, classes: 'gt-reference' },
  ]
}

/** What a worker attested and what was withdrawn never look like what a feed brought. */
function Origin({ entry: { isWithdrawn }, source }: { readonly entry: SeenEntry; readonly source: string }) {
  const isAttested = source === ATTESTED
  return (
    <>
      {isAttested ? <Tag classes="govuk-tag--purple">Attested</Tag> : sayOrigin(source)}{' '}
      {isWithdrawn && <Tag classes="govuk-tag--grey">Withdrawn</Tag>}
    </>
  )
}
