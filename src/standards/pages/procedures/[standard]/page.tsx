import { definePage, type ViewProps } from '../../../../access/index.ts'
import { capitalised } from '../../../../kernel/sentence.ts'
import type { Words } from '../../../../kernel/words.ts'
import { Button, InsetText, SummaryList } from '../../../../platform/views/components/index.ts'
import { figureOf } from '../../../changes/figure.ts'
import { NOT_CHANGEABLE, sayRule } from '../../../changes/words.ts'
import { versionOn } from '../../../clearing.ts'
import { withWords } from '../../parts/words.ts'
import { sayAppliesTo } from '../words.ts'
import { seeStandard, type SeenStandard } from './query.ts'
import { VersionsTable } from './versions-table.tsx'

export const standardPage = definePage({
  path: '/procedures/:standard',
  query: seeStandard,
  title: () => 'A standard',
  view: StandardPage,
  width: 'full',
  back: () => '/procedures',
})

function StandardPage({ seen, words }: ViewProps<SeenStandard>) {
  const { standard, mayChange } = seen
  return (
    <>
      <span class="govuk-caption-l">{withWords(seen.procedure.name, words)}</span>
      <h1 class="govuk-heading-l">{withWords(standard.name, words)}</h1>
      <About seen={seen} words={words} />
      {mayChange && <MayChange seen={seen} />}
      <h2 class="govuk-heading-m">Versions</h2>
      <p class="govuk-body">
        What a day asked is judged by the version in force on that day. A version is never changed: another
        follows it.
      </p>
      <VersionsTable seen={seen} />
    </>
  )
}

function About({ seen, words }: { readonly seen: SeenStandard; readonly words: Words }) {
  const { standard, procedure, today } = seen
  const version = versionOn(standard, today)
  return (
    <SummaryList
      rows={[
        { key: 'Clause', value: `${standard.clause}, ${procedure.citation}` },
        { key: 'Asks today', value: version === null ? 'Not in force' : sayRule(version.rule) },
        { key: 'For whom', value: sayAppliesTo(standard) },
        { key: 'Who owes it', value: capitalised(withWords(standard.owedBy, words)) },
      ]}
    />
  )
}

function MayChange({ seen: { standard } }: { readonly seen: SeenStandard }) {
  const rule = standard.versions.at(-1)?.rule
  if (rule === undefined || figureOf(rule) === null) return <InsetText>{NOT_CHANGEABLE}</InsetText>
  return <Button href={`/procedures/${standard.code}/change`}>Change the figure</Button>
}
