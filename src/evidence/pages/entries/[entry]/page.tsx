import { definePage, type ViewProps } from '../../../../access/index.ts'
import { nameOf } from '../../../../organisation/index.ts'
import { Button, InsetText, SummaryList } from '../../../../platform/views/components/index.ts'
import { sayCovered } from '../../../attest/covered.ts'
import { ATTESTED } from '../../../model.ts'
import { sayOneOf } from '../../../words.ts'
import { presentLines } from './facts.tsx'
import { History } from './history.tsx'
import { seeEntry, type SeenEntry } from './query.ts'

export const entryPage = definePage({
  path: '/entries/:entry',
  query: seeEntry,
  title: ({ kind }) => `An entry of a case record: ${sayOneOf(kind.code)}`,
  view: EntryPage,
  back: ({ known, kind }) => `/children/${known.child}/entries?kind=${encodeURIComponent(kind.code)}`,
})

const TAKEN_AWAY = 'This entry was taken away. It counts for nothing, and is kept with its history.'
const WITHDRAWN =
  'This entry is no longer in its source. It counts for nothing, and is kept with its history.'

function EntryPage({ seen, words }: ViewProps<SeenEntry>) {
  const { known, kind, entry, covering } = seen
  const child = (
    <a class="govuk-link" href={`/children/${known.child}`}>
      {nameOf(known)}
    </a>
  )
  return (
    <>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">An entry of a case record</span>
        {kind.name}
      </h1>
      {entry.isWithdrawn && <InsetText>{entry.source === ATTESTED ? TAKEN_AWAY : WITHDRAWN}</InsetText>}
      {covering.length > 0 && <InsetText>{sayCovered(covering)}</InsetText>}
      <SummaryList rows={[{ key: 'Child', value: child }, ...presentLines(seen, words.caseSystem.one)]} />
      {seen.mayChange && <Changes seen={seen} />}
      <History seen={seen} />
    </>
  )
}

/** What can be done to an entry that was attested. */
function Changes({ seen: { entry } }: { readonly seen: SeenEntry }) {
  const here = `/entries/${entry.id}`
  if (entry.isWithdrawn) return <Button href={`${here}/restore`}>Put the entry back</Button>
  return (
    <div class="govuk-button-group">
      <Button href={`${here}/correct`} classes="govuk-button--secondary">
        Correct this entry
      </Button>
      <Button href={`${here}/withdraw`} classes="govuk-button--secondary">
        Take it away
      </Button>
    </div>
  )
}
